import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '../domain/problem.ts'
import { mediaTypeOf } from './media-type.ts'
import { openPartialFiles, type PartialFiles } from './partial-files.ts'

/** What a pack allows to be uploaded. */
export interface UploadLimits {
  maxBytes: number
  types: { mediaType: string; extensions: string[] }[]
}

/** A file as the store knows it: named by the sha-256 of its bytes, its type judged by them. */
export interface StoredFile {
  sha256: string
  size: number
  mediaType: string
}

/** Keeps files, each stored once under the sha-256 of its bytes. */
export interface EvidenceFiles {
  /**
   * Stores the bytes of a stream; nothing is left behind when it throws: `evidence.tooLarge`, `evidence.empty`,
   * `evidence.typeRefused` (also where the bytes are another type than the name says), `evidence.brokenOff`.
   */
  put(source: Readable, name: string, limits: UploadLimits): Promise<StoredFile>
  /** A stream of the file's bytes with its size; throws `evidence.notFound`. */
  read(sha256: string): Promise<{ stream: Readable; size: number }>
  /** Those that arrive in pieces, before they are put here. */
  partial: PartialFiles
}

/** The file store of a place that keeps no files: it has none, and takes none. */
export const noEvidenceFiles: EvidenceFiles = {
  put: () => Promise.reject(new Error('no files are kept here')),
  read: () => Promise.reject(new Problem('evidence.notFound')),
  get partial(): PartialFiles {
    throw new Error('no files are kept here')
  },
}

const startedAt = Date.now()
const longest = 60 * 60_000

/**
 * Opens the file store in a folder, which is made where it is missing; what broken uploads left is removed, and what arrives just
 * now at another server of the same store is not.
 */
export async function openEvidenceFiles(folder: string): Promise<EvidenceFiles> {
  const arriving = join(folder, 'arriving')
  await mkdir(arriving, { recursive: true })
  for (const name of await readdir(arriving)) {
    if (await isLeft(join(arriving, name), name)) await rm(join(arriving, name), { force: true })
  }
  const partial = await openPartialFiles(join(folder, 'partial'))

  return {
    partial,
    put: (source, name, limits) => put(folder, source, name, limits),
    async read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('evidence.notFound')
      const path = pathOf(folder, sha256)
      const found = await stat(path).catch(() => null)
      if (!found) throw new Problem('evidence.notFound')
      return { stream: createReadStream(path), size: found.size }
    },
  }
}

/** The name of a file that arrives tells who takes it in; of another machine's, only that nothing has come for an hour. */
async function isLeft(path: string, name: string): Promise<boolean> {
  const written = (await stat(path).catch(() => null))?.mtimeMs
  if (written === undefined) return false
  const [pid, ...rest] = name.split('.')
  if (rest.slice(1).join('.') !== hostname()) return written < Date.now() - longest
  return Number(pid) === process.pid ? written < startedAt : !isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function put(
  folder: string,
  source: Readable,
  name: string,
  limits: UploadLimits,
): Promise<StoredFile> {
  const path = join(folder, 'arriving', `${process.pid}.${randomUUID()}.${hostname()}`)
  const file = await open(path, 'wx+')
  try {
    const { sha256, size } = await write(file, source, limits.maxBytes)
    if (size === 0) throw new Problem('evidence.empty')
    const mediaType = allowedType(await mediaTypeOf(file, size), name, limits)
    await file.sync()
    await keep(path, pathOf(folder, sha256))
    return { sha256, size, mediaType }
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}

async function write(file: FileHandle, source: Readable, maxBytes: number) {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw new Problem('evidence.tooLarge', { maxBytes })
      hash.update(chunk)
      await file.writeFile(chunk)
    }
  } catch (error) {
    if (error instanceof Problem || isOfDisk(error)) throw error
    throw new Problem('evidence.brokenOff')
  }
  return { sha256: hash.digest('hex'), size }
}

/** A full disk is no fault of the sender's. */
function isOfDisk(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO' || code === 'EROFS'
}

function allowedType(found: string | null, name: string, { types }: UploadLimits): string {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = types.find(({ extensions }) => extensions.some((one) => one.replace('.', '') === extension))
  const isTextKind = found === 'text/plain' && named?.mediaType.startsWith('text/')
  const mediaType = isTextKind ? named!.mediaType : found
  // Text is whatever its name makes of it where it is opened: a page, a drawing or a script is not taken as text.
  const isTextByAnotherName = found === 'text/plain' && !named && /^[a-z][a-z0-9]{0,9}$/.test(extension)
  if (
    mediaType === null ||
    !types.some((type) => type.mediaType === mediaType) ||
    (named && named.mediaType !== mediaType) ||
    isTextByAnotherName
  ) {
    throw new Problem('evidence.typeRefused', { found, name, allowed: types.map((type) => type.mediaType) })
  }
  return mediaType
}

/** Moves a finished file to its name; where the same bytes are there already, they stay. */
async function keep(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  // The name must be on disk before a row refers to it.
  // (Windows cannot open a folder to say so.)
  if (process.platform === 'win32') return
  const folder = await open(dirname(to), 'r')
  await folder.sync().finally(() => folder.close())
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256.slice(2))
}
