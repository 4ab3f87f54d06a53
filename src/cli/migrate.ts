import { parseArgs } from 'node:util'
import { connect } from './connect.ts'
import type { Io } from './io.ts'
import { say } from './sentence.ts'

/** `yipanqi migrate`: brings the schema forward and prints what was applied. */
export async function runMigrate(argv: string[], { stdout, env }: Io): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { data: { type: 'string' } } })
  const connection = await connect(values.data, env)
  await connection.close()
  const { applied } = connection
  const said = applied.length === 0 ? 'migrate.none' : 'migrate.applied'
  stdout.write(`${[say(said, env), ...applied].join('\n+ ')}\n`)
  return 0
}
