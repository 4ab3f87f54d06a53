import { createHash, randomUUID } from 'node:crypto'
import { password } from './small-province.ts'

/** What clients have been told, or not been told, in all rounds together. */
export interface Ledger {
  /** Reports that were answered with 201 or 200: the id, and the obligation it answers. */
  acknowledged: Map<string, string>
  /** Reports whose answer never came, by id: they may be there or not. */
  unsure: Map<string, { obligation: string; cookie: string }>
  /** Decisions that were answered with 200, by report. */
  decided: Map<string, 'accepted' | 'sentBack'>
  /** Decisions whose answer never came. */
  undecided: Set<string>
  /** Files that were answered with 201, by their sha-256. */
  uploaded: Set<string>
  /** Answers that nobody should have got. */
  strange: string[]
}

export function newLedger(): Ledger {
  return {
    acknowledged: new Map(),
    unsure: new Map(),
    decided: new Map(),
    undecided: new Set(),
    uploaded: new Set(),
    strange: [],
  }
}

/** Signs in and gives the headers that carry the session. */
export async function signIn(address: string, username: string): Promise<{ cookie: string }> {
  const answer = await post(`${address}/api/auth/sign-in/username`, {}, { username, password })
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`)
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  }
}

/** Sends JSON. */
export function post(url: string, headers: Record<string, string>, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  })
}

/** A report of one line with an id of the client's making. */
export function reportOf(id: string): object {
  return { id, result: 'met', paragraph: '', figures: {}, evidence: [] }
}

/** Sends a report; an answer that did not come, or a server that could not, leaves it unsure. */
export async function send(
  ledger: Ledger,
  address: string,
  headers: { cookie: string },
  obligation: string,
  id: string = randomUUID(),
): Promise<boolean> {
  ledger.unsure.set(id, { obligation, ...headers })
  try {
    const answer = await post(`${address}/api/obligations/${obligation}/reports`, headers, reportOf(id))
    const body = await answer.text()
    if (answer.status >= 500) return false
    ledger.unsure.delete(id)
    if (answer.status === 201 || answer.status === 200) ledger.acknowledged.set(id, obligation)
    else ledger.strange.push(`${answer.status} ${body}`)
    return true
  } catch {
    return false
  }
}

/** Sends what somebody owes, one after the other, until told to stop or the server fails. */
export async function reportAll(
  ledger: Ledger,
  address: string,
  headers: { cookie: string },
  owed: string[],
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const obligation = owed.shift()
    if (obligation === undefined) return
    if (!(await send(ledger, address, headers, obligation))) return
  }
}

/** Accepts reports, and sends each third one back, until told to stop or the server fails. */
export async function decideAll(
  ledger: Ledger,
  address: string,
  headers: { cookie: string },
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const open = [...ledger.acknowledged].find(([id]) => !ledger.decided.has(id) && !ledger.undecided.has(id))
    if (!open) await new Promise((next) => setTimeout(next, 10))
    else if (!(await decide(ledger, address, headers, ...open))) return
  }
}

async function decide(
  ledger: Ledger,
  address: string,
  headers: { cookie: string },
  id: string,
  obligation: string,
): Promise<boolean> {
  const state = ledger.decided.size % 3 === 2 ? 'sentBack' : 'accepted'
  const report = `${obligation.split('.')[0]}.${id}`
  const act = state === 'accepted' ? 'acceptance' : 'refusal'
  ledger.undecided.add(id)
  try {
    const url = `${address}/api/reports/${report}/${act}`
    const answer = await post(url, headers, state === 'accepted' ? {} : { reason: 'say more' })
    const body = await answer.text()
    if (answer.status >= 500) return false
    ledger.undecided.delete(id)
    if (answer.status === 200) ledger.decided.set(id, state)
    else ledger.strange.push(`${answer.status} ${body}`)
    return true
  } catch {
    return false
  }
}

/** Uploads files of some size, one after the other, until told to stop or the server fails. */
export async function uploadAll(
  ledger: Ledger,
  address: string,
  headers: { cookie: string },
  orgId: number,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const text = `${randomUUID()}\n`.repeat(2000)
    const form = new FormData()
    form.set('file', new Blob([text]), 'minutes.txt')
    try {
      const url = `${address}/api/orgs/${orgId}/evidence`
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body: form,
        signal: AbortSignal.timeout(30_000),
      })
      const body = await answer.text()
      if (answer.status >= 500) return
      if (answer.status === 201) ledger.uploaded.add(createHash('sha256').update(text).digest('hex'))
      else ledger.strange.push(`${answer.status} ${body}`)
    } catch {
      return
    }
  }
}

/** What a live stream tells of changes, one after the other. */
export async function* changesOf(stream: Response): AsyncGenerator<{ directiveIds: number[] | null }> {
  let text = ''
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^event: changed\ndata: (.*)$/m.exec(text.slice(0, end))?.[1]
      text = text.slice(end + 2)
      if (data) yield JSON.parse(data)
    }
  }
}
