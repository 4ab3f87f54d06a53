import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { today } from '../../actions/ctx.ts'
import { noteSession } from '../../actions/sessions.ts'
import { wordsIn } from '../../domain/pack.ts'
import { Problem } from '../../domain/problem.ts'
import { listOrgNames } from '../../store/actors.ts'
import { findInstallation } from '../../store/installations.ts'
import { listDemonstrationSignIns } from '../../store/sign-in-demonstration.ts'
import type { App, Door } from '../door.ts'
import { ownOrigin } from '../guard.ts'
import { Credentials, SessionAnswer, SignInsAnswer } from '../shapes/sessions.ts'
import { openThrottle } from '../throttle.ts'

export function sessionRoutes(app: App, door: Door): void {
  signInRoutes(app, door)

  app.get(
    '/api/session',
    { schema: { summary: 'Who is signed in, through which offices', response: { 200: SessionAnswer } } },
    async ({ ctx }) => {
      const { actor, pack } = ctx
      const orgIds = actor.seats.map(({ orgId }) => orgId)
      const names = await listOrgNames(ctx.db, orgIds)
      return {
        person: { id: actor.personId ?? 0, name: actor.name },
        seats: actor.seats.map((seat) => ({
          ...seat,
          orgName: names.get(seat.orgId)?.name ?? '',
          orgOtherNames: names.get(seat.orgId)?.otherNames ?? {},
        })),
        today: today(ctx),
        isDemonstration: (await findInstallation(ctx.db))?.isDemonstration ?? false,
        pack: { code: pack.pack.code, names: pack.pack.names, timeZone: pack.pack.timeZone },
      }
    },
  )

  app.get(
    '/api/sign-ins',
    {
      config: { isPublic: true },
      schema: {
        summary: 'The accounts of the demonstration; none elsewhere',
        response: { 200: SignInsAnswer },
      },
    },
    async () => ({
      isDemonstration: (await findInstallation(door.base.db))?.isDemonstration ?? false,
      signIns: (await listDemonstrationSignIns(door.base.db)).map((one) => ({
        ...one,
        offices: one.office.split(' · ').flatMap((name) => wordsIn(door.base.pack.pack.offices, name) ?? []),
      })),
    }),
  )
}

const Done = z.object({ isSignedIn: z.boolean() })

function signInRoutes(app: App, { base, signIn, live }: Door): void {
  const throttle = openThrottle(() => base.now().getTime())

  app.post(
    '/api/auth/sign-in/username',
    {
      config: { isPublic: true },
      bodyLimit: 4096,
      schema: { summary: 'Sign in; the session is in a cookie', body: Credentials, response: { 200: Done } },
    },
    async (request, reply) => {
      const { username, password } = request.body
      throttle.take(request.ip, username)
      let isWrong = false
      try {
        const answer = await signIn.handle(asWebRequest(request, { username, password }))
        isWrong = !answer.ok
        if (isWrong) throw new Problem('session.wrongPassword')
        await noteSession(base, await userIn(answer), 'session.opened')
        passCookies(answer, reply)
      } finally {
        if (!isWrong) throttle.giveBack(request.ip, username)
      }
      return { isSignedIn: true }
    },
  )

  app.post(
    '/api/auth/sign-out',
    { config: { isPublic: true }, schema: { summary: 'Sign out', response: { 200: Done } } },
    async (request, reply) => {
      const forwarded = asWebRequest(request, {})
      const session = await signIn.findSession(forwarded.headers)
      passCookies(await signIn.handle(forwarded), reply)
      if (session) {
        live.closeSession(session.id)
        await noteSession(base, session.userId, 'session.closed')
      }
      return { isSignedIn: false }
    },
  )
}

/** The request as the sign-in library reads it. The origin was checked at the door, for clients without one too. */
function asWebRequest(request: FastifyRequest, body: unknown): Request {
  const origin = ownOrigin(request)
  const headers = new Headers({ 'content-type': 'application/json', origin })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  return new Request(new URL(request.url, origin), { method: 'POST', headers, body: JSON.stringify(body) })
}

async function userIn(answer: Response): Promise<string> {
  return ((await answer.json()) as { user: { id: string } }).user.id
}

function passCookies(answer: Response, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
}
