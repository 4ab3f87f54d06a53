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

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
type Query = Record<string, string | number | undefined>

/** Sends one request and gives its JSON; throws a Failure with the code of the problem. */
export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  query: Query = {},
): Promise<T> {
  const isForm = body instanceof FormData
  const response = await send(path + queryOf(query), {
    method,
    headers: body === undefined || isForm ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
  })
  if (response.status === 204) return undefined as T
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw failureOf(response.status, answer)
  return answer as T
}

/** The failure that a status and its problem answer mean. */
export function failureOf(status: number, answer: unknown): Failure {
  const { code, details } = (answer ?? {}) as { code?: unknown; details?: Record<string, unknown> }
  const fallback = status === 401 ? 'session.missing' : status === 404 ? 'request.notFound' : 'web.broken'
  return new Failure(typeof code === 'string' ? code : fallback, status, details ?? {})
}

async function send(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...options })
  } catch {
    throw new Failure('web.offline', 0)
  }
}

function queryOf(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text && `?${text}`
}
