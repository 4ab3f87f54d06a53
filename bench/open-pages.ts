import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Expected, Heard, Listening } from './listeners.ts'

/** Pages that a process of its own keeps open. */
export interface OpenPages {
  open: number
  /** Tells which streams must hear of the report that is sent next; resolves when they listen for it. */
  expect(expected: Expected): Promise<void>
  /** Closes them, and gives back what they heard. */
  stop(): Promise<Heard>
}

/** Opens live streams on a server, and waits until all are open. */
export async function openPages(listening: Listening): Promise<OpenPages> {
  const script = join(import.meta.dirname, 'listeners.ts')
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const say = (message: Listening | Expected) => child.stdin.write(`${JSON.stringify(message)}\n`)
  const hear = async <T>() => JSON.parse((await lines.next()).value ?? '{}') as T
  say(listening)
  const { open } = await hear<{ open: number }>()
  return {
    open,
    async expect(expected) {
      say(expected)
      await hear()
    },
    async stop() {
      child.stdin.end()
      return hear<Heard>()
    },
  }
}
