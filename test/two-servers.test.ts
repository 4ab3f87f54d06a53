import { expect, test } from 'vitest'
import { obligationId } from '../src/domain/obligation.ts'
import { foldAll } from '../src/jobs/fold.ts'
import { ownDatabase } from './databases.ts'
import { openTestServer, type TestServer } from './server.ts'
import { buildWorld, issuedProgramme, owed, plainReport, plainTerms } from './world.ts'

const database = ownDatabase()

test('two servers on one database give the same answers, and the pages of both hear of every change', async () => {
  const own = await database
  const world = await buildWorld(own.db)
  const servers = [await openTestServer(own), await openTestServer(own)] as const
  const { programmeId, directiveIds } = await issuedProgramme(
    own.db,
    world.province,
    plainTerms(world.province),
  )
  await foldAll(own.db)
  const steward = await servers[0].seat(world.province, 'steward')
  const clerk = await servers[1].seat(world.branch, 'reporter')
  const heard = await Promise.all(servers.map((server) => listen(server, world.province.id, steward)))
  const id = obligationId(owed(world.branch, directiveIds[0]!))
  const draft = plainReport()

  const sent = await Promise.all(
    servers.map(({ app }) =>
      app.inject({ method: 'POST', url: `/api/obligations/${id}/reports`, payload: draft, headers: clerk }),
    ),
  )
  await foldAll(own.db)

  expect(sent.map(({ statusCode }) => statusCode).sort()).toEqual([200, 201])
  for (const { changed } of heard) expect(await changed).toContain(`"directiveIds":[${directiveIds[0]}]`)
  const boards = await Promise.all(
    servers.map(({ app }) =>
      app.inject({
        url: `/api/orgs/${world.province.id}/board?programmeId=${programmeId}`,
        headers: steward,
      }),
    ),
  )
  expect(boards[0]?.statusCode).toBe(200)
  expect(boards[0]?.json()).toEqual(boards[1]?.json())
  for (const { stop } of heard) stop()
})

/** Opens a live stream; `changed` resolves to the first change it tells of. */
async function listen({ app }: TestServer, orgId: number, headers: { cookie: string }) {
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const ending = new AbortController()
  const answer = await fetch(`${address}/api/live?orgId=${orgId}`, { headers, signal: ending.signal })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader.read()).value ?? ''
  const changed = (async () => {
    while (!/event: changed\ndata: .*\n\n/.test(text)) text += (await reader.read()).value ?? ''
    return text
  })()
  return { changed, stop: () => ending.abort() }
}
