import { readSheet } from 'read-excel-file/universal'
import { Problem } from '../../domain/problem.ts'
import { readCsv } from './csv.ts'
import { unpackedSize } from './unpacked-size.ts'

/** The largest table that is read, in bytes and in rows below its headings; and how large an xlsx may become unpacked. */
export const tableLimits = { bytes: 10 << 20, rows: 50_000, unpackedBytes: 200 << 20 }

/**
 * Returns the cells of a table, row by row, as trimmed texts: csv in UTF-8 or GB18030, or the first sheet of an xlsx.
 * Throws `table.empty`, `table.tooLarge` or `table.notReadable`.
 */
export async function readTable(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > tableLimits.bytes) throw new Problem('table.tooLarge', tableLimits)
  const rows = (isArchive(bytes) ? await readXlsx(bytes) : readCsv(decode(bytes))).map(trim)
  while (rows.length > 0 && isBlank(rows.at(-1) as string[])) rows.pop()
  if (rows.every(isBlank)) throw new Problem('table.empty')
  if (rows.length > tableLimits.rows + 1) throw new Problem('table.tooLarge', tableLimits)
  return rows
}

/** Whether a row says nothing. */
export function isBlank(row: string[]): boolean {
  return row.every((cell) => cell === '')
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const size = unpackedSize(bytes)
  if (size === null) throw new Problem('table.notReadable')
  if (size > tableLimits.unpackedBytes) throw new Problem('table.tooLarge', tableLimits)
  const rows = await readSheet(new Uint8Array(bytes).buffer).catch(() => {
    throw new Problem('table.notReadable')
  })
  return rows.map((row) => row.map(textOf))
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === null || value === undefined ? '' : String(value)
}

/** What office programs save as csv is UTF-8, or GB18030 on a Chinese desktop. */
function decode(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = decodeAs(encoding, bytes)
    if (text !== null && !text.includes('\0')) return text
  }
  throw new Problem('table.notReadable')
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function trim(row: string[]): string[] {
  return row.map((cell) => cell.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
}
