import { readFileSync } from 'node:fs'
import { billingProfileRepository } from '@zippcrm/domain/billing/billing-profile.repository.ts'
import { firmRepository } from '@zippcrm/domain/billing/firm.repository.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { type GstCategory, gstinCheckCharacter } from '@zippcrm/domain/gst/gstin.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { readCsv } from './seed-demo-clients.ts'

const csv = new URL('../../../domain/data/demo-clients.csv', import.meta.url)
const categories: Record<string, GstCategory> = {
  REGISTERED: 'registered',
  COMPOSITION: 'composition',
  SEZ: 'sez_unit',
}
/** Invented: no PAN of this series is known to be allotted. */
const demoPan = 'ZZAFS0002B'

interface DemoFirm {
  companyId: string
  name: string
  legalName: string
  pans: PanVault
}

/** Gives the demonstration firm a letterhead and its clients their billing data, as far as they are missing. */
export async function seedDemoBilling(firm: DemoFirm, trx: Trx): Promise<void> {
  await seedFirm(firm, trx)
  for (const row of readCsv(readFileSync(csv, 'utf8'))) {
    const client = await trx('client')
      .where({ company_id: firm.companyId, code: row.client_code })
      .first('id')
    if (!client || (await billingProfileRepository.findByClient(client.id, trx))) continue
    const deducts = row.tds_applicable === 'true'
    await billingProfileRepository.save(
      firm.companyId,
      client.id,
      {
        legalName: row.account_name!,
        gstCategory: categories[row.gst_status!] ?? 'unregistered',
        gstin: row.gstin || null,
        pan: firm.pans.seal(row.pan || null),
        billingAddress: {
          line1: row.address_line1!,
          city: row.city!,
          stateCode: row.state_code!,
          pinCode: row.pin_code!,
          country: 'IN',
        },
        billingEmails: [row.email!],
        tdsMode: deducts ? 'each_invoice' : 'none',
        tdsKind: deducts ? 'professional' : null,
      },
      trx,
    )
  }
}

async function seedFirm(firm: DemoFirm, trx: Trx): Promise<void> {
  if (await firmRepository.findProfile(firm.companyId, trx)) return
  await firmRepository.saveProfile(
    firm.companyId,
    {
      legalName: firm.legalName,
      tradeName: firm.name,
      address: {
        line1: '4th Floor, Demo Chambers',
        line2: 'Fort',
        city: 'Mumbai',
        stateCode: '27',
        pinCode: '400001',
        country: 'IN',
      },
      email: 'accounts@sahyadri.example.com',
      phone: '+91 61000 09000',
      pan: firm.pans.seal(demoPan),
      signatoryName: 'Kavita Deshmukh',
      signatoryDesignation: 'Partner',
      bankAccounts: [
        {
          beneficiary: firm.legalName,
          accountNo: '000011112222',
          ifsc: 'DEMO0000001',
          bank: 'Demo Bank, Fort',
          upiVpa: 'sahyadri@demo',
        },
      ],
    },
    trx,
  )
  const stem = `27${demoPan}1Z`
  await firmRepository.insertRegistration(
    firm.companyId,
    {
      gstin: `${stem}${gstinCheckCharacter(stem)}`,
      stateCode: '27',
      kind: 'regular',
      isDefault: true,
      invoicePrefix: 'INV',
      creditPrefix: 'CN',
    },
    trx,
  )
}
