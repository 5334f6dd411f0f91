import { expect, it } from 'vitest'
import { formatDuration } from './durations.ts'

it('says a duration in its two greatest units', () => {
  const said = [0, 40, 400, 12_000, 725_000, 3_600_000, 100_000_000, 86_400_000 * 40].map(formatDuration)

  expect(said).toEqual(['0.00 s', '0.04 s', '0.4 s', '12 s', '12 min 5 s', '1 h', '1 d 3 h', '40 d'])
})
