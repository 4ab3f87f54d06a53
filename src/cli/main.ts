import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Problem } from '../domain/problem.ts'
import type { Command, Io } from './io.ts'
import { sayProblem } from './sentence.ts'

/** The commands by name, each in a file of that name, loaded when it is asked for. */
const commands: Record<string, { about: string; load(): Promise<Command> }> = {
  serve: {
    about: 'serve the web and the interface   [--port N] [--data DIR] [--empty] [--setup]',
    load: () => from('serve', 'runServe'),
  },
  read: {
    about: 'print the draft of a communiqué   FILE|- [--json]',
    load: () => from('read', 'runRead'),
  },
  import: {
    about:
      'take a text in as a draft programme, or a table of organisations\n' +
      '                     communique FILE|- --as USERNAME [--org ID]\n' +
      '                     orgs FILE|- --as USERNAME [--parent CODE] [--dry-run]',
    load: () => from('import', 'runImport'),
  },
  'add-person': {
    about:
      'give an office and an account to a person   --username NAME --name NAME [--office CODE] [--org ID]',
    load: () => from('people', 'runAddPerson'),
  },
  'rebuild-tallies': {
    about: 'count everything anew and say what differed   [--data DIR]',
    load: () => from('rebuild-tallies', 'runRebuildTallies'),
  },
  distribute: {
    about: 'spread the large tables by region over the nodes of a Citus cluster',
    load: () => from('distribute', 'runDistribute'),
  },
  migrate: {
    about: 'bring the database forward   [--data DIR]',
    load: () => import('./migrate.ts').then(({ runMigrate }) => runMigrate),
  },
}

async function from(file: string, name: string): Promise<Command> {
  return (await import(`./${file}.ts`))[name]
}

/** Runs the command that the arguments name and returns its exit code; a problem is one line on the error stream. */
export async function main([name = '', ...argv]: string[], io: Io): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const isAsked = ['help', '--help', '-h'].includes(name)
    const stream = isAsked ? io.stdout : io.stderr
    stream.write(usage())
    return isAsked ? 0 : 2
  }
  try {
    const run = await command.load()
    return await run(argv, io)
  } catch (error) {
    io.stderr.write(`${await describe(error, io)}\n`)
    return isMisuse(error) ? 2 : 1
  }
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(16)} ${about}`)
  return [
    'yipanqi COMMAND',
    '',
    ...lines,
    '',
    'DATABASE_URL names a PostgreSQL server to use instead of the embedded one.',
    '',
  ].join('\n')
}

async function describe(error: unknown, io: Io): Promise<string> {
  if (error instanceof Problem) return sayProblem(error, io.env)
  if (isMisuse(error)) return (error as Error).message
  return io.env.YIPANQI_LOG
    ? String((error as Error).stack ?? error)
    : String((error as Error).message ?? error)
}

function isMisuse(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
}

if (process.argv[1] && isEntry(process.argv[1])) {
  // The long expressions of the reader take ten times as long as bytecode, which V8 tries first, than as machine code.
  setFlagsFromString('--no-regexp-tier-up')
  // Started for us by `npm start`: should that be killed, there is nobody left to stop us.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
  // A reader that has seen enough, as in `| head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' && process.exit(0))
  const { stdin, stdout, stderr, env } = process
  process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env })
}

function isEntry(path: string): boolean {
  return import.meta.url === pathToFileURL(path).href || /yipanqi(\.mjs)?$/.test(path)
}
