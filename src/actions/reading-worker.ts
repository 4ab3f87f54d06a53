import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../domain/problem.ts'
import { type Read, readSource } from './read-source.ts'

/** What a reading in a thread of its own came to. */
export type Reading = { read: Read } | { problem: Pick<Problem, 'code' | 'details'> }

const reading: Reading = await readSource(workerData).then(
  (read) => ({ read }),
  (error: unknown) => {
    if (error instanceof Problem) return { problem: { code: error.code, details: error.details } }
    throw error
  },
)
parentPort?.postMessage(reading)
