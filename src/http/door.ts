import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Ctx } from '../actions/ctx.ts'
import type { Session, SignIn } from '../store/sign-in.ts'
import type { LiveHub } from './live.ts'

/** The server with its schemas as types. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What the door stands on: all that an action is given but the actor, who comes with each request. */
export interface Door {
  base: Omit<Ctx, 'actor'>
  signIn: SignIn
  live: LiveHub
  /** The folder of the built web; none serves the interface alone. */
  webDir?: string | undefined
  /** Writes that one session may make in a minute. */
  writesAMinute?: number | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Ctx
    session: Session
  }
  interface FastifyContextConfig {
    /** Answers whoever asks, signed in or not. */
    isPublic?: boolean
  }
}
