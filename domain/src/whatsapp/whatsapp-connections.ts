import type { z } from 'zod'
import { type InUse, type SealedConnections, sealedConnections } from '../connections/sealed-connections.ts'
import type { SensitiveSeal } from '../sensitive/seal.ts'
import type { settings } from '../settings.ts'

/** The firm's number at WhatsApp. */
export interface WhatsappNumber {
  /** Address of the Cloud API with its version. */
  baseUrl: string
  phoneNumberId: string
}
export type WhatsappConnection = InUse<WhatsappNumber>
export type WhatsappConnections = SealedConnections<WhatsappNumber>

/** Meta's own address; a provider in between has another. */
export const whatsappCloudApi = 'https://graph.facebook.com/v23.0'

type WhatsappEnvironment = z.infer<z.ZodObject<typeof settings.whatsapp>>

/** The number that the environment sets; undefined where it sets none (DEP-35). */
export function whatsappFromEnvironment(env: WhatsappEnvironment): WhatsappConnection | undefined {
  if (!env.WHATSAPP_NUMBER || !env.WHATSAPP_TOKEN) return undefined
  return {
    baseUrl: env.WHATSAPP_BSP_URL ?? whatsappCloudApi,
    phoneNumberId: env.WHATSAPP_NUMBER,
    secret: env.WHATSAPP_TOKEN,
    source: 'environment',
    version: 0,
  }
}

/** The WhatsApp number of each company. */
export const whatsappConnections = ({
  fromEnvironment,
  seal,
}: {
  fromEnvironment: WhatsappConnection | undefined
  seal: SensitiveSeal
}): WhatsappConnections =>
  sealedConnections<WhatsappNumber>({
    table: 'whatsapp_connection',
    purpose: 'whatsapp-token',
    fields: ['baseUrl', 'phoneNumberId'],
    secretBoundTo: ['baseUrl', 'phoneNumberId'],
    secretNeeded: 'Enter the access token for this number.',
    fromEnvironment,
    seal,
  })
