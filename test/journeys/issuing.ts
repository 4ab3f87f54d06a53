import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addDays, type Day, dayIn } from '../../src/domain/day.ts'
import type { Terms } from '../../src/domain/directive.ts'

/** Today in the pack's time zone; every day of a journey is counted from it. */
export const today: Day = dayIn('Asia/Shanghai', new Date())

/** The first day of the month before this one. */
export const lastMonth: Day = `${addDays(`${today.slice(0, 8)}01`, -1).slice(0, 8)}01`

/** Asks the server something as the person of a page would, and gives back the answer; throws what was refused. */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const { status, text } = await page.evaluate(
    async ([how, where, json]) => {
      const sent = json ? { headers: { 'content-type': 'application/json' }, body: json } : {}
      const answer = await fetch(where, { method: how, ...sent })
      return { status: answer.status, text: await answer.text() }
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  )
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`)
  return JSON.parse(text) as T
}

interface Read {
  programme: { id: number; version: number }
  directives: { id: number; version: number }[]
}

/** The org that someone's first seat is in. */
export async function seatOf(page: Page): Promise<{ orgId: number; orgName: string }> {
  const { seats } = await ask<{ seats: { orgId: number; orgName: string }[] }>(page, 'GET', '/api/session')
  const [seat] = seats
  if (!seat) throw new Error('nobody without a seat takes part')
  return seat
}

/** Lets a steward issue one sentence with its terms, and waits until it has reached everyone that it binds. */
export async function issued(
  steward: Page,
  sentence: string,
  terms: Pick<Terms, 'scope' | 'cadence' | 'demand'>,
): Promise<{ programmeId: number; directiveId: number }> {
  const { orgId } = await seatOf(steward)
  const text = `机关支部建设座谈会召开\n会议强调，${sentence}\n`
  const { programmeId } = await ask<{ programmeId: number }>(steward, 'POST', '/api/communiques', {
    orgId,
    text,
  })
  const { programme, directives } = await ask<Read>(steward, 'GET', `/api/programmes/${programmeId}`)
  const [directive] = directives
  if (!directive) throw new Error(`no directive was read in: ${sentence}`)
  const { version } = programme
  await ask(steward, 'POST', `/api/programmes/${programmeId}/confirmation`, { version })
  const path = `/api/directives/${directive.id}`
  await ask(steward, 'PATCH', path, { version: directive.version, terms: { responsibilities: [], ...terms } })
  await ask(steward, 'POST', `${path}/issue`)
  const isDone = () => ask<{ done: boolean }>(steward, 'GET', `${path}/progress`).then(({ done }) => done)
  await expect.poll(isDone, { timeout: 20_000 }).toBe(true)
  return { programmeId, directiveId: directive.id }
}
