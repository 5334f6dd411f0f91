import { expect, it } from 'vitest'
import { formatFileSize } from './file-size.ts'

it.each([
  [0, '0 B'],
  [831_488, '812 kB'],
  [4_404_019, '4.2 MB'],
  [52_428_800, '50 MB'],
])('writes %s bytes as %s', (bytes, text) => {
  expect(formatFileSize(bytes)).toBe(text)
})
