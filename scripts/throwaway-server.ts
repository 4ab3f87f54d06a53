import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { chooseIdentity, ownerOf } from '../src/store/engine/identity.ts'
import { startPostmaster, stopPostmaster } from '../src/store/engine/postmaster.ts'

/** A PostgreSQL installed on this machine: its major version and the folder of its programs. */
export interface InstalledServer {
  readonly version: number
  readonly programs: string
}

/** Finds the oldest installed PostgreSQL that the product supports. */
export function findInstalledServer(oldest = 15): InstalledServer | undefined {
  const debian = versionsIn('/usr/lib/postgresql', /^(\d+)$/, 'bin')
  const redHat = versionsIn('/usr', /^pgsql-(\d+)$/, 'bin')
  const found = [...debian, ...redHat].filter(({ version, programs }) => {
    return version >= oldest && existsSync(join(programs, 'initdb')) && existsSync(join(programs, 'postgres'))
  })
  return found.sort((one, other) => one.version - other.version)[0]
}

function versionsIn(folder: string, pattern: RegExp, below: string): InstalledServer[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const version = Number(pattern.exec(name)?.[1])
    return version ? [{ version, programs: join(folder, name, below) }] : []
  })
}

/** Starts a server of its own from installed programs, in a folder that `stop` removes. */
export async function startThrowaway({ version, programs }: InstalledServer) {
  const room = mkdtempSync(join(tmpdir(), `yipanqi-pg${version}-`))
  chmodSync(room, 0o755)
  const folder = join(room, 'pg')
  const password = randomBytes(12).toString('hex')
  const binaries = {
    folder: programs,
    initdb: join(programs, 'initdb'),
    postgres: join(programs, 'postgres'),
  }
  const identity = chooseIdentity(folder, binaries.postgres)
  const cluster = { folder, identity, password, log: join(room, 'log') }
  createCluster(binaries.initdb, cluster, room)

  const port = await freePort()
  const wholeBinaries = { ...binaries, pgCtl: join(programs, 'pg_ctl') }
  void startPostmaster(cluster, wholeBinaries, settings(port))
  const url = `postgres://tester:${password}@127.0.0.1:${port}/postgres`
  await answers(url)
  return {
    url,
    async stop() {
      await stopPostmaster(folder, wholeBinaries)
      rmSync(room, { recursive: true, force: true })
    },
  }
}

function createCluster(initdb: string, cluster: Parameters<typeof startPostmaster>[0], room: string): void {
  const { folder, identity, password } = cluster
  const passwordFile = join(room, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const to = ownerOf(identity)
  if (to) for (const path of [room, passwordFile]) chownSync(path, to.uid, to.gid)
  const places = ['-D', folder, '-U', 'tester', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const args = [...places, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  const [command, ...rest] = [...identity.prefix, initdb, ...args] as [string, ...string[]]
  execFileSync(command, rest, { uid: identity.uid, gid: identity.gid, cwd: '/', stdio: 'pipe' })
}

function settings(port: number): Record<string, string> {
  const place = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  return {
    ...place,
    max_connections: '300',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt > 300) throw error
      await pause(100)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
