import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { type Kysely, sql } from 'kysely'
import { Problem } from '../domain/problem.ts'
import { type Database, often } from './database.ts'

const dayInSeconds = 86_400
const expiresIn = 7 * dayInSeconds
const updateAge = dayInSeconds
const basePath = '/api/auth'

/** Somebody signed in: the session and whose it is. */
export interface Session {
  id: string
  userId: string
}

/** A new account; the username is 3–60 letters of any case, digits, dots, dashes or underlines. */
export interface NewUser {
  username: string
  password: string
  name: string
}

/** Accounts and sessions. */
export interface SignIn {
  /** Answers a request to `/api/auth/sign-in/username` or `/api/auth/sign-out`. */
  handle(request: Request): Promise<Response>
  /** The session a request's cookie stands for, if any. */
  findSession(headers: Headers): Promise<Session | undefined>
  /** Makes an account and gives its id. Throws `request.conflict` where the username is taken. */
  createUser(user: NewUser): Promise<string>
  /** Removes an account with its sessions. */
  removeUser(userId: string): Promise<void>
}

/** Opens sign-in on a database; `publicUrl` is where people reach it, `https:` making its cookies secure. */
export async function openSignIn(db: Database, publicUrl = 'http://localhost'): Promise<SignIn> {
  const key = await keyOf(db)
  const auth = authOn(db, key, publicUrl)
  const known = openMemory()
  return {
    handle(request) {
      return auth.handler(request).finally(() => known.forget(tokenIn(request.headers)))
    },
    async findSession(headers) {
      const token = tokenIn(headers)
      if (token === undefined) return undefined
      const remembered = known.recall(token)
      if (remembered) return remembered
      const fresh = await findFresh(db, tokenOf(token, key))
      return known.keep(token, fresh ?? (await readSession(auth, headers)))
    },
    async createUser({ username: name, password, name: fullName }) {
      const taken = await sql`select from users where username = ${name.toLowerCase()}`.execute(db)
      if (taken.rows.length > 0) throw new Problem('request.conflict', { username: name })
      const { internalAdapter, password: hasher } = await auth.$context
      const email = `${name.toLowerCase()}@users.invalid`
      const user = await internalAdapter.createUser(
        { name: fullName, email, emailVerified: false, username: name },
        { method: 'admin' },
      )
      const account = { userId: user.id, providerId: 'credential', accountId: user.id }
      await internalAdapter.linkAccount({ ...account, password: await hasher.hash(password) })
      return user.id
    },
    async removeUser(userId) {
      await sql`delete from users where id = ${userId}`.execute(db)
    },
  }
}

async function readSession(auth: ReturnType<typeof authOn>, headers: Headers): Promise<Session | undefined> {
  const found = await auth.api.getSession({ headers })
  return found ? { id: found.session.id, userId: found.user.id } : undefined
}

function tokenIn(headers: Headers): string | undefined {
  return /(?:^|;\s*)(?:__Secure-)?yipanqi\.session_token=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
}

/**
 * Remembers sessions for a moment: a page asks for many things at once, and reading a session costs as much as answering.
 * A sign-out on another server of the same database is noticed a moment later.
 */
function openMemory() {
  const moment = 3000
  const sessions = new Map<string, { session: Session; until: number }>()
  return {
    recall(token: string): Session | undefined {
      const found = sessions.get(token)
      return found && found.until > Date.now() ? found.session : undefined
    },
    keep(token: string, session: Session | undefined): Session | undefined {
      if (sessions.size > 10_000) sessions.clear()
      if (session) sessions.set(token, { session, until: Date.now() + moment })
      return session
    },
    forget(token: string | undefined): void {
      if (token !== undefined) sessions.delete(token)
    },
  }
}

/** The token in a cookie's value that carries our signature. */
function tokenOf(signed: string, key: string): string | undefined {
  const value = decode(signed)
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, Math.max(0, dot))
  const signature = createHmac('sha256', key).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const isOurs = token !== '' && given.length === signature.length && timingSafeEqual(given, signature)
  return isOurs ? token : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** A session that need not be renewed yet, in one look; all else is for the library to say, which takes many times as long. */
async function findFresh(db: Database, token: string | undefined): Promise<Session | undefined> {
  if (token === undefined) return undefined
  const { rows } = await sql<Session>`${often}
    select id, user_id as "userId" from sessions
    where token = ${token} and expires_at > now() + ${expiresIn - updateAge}::integer * interval '1 second'`.execute(
    db,
  )
  return rows[0]
}

function authOn(db: Database, secret: string, publicUrl: string) {
  return betterAuth({
    baseURL: publicUrl,
    basePath,
    secret,
    database: { db: db as unknown as Kysely<Record<string, never>>, type: 'postgres' },
    telemetry: { enabled: false },
    // The door throttles by failures, which spares the hundred clerks behind one address.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    // What fails for another reason than who asks is thrown: it is neither a wrong password nor to be printed with its values.
    onAPIError: { throw: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 200 },
    plugins: [
      username({
        maxUsernameLength: 60,
        usernameValidator: (text) => /^[a-zA-Z0-9_.-]+$/.test(text),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    advanced: { cookiePrefix: 'yipanqi', ipAddress: { disableIpTracking: true } },
    ...names,
    session: { ...names.session, expiresIn, updateAge },
  })
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
const names = {
  user: { modelName: 'users', fields: { ...times, emailVerified: 'email_verified' } },
  session: {
    modelName: 'sessions',
    fields: {
      ...times,
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
    },
  },
  account: {
    modelName: 'accounts',
    fields: {
      ...times,
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verifications', fields: { ...times, expiresAt: 'expires_at' } },
}

async function keyOf(db: Database): Promise<string> {
  const made = randomBytes(32).toString('base64url')
  await sql`insert into sign_in_keys (key) values (${made}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ key: string }>`select key from sign_in_keys`.execute(db)
  return rows[0]!.key
}
