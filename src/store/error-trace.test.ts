import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ownDatabase } from '../../test/databases.ts'
import { faultOf, traceOf } from './error-trace.ts'

const database = ownDatabase()

test('writes down where an error of the database arose, and nothing of what was being kept', async () => {
  const { db } = await database
  const person = db.insertInto('people').values({ id: 1, name: 'only for the city' })
  await person.execute()

  const failure = await person.execute().catch((error: unknown) => error)
  const unknown = await sql`select nothing from nowhere`.execute(db).catch((error: unknown) => error)

  expect(traceOf(failure)).toMatchObject({ code: '23505', constraint: 'people_pkey' })
  expect(JSON.stringify(traceOf(failure))).not.toMatch(/only for the city|\(1\)/)
  expect(traceOf(unknown)).toMatchObject({ code: '42P01', message: expect.stringContaining('nowhere') })
})

test('knows a key that a node refused by what is left of it', () => {
  const message = 'duplicate key value violates unique constraint "reports_key_102049"'
  const refused = Object.assign(new Error(message), { severity: 'ERROR', code: 'XX000' })

  expect(faultOf(refused)).toEqual({ code: '23505', constraint: 'reports_key' })
})
