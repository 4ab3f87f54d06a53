import type { Readable, Writable } from 'node:stream'

/** What a command speaks through: the streams and the environment of the process, or those of a test. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Runs a command with its arguments, and returns the exit code: 0 done, 1 a problem, 2 not understood. */
export type Command = (argv: string[], io: Io) => Promise<number>
