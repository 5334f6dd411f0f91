/** The texts a portal user must have accepted, in their current versions; a new version asks again (POR-08). */
export const currentPolicies = { terms: '2026-11', privacy: '2026-11' } as const

export type PolicyDocument = keyof typeof currentPolicies
export const policyDocuments = Object.keys(currentPolicies) as PolicyDocument[]

/** Which current texts are missing among those accepted, written `document:version`. */
export const missingConsents = (accepted: readonly string[]): PolicyDocument[] =>
  policyDocuments.filter((document) => !accepted.includes(`${document}:${currentPolicies[document]}`))
