import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readIntoDraft } from '../actions/communiques.ts'
import { type Ctx, today } from '../actions/ctx.ts'
import { getProgramme } from '../actions/programmes.ts'
import { Problem } from '../domain/problem.ts'
import type { Actor } from '../domain/right.ts'
import { readDocument } from '../reader/documents/document.ts'
import { findActor, findUserId } from '../store/actors.ts'
import { openDatabase } from '../store/database.ts'
import type { EvidenceFiles } from '../store/evidence-files.ts'
import { loadPack } from '../store/packs.ts'
import { connect } from './connect.ts'
import type { Io } from './io.ts'
import { readAll } from './read.ts'
import { say } from './sentence.ts'
import { ownPack } from './serve-options.ts'

/**
 * `yipanqi import FILE|- --as NAME`: reads a communiqué (txt, html, docx or pdf) into a draft programme, in the name of a
 * steward, for the org of that office or the one that `--org` names.
 */
export async function runImport(argv: string[], { stdin, stdout, env }: Io): Promise<number> {
  const { file, username, orgId, data, pack } = readOptions(argv)
  const source = file === '-' ? stdin : createReadStream(file)
  const named = file === '-' ? {} : { fileName: basename(file) }
  const text = await readDocument(await readAll(source, file), named)

  const connection = await connect(data, env)
  const db = openDatabase(connection.url, { connections: 2 })
  try {
    const base = { db, pack: await loadPack(pack), files: noFiles, now: () => new Date(), newId: randomUUID }
    const ctx: Ctx = { ...base, actor: await actorOf(base, username) }
    const stewarded = ctx.actor.seats.find(({ role }) => role === 'steward')?.orgId
    const org = orgId ?? stewarded
    if (org === undefined) throw new Problem('right.missing', { what: 'steward' })
    const { programmeId } = await readIntoDraft(ctx, org, { text, sourceName: named.fileName })
    const { programme, directives } = await getProgramme(ctx, programmeId)
    const told = { id: programmeId, title: programme.title, directives: directives.length }
    stdout.write(`${say('import.done', env, told)}\n`)
    return 0
  } finally {
    await db.destroy()
    await connection.close()
  }
}

async function actorOf(ctx: Omit<Ctx, 'actor'>, username: string): Promise<Actor> {
  const userId = await findUserId(ctx.db, username)
  const actor = userId === undefined ? undefined : await findActor(ctx.db, userId, today(ctx))
  if (!actor) throw new Problem('right.missing', { what: 'steward' })
  return actor
}

function readOptions(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      org: { type: 'string' },
      data: { type: 'string' },
      pack: { type: 'string', default: ownPack },
    },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw misuse('one FILE, or - for the standard input')
  if (!values.as) throw misuse('--as: the user name of the steward who takes the text in')
  if (values.org !== undefined && !/^\d{1,9}$/.test(values.org))
    throw misuse('--org: the number of an organisation')
  const orgId = values.org === undefined ? undefined : Number(values.org)
  return { file, username: values.as, orgId, data: values.data, pack: values.pack }
}

function misuse(message: string): Error {
  return Object.assign(new TypeError(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' })
}

const noFiles: EvidenceFiles = {
  put: () => Promise.reject(new Error('no files here')),
  read: () => Promise.reject(new Error('no files here')),
}
