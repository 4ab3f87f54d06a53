import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildContract } from '../src/http/openapi.ts'
import { testDb } from './databases.ts'

// The rules for apps of public offices forbid check-ins, points, rankings, time online, likes, votes, forwards and forced tracks;
// and nobody is scored or tracked. Whoever adds a word or a column below must be able to say why it is none of these.

const db = testDb()

const forbidden =
  /^(check-?ins?|points?|credits?|scores?|rank(s|ed|ing|ings)?|badges?|streaks?|likes?|votes?|forwards?|shares?|visits?|durations?|online|studied|study|latitudes?|longitudes?|geolocation|locations?|tracks?|tracking|devices?|profiles?)$/

/** Every name in a contract, whole and in words: `submittedBy` is also submitted and by. */
function wordsOf(value: unknown, words = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return words
  for (const [name, part] of Object.entries(value)) {
    words.add(name.toLowerCase())
    for (const word of name.split(/[^a-zA-Z-]|(?<=[a-z])(?=[A-Z])/)) words.add(word.toLowerCase())
    wordsOf(part, words)
  }
  return words
}

test('the interface counts no check-ins, points, rankings, time online, votes, forwards or tracks', async () => {
  const { paths, components } = await buildContract()
  const words = wordsOf({ paths, components })

  expect(words).toContain('obligations')
  expect([...words].filter((word) => forbidden.test(word))).toEqual([])
})

test('of a person nothing is kept but a name, an account and who held which office and did which act', async () => {
  const { rows } = await sql<{ place: string }>`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and (table_name in ('people', 'tenures', 'sessions', 'users')
      or column_name ~ '(^|_)(person|user|actor|tenure|session|holder)(_id)?$' or column_name ~ '_by$')
    order by table_name, column_name`.execute(db)

  expect(rows.map(({ place }) => place)).toEqual([
    'accounts.user_id',
    'communiques.read_by',
    'evidence.uploaded_by',
    'journal.actor',
    'journal.tenure_id',
    'people.id',
    'people.initials',
    'people.name',
    'people.user_id',
    'report_drafts.saved_by',
    'reports.decided_by',
    'reports.submitted_by',
    ...['created_at', 'expires_at', 'id', 'ip_address', 'token', 'updated_at', 'user_agent', 'user_id'].map(
      (column) => `sessions.${column}`,
    ),
    ...['from_on', 'id', 'office_id', 'person_id', 'to_on'].map((column) => `tenures.${column}`),
    'uploads.started_by',
    ...['created_at', 'display_username', 'email', 'email_verified', 'id', 'image', 'name'].map(
      (column) => `users.${column}`,
    ),
    ...['updated_at', 'username'].map((column) => `users.${column}`),
  ])
})

test('no page asks where its reader is, or for a photograph, a recording or the leave to push', async () => {
  const web = join(import.meta.dirname, '../src/web')
  const files = (await readdir(web, { recursive: true })).filter((file) => /\.(tsx?|html)$/.test(file))
  const sources = await Promise.all(
    files.map(async (file) => [file, await readFile(join(web, file), 'utf8')]),
  )

  expect(files.length).toBeGreaterThan(100)
  const asking = /\bgeolocation\b|getUserMedia|\bcapture=|PushManager|Notification\.request|DeviceMotion/
  expect(sources.filter(([, text]) => asking.test(text ?? '')).map(([file]) => file)).toEqual([])
})
