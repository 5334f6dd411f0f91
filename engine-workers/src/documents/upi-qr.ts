import { formatDecimal } from '@zippcrm/domain/money/decimal.ts'
import qrcode from 'qrcode'

/** Default limit of a UPI payment to a merchant, ₹1,00,000 (G23). */
const upiLimitMinor = 10_000_000

export interface UpiPayment {
  vpa: string
  name: string
  amountMinor: number
  currency: string
  reference: string
}

/** The link that a UPI app opens from the code (G23). */
export function upiLink({ vpa, name, amountMinor, reference }: UpiPayment): string {
  const fields = new URLSearchParams({
    pa: vpa,
    pn: name,
    am: formatDecimal(amountMinor),
    cu: 'INR',
    tr: reference,
  })
  // Payment apps read %20, not the plus sign of form encoding.
  return `upi://pay?${fields.toString().replaceAll('+', '%20').replaceAll('%40', '@')}`
}

/** A code for amounts that UPI takes; nothing for other currencies, larger amounts or a firm without an address. */
export async function upiQr(
  payment: Omit<UpiPayment, 'vpa'> & { vpa: string | null | undefined },
): Promise<Buffer | null> {
  const { vpa, amountMinor, currency } = payment
  if (!vpa || currency !== 'INR' || amountMinor <= 0 || amountMinor > upiLimitMinor) return null
  return qrcode.toBuffer(upiLink({ ...payment, vpa }), { type: 'png', width: 360, margin: 1 })
}
