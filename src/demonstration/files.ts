import { Readable } from 'node:stream'
import { crc32, deflateSync } from 'node:zlib'
import type { ExampleDirective } from '../domain/pack-programme.ts'
import type { EvidenceFiles, StoredFile, UploadLimits } from '../store/evidence-files.ts'
import { chanceOf } from './chance.ts'

/** A generated file in the store, with the name it was uploaded under. */
export type GeneratedFile = StoredFile & { name: string }

const eachKind = 6

/** Makes small files that say what they are, a few of each kind, out of the sample answers of a directive. */
export async function generateFiles(
  files: EvidenceFiles,
  limits: UploadLimits,
  notice: string,
  { code, titles, samples }: ExampleDirective,
): Promise<GeneratedFile[]> {
  const made: GeneratedFile[] = []
  for (let i = 0; i < eachKind; i++) {
    const text = [notice, titles['zh-Hans'], samples.met[i % samples.met.length] ?? '', `№ ${i + 1}`]
    const drawn = Array.from({ length: 9 }, (_, bar) => chanceOf('bar', code, i, bar))
    const contents: [extension: string, bytes: Buffer][] = [
      ['txt', Buffer.from(`${text.join('\n')}\n`)],
      ['pdf', pdfOf(text)],
      ['png', pngOf(drawn)],
    ]
    for (const [extension, bytes] of contents) {
      if (!limits.types.some(({ extensions }) => extensions.includes(extension))) continue
      const name = `${titles['zh-Hans']}-${i + 1}.${extension}`
      made.push({ ...(await files.put(Readable.from([bytes]), name, limits)), name })
    }
  }
  return made
}

/** A page of lines in a typeface that readers of Chinese PDF files bring along. */
function pdfOf(lines: string[]): Buffer {
  const hex = (line: string) => Buffer.from(line, 'utf16le').swap16().toString('hex')
  const shown = lines.flatMap((line) => line.match(/.{1,32}/gu) ?? []).map((line) => `<${hex(line)}> Tj T*`)
  const content = `BT /F 14 Tf 24 TL 72 760 Td ${shown.join(' ')} ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 7 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = body.length
    body += `${i + 1} 0 obj${object}endobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  body += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

/** A picture of bars, as high as the numbers from 0 to 1 say. */
function pngOf(bars: number[]): Buffer {
  const [width, height] = [bars.length * 24, 120]
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width, 255)
    row[0] = 0
    for (let x = 0; x < width; x++) {
      const bar = bars[Math.floor(x / 24)] ?? 0
      if (x % 24 > 5 && height - y < bar * height) row[x + 1] = 96
    }
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
