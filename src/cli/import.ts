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
import { noEvidenceFiles } from '../store/evidence-files.ts'
import { loadPack } from '../store/packs.ts'
import { connect } from './connect.ts'
import { takeOrgs } from './import-orgs.ts'
import type { Io } from './io.ts'
import { readAll } from './read.ts'
import { say } from './sentence.ts'
import { ownPack } from './serve-options.ts'

/**
 * `yipanqi import communique FILE|- --as NAME` reads a text (txt, html, docx or pdf) into a draft programme of the
 * steward's org or the one that `--org` names; `yipanqi import orgs FILE|- --as NAME` founds the organisations of a table (csv
 * or xlsx) below the steward's org or the one of `--parent CODE`, or with `--dry-run` only says what is wrong in it.
 */
export async function runImport(argv: string[], io: Io): Promise<number> {
  const options = readOptions(argv)
  const source = options.file === '-' ? io.stdin : createReadStream(options.file)
  const bytes = await readAll(source, options.file)
  const text = options.what === 'orgs' ? '' : await readDocument(bytes, named(options.file))

  const connection = await connect(options.data, io.env)
  const db = openDatabase(connection.url, { connections: 2 })
  try {
    const pack = await loadPack(options.pack)
    const base = { db, pack, files: noEvidenceFiles, now: () => new Date(), newId: randomUUID }
    const ctx: Ctx = { ...base, actor: await actorOf(base, options.username) }
    const stewarded = ctx.actor.seats.find(({ role }) => role === 'steward')?.orgId
    const orgId = options.orgId ?? stewarded
    if (orgId === undefined) throw new Problem('right.missing', { what: 'steward' })
    if (options.what === 'orgs') return await takeOrgs(ctx, orgId, bytes, options, io)
    await takeCommunique(ctx, orgId, text, options.file, io)
    return 0
  } finally {
    await db.destroy()
    await connection.close()
  }
}

async function takeCommunique(ctx: Ctx, orgId: number, text: string, file: string, io: Io): Promise<void> {
  const { programmeId } = await readIntoDraft(ctx, orgId, { text, sourceName: named(file).fileName })
  const { programme, directives } = await getProgramme(ctx, programmeId)
  const told = { id: programmeId, title: programme.title, directives: directives.length }
  io.stdout.write(`${say('import.done', io.env, told)}\n`)
}

function named(file: string): { fileName?: string } {
  return file === '-' ? {} : { fileName: basename(file) }
}

async function actorOf(ctx: Omit<Ctx, 'actor'>, username: string): Promise<Actor> {
  const userId = await findUserId(ctx.db, username)
  const actor = userId === undefined ? undefined : await findActor(ctx.db, userId, today(ctx))
  if (!actor) throw new Problem('account.notFound', { username })
  return actor
}

function readOptions(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      org: { type: 'string' },
      parent: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      data: { type: 'string' },
      pack: { type: 'string', default: ownPack },
    },
  })
  const [what, file] = positionals
  if ((what !== 'orgs' && what !== 'communique') || !file || positionals.length > 2)
    throw misuse('import communique FILE, or import orgs FILE; - is the standard input')
  if (!values.as) throw misuse('--as: the user name of the steward who takes it in')
  if (values.org !== undefined && !/^\d{1,9}$/.test(values.org))
    throw misuse('--org: the number of an organisation')
  const orgId = values.org === undefined ? undefined : Number(values.org)
  const { parent, data, pack } = values
  return { what, file, username: values.as, orgId, parent, isDryRun: values['dry-run'], data, pack }
}

function misuse(message: string): Error {
  return Object.assign(new TypeError(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' })
}
