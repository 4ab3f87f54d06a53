import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ZodError } from 'zod'
import { Problem } from '../domain/problem.ts'
import { faultOf, traceOf } from '../store/error-trace.ts'

/** Turns whatever a route throws into `{ code, details }`; what no user can have caused is logged and answered with 500. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error)
  if (problem)
    return reply.code(statusOf(problem, error)).send({ code: problem.code, details: problem.details })
  if (reply.raw.destroyed) return reply
  request.log.error({ route: request.routeOptions.url, error: traceOf(error) }, 'failed')
  return reply.code(500).send({ code: 'internal', details: {} })
}

/** The problem behind an error, if it is one that a user can cause. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message }) => ({
      path: instancePath.slice(1).replaceAll('/', '.'),
      message: message ?? '',
    }))
    return new Problem('request.invalid', { issues })
  }
  if (error instanceof ZodError) {
    const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    return new Problem('request.invalid', { issues })
  }
  return (
    problemOfFastify(error as FastifyError) ??
    problemOfForm(error as Error) ??
    problemOfDatabase(error as DatabaseError)
  )
}

/** What the reader of forms says, without a code, of one that is no form or ends too early. */
function problemOfForm({ message }: Error): Problem | undefined {
  if (!/^(Multipart: |Boundary required|Unexpected end of multipart|\w+ terminated early)/.test(message))
    return undefined
  return new Problem('request.invalid', { issues: [{ path: '', message }] })
}

interface DatabaseError extends Error {
  code?: string
  constraint?: string
  severity?: string
}

/** Bytes that PostgreSQL cannot keep in a text, a number too large for its column, a text that is no number. */
const unkeepable = new Set(['22021', '22P05', '22003', '22P02'])
const unreachable = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'],
  ...['57P01', '57P02', '57P03', '08006', '08001'],
])
/** What `pg` says, without a code, of a connection that it has lost. */
const lost = /^(Connection terminated|Client has encountered a connection error|Client was closed)/

function problemOfDatabase(error: DatabaseError): Problem | undefined {
  const { code, constraint } = faultOf(error)
  const { message } = error
  if (code === undefined) return lost.test(message) ? new Problem('database.unreachable') : undefined
  if (code === '23505' || code === '23503') return new Problem('request.conflict', { constraint })
  if (code === '23514') return new Problem('request.invalid', { constraint })
  if (code === '40001' || code === '40P01') return new Problem('request.stale')
  if (unkeepable.has(code)) return new Problem('request.invalid', { issues: [{ path: '', message: code }] })
  if (unreachable.has(code)) return new Problem('database.unreachable')
  return undefined
}

function problemOfFastify({ code, statusCode }: FastifyError): Problem | undefined {
  if (statusCode === 413) return new Problem('request.tooLarge')
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return undefined
  if (statusCode === 404) return new Problem('request.notFound')
  return new Problem('request.invalid', { issues: [{ path: '', message: code }] })
}

/** What fastify itself refuses (text that is no JSON, a type it does not read) keeps its own status. */
function statusOf(problem: Problem, error: FastifyError): number {
  if (error instanceof Problem || problem.code !== 'request.invalid') return problem.status
  return error.statusCode && !hasZodFastifySchemaValidationErrors(error) ? error.statusCode : problem.status
}
