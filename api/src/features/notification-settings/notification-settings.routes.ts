import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import type { User } from '../../http/user.ts'

/** Kinds of notices an admin can switch (file 09); all are on unless switched off. */
const keys = [
  'invoiceOverdueAlerts',
  'invoiceCreated',
  'invoiceSent',
  'creditNoteIssued',
  'documentRequest',
  'uploadReceived',
  'uploadReview',
  'taskAssigned',
  'escalation',
  'stagePassed',
  'expiryAlerts',
] as const

const SettingUnknown = defineError('SETTING_UNKNOWN', 422, 'There is no such notification setting')
const SettingType = defineError('SETTING_TYPE', 422, 'A notification setting is on or off')

const Settings = z.record(z.string(), z.boolean())

async function read({ user, trx }: { user: User; trx: Trx }): Promise<Record<string, boolean>> {
  const rows = await trx('notification_setting')
    .where({ company_id: user.companyId })
    .select('key', 'enabled')
  const stored = new Map(rows.map((row) => [row.key, row.enabled]))
  return Object.fromEntries(keys.map((key) => [key, stored.get(key) ?? true]))
}

/** Admin → Notification settings (BIL-34). */
export const notificationSettingsRoutes = (): Endpoint[] => [
  query(
    {
      realm: 'staff',
      tag: 'Settings',
      method: 'get',
      path: '/settings/notifications',
      can: 'settings:R',
      summary: 'Which notices are sent',
      answer: Settings,
    },
    read,
  ),
  command(
    {
      realm: 'staff',
      tag: 'Settings',
      method: 'put',
      path: '/settings/notifications',
      can: 'settings:X',
      action: 'notification-setting.save',
      summary: 'Switch notices on or off',
      body: z.record(z.string(), z.unknown()),
      answer: Settings,
      errors: ['SETTING_UNKNOWN', 'SETTING_TYPE'],
    },
    async ({ body, user, trx }) => {
      for (const [key, enabled] of Object.entries(body)) {
        const at = { field: `/${key}`, message: 'Not saved' }
        if (!keys.includes(key as never))
          throw new SettingUnknown(undefined, [{ ...at, code: 'SETTING_UNKNOWN' }])
        if (typeof enabled !== 'boolean') throw new SettingType(undefined, [{ ...at, code: 'SETTING_TYPE' }])
        await trx('notification_setting')
          .insert({ id: newId(), company_id: user.companyId, key, enabled })
          .onConflict(['company_id', 'key'])
          .merge(['enabled'])
      }
      return read({ user, trx })
    },
  ),
]
