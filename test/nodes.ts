import pg from 'pg'
import { distribute } from '../src/store/distribution.ts'

/** The workers of the Citus coordinator that a server is, as addresses of databases of the same name; none where it is no coordinator. */
export async function workersOf(url: string): Promise<string[]> {
  const [{ isCitus }] = await ask(
    url,
    `select exists (select from pg_extension where extname = 'citus') as "isCitus"`,
  )
  if (!isCitus) return []
  const nodes = await ask(
    url,
    'select node_name as host, node_port as port from citus_get_active_worker_nodes()',
  )
  return nodes.map(({ host, port }) => {
    const worker = new URL(url)
    worker.host = `${host}:${port}`
    return worker.href
  })
}

/** Gives a migrated database of the coordinator its nodes, each with a database of the same name, and distributes it. */
export async function spread(url: string, workers: string[]): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const here = new URL(url)
  await ask(url, 'create extension citus')
  await ask(url, `select citus_set_coordinator_host('${here.hostname}', ${here.port || 5432})`)
  for (const worker of workers) {
    await ask(worker, `create database ${name}`)
    const there = new URL(worker)
    there.pathname = `/${name}`
    await ask(there.href, 'create extension citus')
    await ask(url, `select citus_add_node('${there.hostname}', ${there.port || 5432})`)
  }
  const client = new pg.Client(url)
  await client.connect()
  try {
    await distribute(client)
  } finally {
    await client.end()
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what a row holds is for whoever asked to know.
async function ask(url: string, text: string): Promise<any[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
