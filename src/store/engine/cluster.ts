import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '../../domain/problem.ts'
import type { Binaries } from './binaries.ts'
import { chooseIdentity, type Identity, ownerOf } from './identity.ts'

/** The major version of the embedded PostgreSQL. */
export const ENGINE_VERSION = 18

/** The name of the one user and of the one database. */
export const owner = 'yipanqi'

/** A prepared folder of PostgreSQL: where it is, who runs it, and the password of its one user. */
export interface Cluster {
  readonly folder: string
  readonly identity: Identity
  readonly password: string
  readonly log: string
}

/**
 * Makes the cluster in a data folder, or finds the one that is there.
 * Throws `data.notWritable` and `data.newer`; a half-made cluster is never taken for a whole one.
 */
export async function prepareCluster(dataDir: string, binaries: Binaries): Promise<Cluster> {
  const folder = join(resolve(dataDir), 'pg')
  try {
    await makeFolder(resolve(dataDir))
    const identity = chooseIdentity(folder, binaries.postgres)
    if (!existsSync(join(folder, 'PG_VERSION'))) await create(folder, binaries, identity)
    await refuseOtherVersion(folder)
    const password = await readFile(join(folder, 'password'), 'utf8')
    const log = join(resolve(dataDir), 'pg.log')
    await writeFile(log, '', { flag: 'a', mode: 0o600 })
    return { folder, identity, password, log }
  } catch (error) {
    throw asNotWritable(error, dataDir)
  }
}

/** Not `recursive`: below /proc that never ends. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return
  await makeFolder(dirname(path))
  await mkdir(path, { mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function refuseOtherVersion(folder: string): Promise<void> {
  const version = Number.parseInt(await readFile(join(folder, 'PG_VERSION'), 'utf8'), 10)
  if (version > ENGINE_VERSION) throw new Problem('data.newer', { folder, version, known: ENGINE_VERSION })
  if (version < ENGINE_VERSION) {
    throw new Problem('database.unreachable', { reason: `${folder} is of PostgreSQL ${version}` })
  }
}

/** Builds beside the final place and renames: being killed in the middle, or two at once, leaves one whole cluster. */
async function create(folder: string, binaries: Binaries, identity: Identity): Promise<void> {
  await sweepHalfMade(folder)
  const room = await mkdtemp(`${folder}.new-`)
  const made = join(room, 'pg')
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(room, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await giveTo(identity, [room, passwordFile])
  await run(binaries.initdb, initdbArguments(made, passwordFile), identity)
  await rename(passwordFile, join(made, 'password'))
  await rename(made, folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  await rm(room, { recursive: true, force: true })
}

function initdbArguments(folder: string, passwordFile: string): string[] {
  const places = ['-D', folder, '-U', owner, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  // Built-in C.UTF-8 sorts the same on every machine; an index never depends on the system's library.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return [...places, ...locale, '--no-instructions']
}

async function sweepHalfMade(folder: string): Promise<void> {
  const parent = resolve(folder, '..')
  const staleBefore = Date.now() - 10 * 60_000
  for (const entry of await readdir(parent, { withFileTypes: true })) {
    if (!entry.name.startsWith('pg.new-')) continue
    const path = join(parent, entry.name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < staleBefore) await rm(path, { recursive: true, force: true })
  }
}

async function giveTo(identity: Identity, paths: string[]): Promise<void> {
  const to = ownerOf(identity)
  if (!to) return
  for (const path of paths) await chown(path, to.uid, to.gid)
  await chmod(paths[0] as string, 0o700)
}

function run(program: string, args: string[], identity: Identity): Promise<void> {
  const [command, ...rest] = [...identity.prefix, program, ...args] as [string, ...string[]]
  const { uid, gid } = identity
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  return new Promise((done, fail) => {
    const child = spawn(command, rest, { uid, gid, env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done()
      else fail(new Problem('database.unreachable', { reason: said.trim().slice(-600) || `initdb: ${code}` }))
    })
  })
}

const denials = new Set(['EACCES', 'ENOENT', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EDQUOT'])

function asNotWritable(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  const isDenial = !(error instanceof Problem) && code !== undefined && denials.has(code)
  return isDenial ? new Problem('data.notWritable', { folder, reason: code }) : error
}
