import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { Problem } from '../domain/problem.ts'
import { type Draft, type DraftDirective, readCommunique } from '../reader/communique.ts'
import { readDocument, sizeLimit } from '../reader/documents/document.ts'
import { asFixture } from '../reader/fixture.ts'
import type { Io } from './io.ts'
import { readWords } from './read-words.ts'
import { languageOf } from './sentence.ts'

type Words = Record<string, string>

/**
 * `yipanqi read FILE|-`: prints the draft of a communiqué (txt, html, docx or pdf) as a table, with `--json` in the
 * schema of the scorer, with `--as-fixture` in that of the annotation guideline. What `--json` printed can be corrected
 * and read again, so that the correction joins the fixtures.
 */
export async function runRead(
  argv: string[],
  io: Pick<Io, 'stdin' | 'stdout' | 'stderr'> & Partial<Io>,
): Promise<number> {
  const words = readWords[languageOf(io.env ?? {})]
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'as-fixture': { type: 'boolean' } },
  })
  const [file] = positionals
  if (positionals.length !== 1 || !file) {
    io.stderr.write(`${words.usage}\n`)
    return 2
  }
  // Otherwise a collection of ten megabytes makes the runtime keep 130 MB for objects that are soon garbage.
  setFlagsFromString('--semi-space-growth-factor=1')
  const bytes = await readAll(file === '-' ? io.stdin : createReadStream(file), file)
  const draft = correctedDraft(bytes) ?? readCommunique(await readDocument(bytes, nameOf(file)))
  if (values.json) io.stdout.write(`${JSON.stringify(draft, null, 1)}\n`)
  else if (values['as-fixture']) {
    const id = file === '-' ? 'stdin' : basename(file, extname(file))
    io.stdout.write(`${JSON.stringify(asFixture(draft, id), null, 1)}\n`)
  } else io.stdout.write(tableOf(draft, words))
  return 0
}

function nameOf(file: string): { fileName?: string } {
  return file === '-' ? {} : { fileName: basename(file) }
}

/** A draft that `--json` printed and a person corrected is taken as it is, so that it can become a fixture. */
function correctedDraft(bytes: Uint8Array): Draft | null {
  if (bytes[0] !== '{'.charCodeAt(0)) return null
  try {
    const draft = JSON.parse(new TextDecoder().decode(bytes)) as Draft
    return typeof draft.cleanText === 'string' && Array.isArray(draft.directives) ? draft : null
  } catch {
    return null
  }
}

/** All bytes of a stream; throws `file.notReadable` where it cannot be opened, `communique.tooLarge` past what anyone reads. */
export async function readAll(stream: Readable, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
      size += bytes.length
      if (size > sizeLimit) throw new Problem('communique.tooLarge', { bytes: size, most: sizeLimit })
      chunks.push(bytes)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(?:ENOENT|EISDIR|EACCES)$/.test(String(error.code))) {
      throw new Problem('file.notReadable', { file, reason: String(error.code) })
    }
    throw error
  }
  return Buffer.concat(chunks)
}

/** Prints a draft for people: the facts, the people, the tree of directives, the decisions. */
function tableOf(draft: Draft, words: Words): string {
  const facts: [string, string | null][] = [
    ['conference', draft.conferenceName],
    ['date', draft.date && (draft.dateIso ? `${draft.date}  (${draft.dateIso})` : draft.date)],
    ['place', draft.place],
    ['form', draft.form],
    ['venues', draft.venues.map((venue) => venue.text).join(' · ') || null],
    ['edits', draft.edits.length ? String(draft.edits.length) : null],
  ]
  const lines = facts.map(([key, value]) => `${pad(words[key]!, 14)}${value ?? '–'}`)
  lines.push('', `${words.people}: ${draft.people.length || words.none}`)
  for (const person of draft.people) {
    lines.push(
      `  ${pad(words[person.role]!, 18)}${pad(person.name ?? words.unnamed!, 12)} ${person.title ?? ''}`,
    )
  }
  lines.push('', `${words.directives}: ${draft.directives.length || words.none}`)
  let speaker = ''
  for (const directive of draft.directives) {
    if (directive.speaker !== speaker) lines.push(`  ${directive.speaker}`)
    speaker = directive.speaker
    lines.push(...directiveLines(directive, words))
  }
  lines.push('', `${words.decisions}: ${draft.decisions.length || words.none}`)
  for (const decision of draft.decisions) lines.push(`  ${decision.text}`)
  return `${lines.join('\n')}\n`
}

function directiveLines(directive: DraftDirective, words: Words): string[] {
  const indent = '  '.repeat(directive.level + 1)
  const text = directive.text.replace(/\s+/g, ' ')
  const notes = [
    words[directive.kind],
    directive.responsible.length ? `${words.responsible}: ${directive.responsible.join(' | ')}` : '',
    directive.inherited.length ? `(${words.inherited}: ${directive.inherited.join(' | ')})` : '',
    directive.deadline ? `${words.deadline}: ${directive.deadline}` : '',
    directive.cadence ? `${words.cadence}: ${directive.cadence}` : '',
    `${directive.start}–${directive.end}`,
    `${directive.why} ${directive.confidence.toFixed(2)}`,
  ]
  return [
    `${indent}${text.length > 90 ? `${text.slice(0, 89)}…` : text}`,
    `${indent}  ${notes.filter(Boolean).join('  ·  ')}`,
  ]
}

function pad(text: string, width: number): string {
  let columns = 0
  for (const letter of text) columns += letter.codePointAt(0)! >= 0x2e80 ? 2 : 1
  return text + ' '.repeat(Math.max(1, width - columns))
}
