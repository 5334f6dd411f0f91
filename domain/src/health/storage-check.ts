import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

/** Whether the folder of documents is there and can be written to (OPS-38). */
export const storageCheck = (folder: string) => () => access(folder, constants.R_OK | constants.W_OK)
