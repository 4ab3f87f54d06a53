import { type StdioOptions, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'

/** The server process of a cluster, as its lock file names it. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** Reads the lock file of a cluster; undefined where no server was left. The port is 0 while it is starting. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(lockFile(folder), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3]) || 0 } : undefined
}

/** Whether the process of a lock file lives and serves this folder: not a zombie, not another that got its number. */
export async function isServing(folder: string, { pid }: Postmaster): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const place = await placeOf(pid)
  return place === 'EACCES' || place === (await realpath(folder))
}

/**
 * Makes a folder ready for a new server after the old one died: its orphaned backends hold shared memory, and a lock
 * file whose number now belongs to a zombie or to another program would keep every new server out.
 */
export async function clearAfterDeath(folder: string): Promise<void> {
  const left = await findPostmaster(folder)
  if (!left || (await isServing(folder, left))) return
  await endOrphans(folder)
  const still = await findPostmaster(folder)
  if (still?.pid === left.pid && isAlive(left.pid)) await rm(lockFile(folder), { force: true })
}

async function endOrphans(folder: string): Promise<void> {
  const startedAt = Date.now()
  while (true) {
    const orphans = await processesIn(folder)
    const waited = Date.now() - startedAt
    if (orphans.length === 0 || waited > 30_000) return
    // Somebody else may have started a new server meanwhile: then these are no orphans.
    const server = await findPostmaster(folder)
    if (server && (await isServing(folder, server))) return
    // They see the death by themselves, unless in a long statement; what they did not commit is lost either way.
    if (waited > 2_000) for (const pid of orphans) signal(pid, waited > 6_000 ? 'SIGKILL' : 'SIGQUIT')
    await pause(50)
  }
}

async function processesIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') return []
  const place = await realpath(folder)
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0 && pid !== process.pid)
  const places = await Promise.all(pids.map(placeOf))
  return pids.filter((_, index) => places[index] === place)
}

function placeOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error.code)
}

/** Starts the server in its own session, so that Ctrl-C reaches us first. Resolves, once it is gone, with why. */
export function startPostmaster(
  cluster: Cluster,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<string> {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const whole = [...cluster.identity.prefix, binaries.postgres, '-D', cluster.folder, ...options]
  const [command, ...args] = whole as [string, ...string[]]
  const { uid, gid } = cluster.identity
  const log = openSync(cluster.log, 'a', 0o600)
  const saidBefore = statSync(cluster.log).size
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const stdio: StdioOptions = ['ignore', log, log]
  const child = spawn(command, args, { uid, gid, env, cwd: '/', detached: true, windowsHide: true, stdio })
  closeSync(log)
  child.unref()
  return new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('exit', () => done(lastWords(cluster.log, saidBefore)))
  })
}

function lastWords(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').split('\n')
  const fatal = lines.filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1)
  return (fatal ?? lines.filter(Boolean).at(-1) ?? 'it said nothing').trim().slice(-400)
}

/** Asks a server to stop at once but cleanly, and waits until it has. */
export async function stopPostmaster(folder: string, binaries: Binaries): Promise<void> {
  const server = await findPostmaster(folder)
  if (!server || !(await isServing(folder, server))) return
  if (process.platform === 'win32') {
    spawn(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast'], { stdio: 'ignore', windowsHide: true })
  } else {
    signal(server.pid, 'SIGINT')
  }
  const startedAt = Date.now()
  while (await isServing(folder, server)) {
    if (Date.now() - startedAt > 60_000) return
    await pause(10)
  }
}

function lockFile(folder: string): string {
  return join(folder, 'postmaster.pid')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}
