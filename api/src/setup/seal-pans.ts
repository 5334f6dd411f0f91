import type { Trx } from '@zippcrm/domain/database/trx.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'

/** Seals PANs that were stored in clear by an earlier release; finds nothing on later runs. */
export async function sealPans(pans: PanVault, trx: Trx): Promise<void> {
  for (const table of ['billing_profile', 'firm_profile']) {
    const plain: { id: string; pan: string }[] = await trx(table)
      .whereNotNull('pan')
      .whereRaw(`pan not like 's1.%'`)
      .select('id', 'pan')
    for (const { id, pan } of plain)
      await trx(table)
        .where({ id })
        .update({ pan: pans.seal(pan) })
  }
}
