import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { serverFlags } from '../bin/runtime.mjs'
import type { Order, Outcome } from './load.ts'

const root = join(import.meta.dirname, '..')

/** A server of the product under measurement. */
export interface Server {
  port: number
  /** Resident memory of its process in MB: now, and the most that it ever was. */
  memory(): Promise<Memory>
  stop(): Promise<void>
}

/** Resident memory, in MB. */
export interface Memory {
  now: number
  most: number
}

/** Starts `yipanqi serve` on a database as `npm start` does, and waits until it answers. */
export async function startServer(url: string): Promise<Server> {
  const port = await freePort()
  const env = { ...process.env, DATABASE_URL: url, YIPANQI_LOG: 'error' }
  const args = [
    ...serverFlags,
    join(root, 'bin/yipanqi.mjs'),
    'serve',
    '--port',
    String(port),
    '--data',
    join(tmpdir(), `bench-files-${port}`),
    '--empty',
  ]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    )
  for (let tries = 0; !(await isUp()); tries++) {
    if (tries > 300 || child.exitCode !== null) throw new Error('the server did not start')
    await pause(50)
  }
  return {
    port,
    memory: () => memoryOf(child),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function memoryOf({ pid }: ChildProcess): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: of('VmRSS'), most: of('VmHWM') }
}

/** Runs the load generator as a process of its own and gives back what came of it. */
export async function sendLoad(order: Order): Promise<Outcome> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(order))
  return JSON.parse(await text(child.stdout)) as Outcome
}

/** Runs a program and gives back what it printed; throws with what it complained of. */
export async function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (exit) => resolve(exit ?? 1))
    }),
  ])
  if (code !== 0) throw new Error(`${program}: ${complaint.slice(-500)}`)
  return output
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
