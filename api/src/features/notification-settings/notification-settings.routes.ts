import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { type Channels, type NoticeKey, noticeSettings } from '@zippcrm/domain/notices/notice-settings.ts'
import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import type { User } from '../../http/user.ts'

const SettingUnknown = defineError('SETTING_UNKNOWN', 422, 'There is no such notification setting')
const SettingType = defineError('SETTING_TYPE', 422, 'A notification setting is on or off')

const Switch = z.boolean()
const ChannelSwitches = z
  .strictObject({ email: Switch.optional(), inApp: Switch.optional() })
  .refine((channels) => Object.keys(channels).length > 0)
const Settings = z.record(z.string(), z.boolean())
const ChannelSettings = z.record(
  z.string(),
  z.object({
    email: z.boolean().nullable().describe('Null where this kind has no switch of its own for mail'),
    inApp: z.boolean().nullable(),
  }),
)

interface StoredSetting {
  key: string
  enabled: boolean
  email: boolean
  in_app: boolean
}
const keys = Object.keys(noticeSettings) as NoticeKey[]

/** All settings of the company; what is not stored is on. */
async function stored({ user, trx }: { user: User; trx: Trx }) {
  const rows: StoredSetting[] = await trx('notification_setting').where({ company_id: user.companyId })
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return keys.map((key) => byKey.get(key) ?? { key, enabled: true, email: true, in_app: true })
}

const readSwitches = async (caller: { user: User; trx: Trx }): Promise<Record<string, boolean>> =>
  Object.fromEntries((await stored(caller)).map(({ key, enabled }) => [key, enabled]))

async function readChannels(caller: { user: User; trx: Trx }) {
  const all = await stored(caller)
  return Object.fromEntries(
    all.map(({ key, email, in_app }) => {
      const own: readonly (keyof Channels)[] = noticeSettings[key as NoticeKey].channels
      return [
        key,
        { email: own.includes('email') ? email : null, inApp: own.includes('inApp') ? in_app : null },
      ]
    }),
  )
}

/** Columns that one entry of the body changes, or a refusal that names it. */
function columnsOf(key: string, value: unknown): Partial<Omit<StoredSetting, 'key'>> {
  const at = { field: `/${key}`, message: 'Not saved' }
  if (!keys.includes(key as NoticeKey))
    throw new SettingUnknown(undefined, [{ ...at, code: 'SETTING_UNKNOWN' }])
  if (typeof value === 'boolean') return { enabled: value }
  const channels = ChannelSwitches.safeParse(value)
  if (!channels.success) throw new SettingType(undefined, [{ ...at, code: 'SETTING_TYPE' }])
  const { email, inApp } = channels.data
  return { ...(email !== undefined && { email }), ...(inApp !== undefined && { in_app: inApp }) }
}

/** Admin → Notification settings: each kind as a whole and by channel (BIL-34, OPS-13). */
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
    readSwitches,
  ),
  query(
    {
      realm: 'staff',
      tag: 'Settings',
      method: 'get',
      path: '/settings/notifications/channels',
      can: 'settings:R',
      summary: 'On which channels notices are sent',
      answer: ChannelSettings,
    },
    readChannels,
  ),
  command(
    {
      realm: 'staff',
      tag: 'Settings',
      method: 'put',
      path: '/settings/notifications',
      can: 'settings:X',
      action: 'notification-setting.save',
      summary: 'Switch notices on or off, as a whole or by channel',
      body: z.record(z.string(), z.unknown()),
      answer: Settings,
      errors: ['SETTING_UNKNOWN', 'SETTING_TYPE'],
    },
    async ({ body, user, trx }) => {
      for (const [key, value] of Object.entries(body)) {
        const columns = columnsOf(key, value)
        await trx('notification_setting')
          .insert({ id: newId(), company_id: user.companyId, key, ...columns })
          .onConflict(['company_id', 'key'])
          .merge(Object.keys(columns))
      }
      return readSwitches({ user, trx })
    },
  ),
]
