import { noteLine } from './line.ts'

/** What went wrong with a request, by the code of the problem; `web.offline` where no answer came at all. */
export class Failure extends Error {
  readonly code: string
  readonly status: number
  readonly details: Record<string, unknown>

  constructor(code: string, status: number, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.status = status
    this.details = details
  }
}

/** The failure that a status and its problem answer mean. */
export function failureOf(status: number, answer: unknown): Failure {
  const { code, details } = (answer ?? {}) as { code?: unknown; details?: Record<string, unknown> }
  return new Failure(typeof code === 'string' ? code : fallback(status), status, details ?? {})
}

interface Sent<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What the server answered to a request of the client; throws a Failure where it refused or could not be reached. */
export async function answered<T>(sent: Promise<Sent<T>>): Promise<T> {
  const { data, error, response } = await sent.catch(() => {
    noteLine(false)
    throw new Failure('web.offline', 0)
  })
  noteLine(true)
  if (!response.ok) throw failureOf(response.status, error)
  return data as T
}

function fallback(status: number): string {
  return { 401: 'session.missing', 404: 'request.notFound', 413: 'request.tooLarge' }[status] ?? 'web.broken'
}
