export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

export interface ViewColumn {
  key: string
  width?: number
  pinned?: boolean
}

/** How one person likes to see one list; holds no rows and grants none. */
export interface SavedView {
  id: string
  companyId: string
  userId: string
  list: string
  name: string
  /** As they stand in the address of the list. */
  filters: Record<string, string>
  columns: ViewColumn[]
  sort: string | null
  density: Density | null
  isDefault: boolean
  sharedWithTeamId: string | null
  isActive: boolean
  rowVersion: number
}
