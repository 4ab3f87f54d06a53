import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { appoint } from '../actions/people.ts'
import { clock } from '../domain/right.ts'
import { openDatabase } from '../store/database.ts'
import { noEvidenceFiles } from '../store/evidence-files.ts'
import { findInstallation, insertInstallation } from '../store/installations.ts'
import { loadPack } from '../store/packs.ts'
import { openSignIn } from '../store/sign-in.ts'
import { connect } from './connect.ts'
import type { Io } from './io.ts'
import { say } from './sentence.ts'
import { ownPack } from './serve-options.ts'

/** `yipanqi add-person`: puts a person with an account into an office, and prints the generated password this once. */
export async function runAddPerson(argv: string[], { stdout, env }: Io): Promise<number> {
  const options = readOptions(argv)
  const pack = await loadPack(options.pack)
  const connection = await connect(options.data, env)
  const db = openDatabase(connection.url)
  try {
    const ctx = { db, actor: clock, pack, files: noEvidenceFiles, now: () => new Date(), newId: randomUUID }
    if (!(await findInstallation(db))) {
      await insertInstallation(db, { pack: pack.pack.code, isDemonstration: false }, ctx.now())
    }
    const signIn = await openSignIn(db, env.YIPANQI_URL)
    const password = randomBytes(12).toString('base64url')
    const { username, name } = options
    const userId = await signIn.createUser({ username, password, name })
    const { org, office } = await appoint(ctx, { ...options, userId }).catch(async (error) => {
      await signIn.removeUser(userId)
      throw error
    })
    stdout.write(`${say('person.added', env, { name, office, org: org.name })}\n`)
    stdout.write(`${say('person.account', env, { username, password })}\n`)
    return 0
  } finally {
    await db.destroy()
    await connection.close()
  }
}

function readOptions(argv: string[]) {
  const { values } = parseArgs({
    args: argv,
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      office: { type: 'string' },
      org: { type: 'string' },
      'org-name': { type: 'string' },
      data: { type: 'string' },
      pack: { type: 'string', default: ownPack },
    },
  })
  const { username, name, office, org, data, pack } = values
  if (!username || !name) throw misuse('--username and --name are needed')
  if (!/^[a-zA-Z0-9_.-]{3,60}$/.test(username))
    throw misuse('--username: 3 to 60 letters, digits, dots or dashes')
  if (org !== undefined && !/^\d{1,9}$/.test(org)) throw misuse('--org: the number of an organisation')
  const orgId = org === undefined ? undefined : Number(org)
  return { username, name, office, orgId, rootName: values['org-name'], data, pack }
}

function misuse(message: string): Error {
  return Object.assign(new TypeError(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' })
}
