import { readdirSync, readFileSync } from 'node:fs'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { templateHash, templateRepository } from '@zippcrm/domain/projects/template.repository.ts'
import { parseTemplateFile, type ShippedFamily } from '@zippcrm/domain/projects/template-file.ts'
import { seedDemoClients } from './seed-demo-clients.ts'

const folder = new URL('../../../domain/data/regulatory-templates/', import.meta.url)
const shippedFamilies = (): ShippedFamily[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parseTemplateFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))

/**
 * Loads the workflow families that come with the product: what is missing is added, a family that the firm edited
 * keeps its own version, and projects stay on the version they were opened with. `demo` adds clients to try it with.
 */
export async function seedProjects({
  companyId,
  demo,
  trx,
}: {
  companyId: string
  demo: boolean
  trx: Trx
}): Promise<void> {
  for (const shipped of shippedFamilies()) await seedFamily(companyId, shipped, trx)
  if (demo) await seedDemoClients(companyId, trx)
}

async function seedFamily(companyId: string, shipped: ShippedFamily, trx: Trx): Promise<void> {
  const family =
    (await templateRepository.findFamilyByKey(companyId, shipped.key, trx)) ??
    (await templateRepository.insertFamily(
      {
        id: newId(),
        companyId,
        key: shipped.key,
        code: shipped.code,
        regulator: shipped.regulator,
        title: shipped.title,
        description: shipped.description,
      },
      trx,
    ))
  const current = await templateRepository.published(family.id, trx)
  const contentHash = templateHash(shipped)
  if (current && (current.source === 'edited' || current.contentHash === contentHash)) return
  await templateRepository.insertVersion(
    {
      id: newId(),
      companyId,
      familyId: family.id,
      version: (current?.version ?? 0) + 1,
      stages: shipped.stages,
      billingMilestones: shipped.milestones,
      notice: shipped.notice,
      source: 'shipped',
      contentHash,
      publishedAt: trx.raw('app_now()') as never,
    },
    trx,
  )
}
