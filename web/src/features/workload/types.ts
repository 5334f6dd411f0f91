import type { paths } from '@zippcrm/ui/generated/api.ts'

export type Workload = paths['/workload']['get']['responses'][200]['content']['application/json']
export type PersonLoad = Workload['items'][number]
