import { constants, createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '../domain/problem.ts'

/** Keeps files that arrive in pieces, each under the id of its upload. */
export interface PartialFiles {
  /** How many bytes of a file have come. */
  length(id: string): Promise<number>
  /**
   * Writes the bytes of a stream from an offset on, as they come, and gives back the length then. What came stays where the stream
   * breaks off (`evidence.brokenOff`) or says more than `size` bytes in all (`upload.tooLong`).
   */
  write(id: string, offset: number, source: Readable, size: number): Promise<number>
  read(id: string): Readable
  remove(id: string): Promise<void>
  /** Removes what nobody has written to since an instant. */
  removeUntouchedSince(instant: Date): Promise<void>
}

/** Opens the store of partial files in a folder, which is made where it is missing. */
export async function openPartialFiles(folder: string): Promise<PartialFiles> {
  await mkdir(folder, { recursive: true })
  const pathOf = (id: string) => join(folder, id)

  return {
    length: async (id) => (await stat(pathOf(id)).catch(() => null))?.size ?? 0,
    write: (id, offset, source, size) => write(pathOf(id), offset, source, size),
    read: (id) => createReadStream(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
    async removeUntouchedSince(instant) {
      for (const id of await readdir(folder)) {
        const found = await stat(pathOf(id)).catch(() => null)
        if (found && found.mtime < instant) await rm(pathOf(id), { force: true })
      }
    },
  }
}

/** Each byte goes to its own place: a line believed dead that says the same once more changes nothing. */
async function write(path: string, offset: number, source: Readable, size: number): Promise<number> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT)
  let at = offset
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      if (at + chunk.length > size) throw new Problem('upload.tooLong', { size })
      await file.write(chunk, 0, chunk.length, at)
      at += chunk.length
    }
  } catch (error) {
    if (error instanceof Problem || (error as NodeJS.ErrnoException).syscall === 'write') throw error
    throw new Problem('evidence.brokenOff')
  } finally {
    await file.close()
  }
  return at
}
