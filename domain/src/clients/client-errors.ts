import { defineError } from '../errors.ts'

export const ClientInactive = defineError('CLIENT_INACTIVE', 409, 'The client is not active')
