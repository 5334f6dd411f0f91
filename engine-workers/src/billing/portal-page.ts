/** Address of a page in the client portal. */
export const portalPage = (portalUrl: string, path: string) => `${portalUrl.replace(/\/$/, '')}${path}`
