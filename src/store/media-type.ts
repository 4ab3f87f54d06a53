import type { FileHandle } from 'node:fs/promises'

const signatures: [mediaType: string, offset: number, bytes: string][] = [
  ['application/pdf', 0, '%PDF-'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/heic', 4, 'ftypheic'],
  ['image/heic', 4, 'ftypheix'],
  ['image/heic', 4, 'ftypmif1'],
  ['video/mp4', 4, 'ftypisom'],
  ['video/mp4', 4, 'ftypmp42'],
]

/** A file inside the archive that tells what the archive is. */
const archives: [mediaType: string, entry: string][] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/document.xml'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/presentation.xml'],
  ['application/ofd', 'OFD.xml'],
]

/** The media type of a file by its bytes, never by its name; null where they are of no type known here. */
export async function mediaTypeOf(file: FileHandle, size: number): Promise<string | null> {
  const head = await bytesAt(file, 0, 64)
  const known = signatures.find(([, offset, bytes]) =>
    head.subarray(offset, offset + bytes.length).equals(Buffer.from(bytes, 'latin1')),
  )
  if (known) return known[0]
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return archiveTypeOf(file, size)
  return (await isText(file, size)) ? 'text/plain' : null
}

/** Reads the directory at the end of an archive: a name that only stands somewhere in the bytes is no entry. */
async function archiveTypeOf(file: FileHandle, size: number): Promise<string | null> {
  const tail = await bytesAt(file, Math.max(0, size - 65_557), 65_557)
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) return null
  const directory = await bytesAt(
    file,
    tail.readUInt32LE(end + 16),
    Math.min(tail.readUInt32LE(end + 12), 4 << 20),
  )

  const names = new Set<string>()
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    names.add(directory.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return archives.find(([, entry]) => names.has(entry))?.[0] ?? null
}

/** Whether the whole file is UTF-8 without control characters other than line ends and tabs. */
async function isText(file: FileHandle, size: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const step = 1 << 20
  try {
    for (let at = 0; at < size; at += step) {
      const text = decoder.decode(await bytesAt(file, at, step), { stream: at + step < size })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells bytes from text
      if (/[\x00-\x08\x0e-\x1f\x7f]/.test(text)) return false
    }
    return true
  } catch {
    return false
  }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
