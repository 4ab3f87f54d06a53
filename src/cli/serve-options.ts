import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import type { Io } from './io.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the built web lies. */
export const webDir = resolve(root, 'build/web')

/** The pack that is used where none is named. */
export const ownPack = resolve(root, 'packs/province-organs')

const Port = z.coerce.number().int().min(0).max(65_535)
const Scale = z.coerce.number().int().min(200).max(1_000_000)

/** What a server is started with. */
export interface ServeOptions {
  port: number
  host: string
  data: string | undefined
  pack: string
  /** Whether an empty database is to be filled with the demonstration. */
  wantsDemonstration: boolean
  scale: number | undefined
}

/** Reads the arguments of `yipanqi serve`; throws an error of parseArgs for what it does not understand. */
export function readServeOptions(argv: string[], env: Io['env']): ServeOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: env.PORT ?? '4180' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      pack: { type: 'string', default: ownPack },
      scale: { type: 'string' },
      empty: { type: 'boolean', default: false },
      setup: { type: 'boolean', default: false },
    },
  })
  return {
    port: number(Port, '--port', values.port, 'a port from 0 to 65535'),
    host: values.host,
    data: values.data,
    pack: resolve(values.pack),
    wantsDemonstration: values.setup && !values.empty,
    scale:
      values.scale === undefined
        ? undefined
        : number(Scale, '--scale', values.scale, 'a number from 200 to 1000000'),
  }
}

function number(schema: z.ZodType<number>, name: string, text: string, expected: string): number {
  const parsed = schema.safeParse(text)
  if (parsed.success) return parsed.data
  const error = new TypeError(`${name} ${text}: ${expected} is expected`)
  throw Object.assign(error, { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' })
}
