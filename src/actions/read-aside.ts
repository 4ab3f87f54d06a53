import { Worker } from 'node:worker_threads'
import { Problem } from '../domain/problem.ts'
import { type Read, readSource, type Source } from './read-source.ts'
import type { Reading } from './reading-worker.ts'

/** A text up to this length is read in less time than a thread takes to start. */
const short = 20_000
const mostUnderWay = 2
const longest = 20_000
const mostMegabytes = 512

let underWay = 0
const waiting: (() => void)[] = []

/**
 * Reads a source as `readSource` does, and whatever it is, others are answered meanwhile: what is long or a file is read in a
 * thread of its own. What takes longer or unpacks to more than any communiqué is `communique.tooLarge`.
 */
export async function readAside(source: Source): Promise<Read> {
  if ('text' in source && source.text.length <= short) return readSource(source)
  if (underWay === mostUnderWay) await new Promise<void>((next) => waiting.push(next))
  else underWay++
  try {
    return await readInThread(source)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else underWay--
  }
}

async function readInThread(source: Source): Promise<Read> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const reading = await new Promise<Reading>((done, failed) => {
      timer = setTimeout(() => failed(new Problem('communique.tooLarge')), longest)
      worker.once('message', done)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Problem('communique.tooLarge') : error),
      )
      worker.once('exit', () => failed(new Error('the reading ended without a word')))
    })
    if ('problem' in reading) throw new Problem(reading.problem.code, reading.problem.details)
    return reading.read
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
