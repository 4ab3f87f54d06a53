import { stripVTControlCharacters } from 'node:util'
import type { Database } from '../store/database.ts'
import { findInstallation } from '../store/installations.ts'
import { hasPeople } from '../store/people.ts'
import { listDemonstrationSignIns } from '../store/sign-in-demonstration.ts'
import type { Io } from './io.ts'
import { say } from './sentence.ts'

/** What is printed when the server stands: where it is, and how to get in. */
export async function welcome(
  db: Database,
  { address, data }: { address: string; data: string | undefined },
  env: Io['env'],
): Promise<string> {
  const lines = ['', say('serve.at', env, { address }), '']
  const signIns = await listDemonstrationSignIns(db)
  if ((await findInstallation(db))?.isDemonstration) lines.push(say('serve.demonstration', env), '')
  if (signIns.length > 0) {
    const headings = say('serve.headings', env).split('|')
    const rows = signIns.map(({ username, password, name, office, org }) => [
      username,
      password,
      name,
      office,
      org,
    ])
    lines.push(...table([headings, ...rows]), '')
  } else if (!(await hasPeople(db))) {
    lines.push(
      say('serve.empty', env, {
        // The next command must reach the same database; its password is not for the screen.
        env: env.DATABASE_URL ? 'DATABASE_URL=… ' : '',
        data: data === undefined ? '' : ` --data ${data}`,
      }),
      '',
    )
  }
  return `${[...lines, say('serve.stop', env)].join('\n')}\n`
}

/** Rows under each other in columns as wide as terminals show them. */
export function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}

/** A Chinese character is as wide as two letters. */
function widthOf(text: string): number {
  const wide =
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
  return [...stripVTControlCharacters(text)].reduce(
    (sum, character) => sum + (wide.test(character) ? 2 : 1),
    0,
  )
}
