import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Role } from '../src/domain/office.ts'
import type { Org } from '../src/domain/org.ts'
import { clock } from '../src/domain/right.ts'
import { buildApp } from '../src/http/app.ts'
import type { App, Door } from '../src/http/door.ts'
import { openLiveHub } from '../src/http/live.ts'
import type { Database } from '../src/store/database.ts'
import { openEvidenceFiles } from '../src/store/evidence-files.ts'
import { insertOffice, insertPerson, insertTenure } from '../src/store/people.ts'
import { openSignIn, type SignIn } from '../src/store/sign-in.ts'
import { ctxOf } from './world.ts'

export const password = 'correct horse battery'

/** A server on a database of its own, with all real parts, on the day of the world. */
export interface TestServer {
  app: App
  signIn: SignIn
  /** The folder of the file store. */
  filesDir: string
  /** Puts somebody into an office and signs them in; gives the headers that carry their session. */
  seat(org: Org, role: Role): Promise<{ cookie: string }>
}

/** Opens a server for the tests of a file; it is closed after them. */
export async function openTestServer(
  { url, db }: { url: string; db: Database },
  changes: Partial<Door> = {},
): Promise<TestServer> {
  const filesDir = await mkdtemp(join(tmpdir(), 'yipanqi-files-'))
  const files = await openEvidenceFiles(filesDir)
  const signIn = await openSignIn(db)
  const live = await openLiveHub(url, db, 50)
  const { actor: _, ...base } = { ...ctxOf(db, clock), files }
  const app = await buildApp({ base, signIn, live, ...changes })
  afterAll(async () => {
    await live.stop()
    await app.close()
    await rm(filesDir, { recursive: true })
  })
  return { app, signIn, filesDir, seat: (org, role) => seat(app, db, signIn, org, role) }
}

async function seat(app: App, db: Database, signIn: SignIn, org: Org, role: Role) {
  const username = `${org.name}-${role}`
  const name = `${role} of ${org.name}`
  const personId = await insertPerson(db, name, await signIn.createUser({ username, password, name }))
  const officeId = await insertOffice(db, { org, code: role, role, name: role })
  await insertTenure(db, officeId, personId, '2020-01-01')
  const answer = await signInAs(app, username)
  return { cookie: answer.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ') }
}

/** Sends a sign-in. */
export function signInAs(app: App, username: string, given = password) {
  return app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password: given },
  })
}
