/** One figure of every element, to be drawn as heat. */
export interface HeatLayer {
  values: Record<string, number>
  /** The figure as people read it. */
  format: (value: number) => string
}

export const HEAT_STEPS = 5

/** Step 1 to 5 of a value by its share of the greatest; the root lets small values stay apart beside a giant. */
export function heatStep(value: number, greatest: number): number {
  if (value <= 0 || greatest <= 0) return 0
  return Math.min(HEAT_STEPS, Math.max(1, Math.ceil(Math.sqrt(value / greatest) * HEAT_STEPS)))
}

/** Where each step begins and ends, for the legend. */
export function heatScale({ values }: HeatLayer): { step: number; upTo: number }[] {
  const greatest = Math.max(0, ...Object.values(values))
  if (greatest === 0) return []
  return Array.from({ length: HEAT_STEPS }, (_, index) => ({
    step: index + 1,
    upTo: greatest * ((index + 1) / HEAT_STEPS) ** 2,
  }))
}
