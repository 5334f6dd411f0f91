import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the repository. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url))

/** Path inside the repository. */
export const inRepository = (...parts) => join(repositoryRoot, ...parts)

/** Folder of everything fetched, one per user and shared by all checkouts. */
export function cacheFolder(env = process.env) {
  if (env.ZIPPCRM_CACHE_DIR) return resolve(env.ZIPPCRM_CACHE_DIR)
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'zippcrm')
  return join(homedir(), '.cache', 'zippcrm')
}

/** Folder of one running installation: databases, engine, documents, secrets, logs. */
export const dataFolder = (env = process.env, fallback = inRepository('.data')) =>
  env.ZIPPCRM_DATA_DIR ? resolve(env.ZIPPCRM_DATA_DIR) : fallback
