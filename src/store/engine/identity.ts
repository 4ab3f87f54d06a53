import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Problem } from '../../domain/problem.ts'

const setpriv = '/usr/bin/setpriv'

/** Who runs PostgreSQL: ourselves, or another user where we are root, since PostgreSQL refuses to run as root. */
export interface Identity {
  readonly uid?: number
  readonly gid?: number
  /** A command to put in front, where the other user could not enter the folders otherwise. */
  readonly prefix: readonly string[]
}

/**
 * Chooses who runs the cluster in a folder, given the folders of data and programs it must be able to enter.
 * An existing cluster keeps its owner. Throws `data.notWritable` where nobody but root can get in.
 */
export function chooseIdentity(cluster: string, programs: string): Identity {
  if (process.getuid?.() !== 0) return { prefix: [] }

  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  const candidates = owner?.uid ? [{ uid: owner.uid, gid: owner.gid }] : [nobody(), ...ownersAbove(cluster)]
  const able = candidates.find((who) => mayEnter(dirname(cluster), who) && mayEnter(programs, who))
  if (able) return { ...able, prefix: [] }

  const [first] = candidates
  if (!first || !isExecutable(setpriv)) {
    throw new Problem('data.notWritable', { folder: dirname(cluster), reason: 'only root may enter it' })
  }
  return { prefix: enteringEverywhere(first) }
}

/** `initdb` looks the user up by number, so it must be one the system knows: "nobody", or any but root. */
function nobody(): Owner {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  const users = lines
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const { uid, gid } = users.find(({ name }) => name === 'nobody') ??
    users.at(-1) ?? { uid: 65534, gid: 65534 }
  return { uid, gid }
}

type Owner = { uid: number; gid: number }

/**
 * A clone under /root is closed to every other user; one capability, kept across exec, opens the way. `access(2)`, with
 * which PostgreSQL finds its own programs, respects it only without the set-uid fix-up.
 */
function enteringEverywhere({ uid, gid }: Owner): string[] {
  const capability = '-all,+dac_override'
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  return [
    setpriv,
    '--securebits=+no_setuid_fixup',
    ...identity,
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ]
}

/** The user who will own the cluster's files. */
export function ownerOf(identity: Identity): Owner | undefined {
  if (identity.uid !== undefined) return { uid: identity.uid, gid: identity.gid ?? identity.uid }
  const value = (name: string) => identity.prefix.find((part) => part.startsWith(name))?.slice(name.length)
  const uid = value('--reuid=')
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(value('--regid=')) }
}

function ownersAbove(path: string): Owner[] {
  return foldersAbove(path)
    .filter((folder) => existsSync(folder))
    .map((folder) => statSync(folder))
    .filter(({ uid }) => uid !== 0)
}

function mayEnter(folder: string, { uid, gid }: Owner): boolean {
  return [resolve(folder), ...foldersAbove(folder)].every((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return true
    if (stat.uid === uid) return (stat.mode & 0o100) !== 0
    if (stat.gid === gid) return (stat.mode & 0o010) !== 0
    return (stat.mode & 0o001) !== 0
  })
}

function foldersAbove(path: string): string[] {
  const above = dirname(resolve(path))
  return above === resolve(path) ? [] : [above, ...foldersAbove(above)]
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
