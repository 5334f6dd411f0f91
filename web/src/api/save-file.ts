import { addressOf } from '@zippcrm/ui/http/client.ts'
import { currentSession } from '@zippcrm/ui/http/connection.ts'
import type { PathOf, Target } from '@zippcrm/ui/http/contract.ts'
import { readProblem } from '@zippcrm/ui/http/problem.ts'

/** Saves what an address of the API answers as a file; for exports, which no short-lived link stands for. */
export function useSaveFile() {
  const session = currentSession()
  return async <P extends PathOf<'get'>>(
    path: P,
    target: Target<'get', P>,
    filename: string,
  ): Promise<void> => {
    const response = await fetch(addressOf(path, target), {
      headers: { authorization: `Bearer ${await session.token()}` },
    })
    if (!response.ok) throw await readProblem(response)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = filename
    link.click()
    URL.revokeObjectURL(link.href)
  }
}
