import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostmaster, isServing } from '../../src/store/engine/postmaster.ts'

const main = join(import.meta.dirname, '../../src/cli/main.ts')

/** The product as an operator starts it: a process of its own. */
export interface Product {
  readonly child: ChildProcess
  /** All that it has printed so far, both streams. */
  said(): string
  /** Where it serves; rejects with what it said where it ends before. */
  readonly address: Promise<string>
  /** Resolves with the exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>
  /** Asks it to stop, and waits. */
  stop(): Promise<void>
}

/** Starts `yipanqi` with these arguments; its language is English, and DATABASE_URL is given or not there. */
export function startProduct(
  args: string[],
  { env = {}, uid }: { env?: Record<string, string>; uid?: number } = {},
): Product {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...withoutOurs(), LC_ALL: 'C', ...env },
    // With a channel to us it stops by itself should we be killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  let said = ''
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const address = new Promise<string>((found, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      const match = /serves (http:\/\/\S+)\s/.exec(said)
      if (match?.[1]) found(match[1].replace('localhost', '127.0.0.1'))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then((code) => failed(new Error(`it ended with ${code} before it served:\n${said}`)))
  })
  // Not every test waits for it to serve.
  address.catch(() => undefined)
  return {
    child,
    said: () => said,
    address,
    ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}

function withoutOurs(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, YIPANQI_DATA: __, YIPANQI_LOG: ___, PORT: ____, ...rest } = process.env
  return rest
}

/** A data folder that also another user may enter, as PostgreSQL must where we are root; its name lets a later run sweep it. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), `yipanqi-test-${process.pid}-`))
  await chmod(dataDir, 0o755)
  return dataDir
}

/** Where the embedded database of a data folder answers just now. */
export async function databaseUrl(dataDir: string): Promise<string> {
  const password = await readFile(join(dataDir, 'pg', 'password'), 'utf8')
  const port = (await findPostmaster(join(dataDir, 'pg')))?.port
  return `postgres://yipanqi:${password}@127.0.0.1:${port}/yipanqi`
}

/** The number of the database's process, where one lives. */
export async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const folder = join(dataDir, 'pg')
  const found = await findPostmaster(folder)
  return found && (await isServing(folder, found)) ? found.pid : undefined
}

/** The processes that the database has started, one for each connection among them. */
export function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((each) => parentOf(each) === pid)
}

/** Whether a process has ended, though nobody may have asked yet how. */
export function isGone(pid: number): boolean {
  return ['', 'Z', 'X'].includes(statOf(pid)[0] ?? '')
}

function parentOf(pid: number): number {
  return Number(statOf(pid)[1])
}

/** The state and the parent of a process, and more. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** Kills at once and without a word; a process that is gone already is no matter. */
export function kill(...pids: (number | undefined)[]): void {
  for (const pid of pids) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // It was quicker.
    }
  }
}

/** Ends whatever of a data folder is still there, and removes the folder. */
export async function sweep(dataDir: string, products: Product[]): Promise<void> {
  for (const { child, ended } of products) {
    kill(child.exitCode === null && child.signalCode === null ? child.pid : undefined)
    await ended
  }
  const postmaster = await postmasterOf(dataDir)
  if (postmaster) kill(...childrenOf(postmaster), postmaster)
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 })
}

/** Waits until a question has an answer other than undefined or false, as long as `patience` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  patience = 30_000,
): Promise<T> {
  const deadline = Date.now() + patience
  while (true) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > deadline) throw new Error(`waited too long: ${what}`)
    await new Promise((next) => setTimeout(next, 5))
  }
}

/** Numbers from 0 to 1, the same at every run of a seed. */
export function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
