import type { Router } from 'express'
import type { EndpointDeps } from './endpoints.ts'

/** Routers with pages of their own beside the API's endpoints. */
export const allPages = (_deps: EndpointDeps): { path: string; router: Router }[] => []
