import { plainReport, plainTerms, type World } from './world.ts'

/** The name of a file that the city's branch holds. */
export const sha256 = 'ab'.repeat(32)
/** What stands in names that nobody else may read. */
export const secret = 'only for the city'

/** What belongs to the first city, and is asked for by people who have no business there. */
export interface Things {
  world: World
  draftId: number
  draftDirectiveId: number
  programmeId: number
  directiveId: number
  /** An obligation that is open, one that was reported, and the report, which waits for a decision. */
  obligation: string
  reported: string
  report: string
  /** An office of the county, and somebody in it. */
  officeId: number
  /** A file of the branch that is on its way. */
  uploadId: string
}

/**
 * How each route is called on the city's things. `public` answers anyone; `own` answers whoever is signed in with what
 * is theirs, and so without a trace of the city; every other route refuses. What is `clerk` is for who reports alone.
 */
type Call = 'public' | ((things: Things) => { url: string; payload?: object; kind?: 'own' | 'clerk' })

/** The body of what takes a form with one file instead of JSON. */
export const form = { isForm: true }
/** The body of what takes a piece of a file. */
export const piece = { isPiece: true }

const route = (url: string, payload?: object) => (payload ? { url, payload } : { url })
const ownOnly = (url: string) => ({ url, kind: 'own' as const })
const clerkOnly = (url: string, payload?: object) => ({ ...route(url, payload), kind: 'clerk' as const })
const terms = (things: Things) => plainTerms(things.world.city)

/** Every route of the server with its call. */
export const calls: Record<string, Call> = {
  'GET /api/health': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/pack': 'public',
  'GET /api/pack/map': 'public',
  'GET /api/pack/places': 'public',
  'GET /api/sign-ins': 'public',
  'POST /api/auth/sign-in/username': 'public',
  'POST /api/auth/sign-out': 'public',
  'GET /api/session': () => ownOnly('/api/session'),
  'GET /api/orgs': () => ownOnly('/api/orgs?q=branch'),
  'GET /api/orgs/:orgId': ({ world }) => route(`/api/orgs/${world.county.id}`),
  'GET /api/orgs/:orgId/children': ({ world }) => route(`/api/orgs/${world.county.id}/children`),
  'POST /api/orgs/:orgId/children': ({ world }) =>
    route(`/api/orgs/${world.county.id}/children`, { kind: 'branch', name: 'slipped in' }),
  'PATCH /api/orgs/:orgId': ({ world }) => route(`/api/orgs/${world.county.id}`, { name: 'taken over' }),
  'GET /api/orgs/:orgId/offices': ({ world }) => route(`/api/orgs/${world.county.id}/offices`),
  'POST /api/orgs/:orgId/offices': ({ world }) =>
    route(`/api/orgs/${world.county.id}/offices`, { code: 'groupClerk' }),
  'GET /api/orgs/:orgId/appointees': ({ world }) => route(`/api/orgs/${world.county.id}/appointees?q=only`),
  'POST /api/offices/:id/appointment': ({ officeId }) =>
    route(`/api/offices/${officeId}/appointment`, { name: 'somebody' }),
  'DELETE /api/offices/:id/appointment': ({ officeId }) => route(`/api/offices/${officeId}/appointment`),
  'GET /api/orgs/:orgId/obligations': ({ world }) => route(`/api/orgs/${world.branch.id}/obligations`),
  'GET /api/orgs/:orgId/waiting': ({ world }) => route(`/api/orgs/${world.organ.id}/waiting`),
  'GET /api/orgs/:orgId/journal': ({ world }) => route(`/api/orgs/${world.city.id}/journal`),
  'GET /api/orgs/:orgId/board': ({ world, programmeId }) =>
    route(`/api/orgs/${world.city.id}/board?programmeId=${programmeId}`),
  'GET /api/orgs/:orgId/behind': ({ world, programmeId }) =>
    route(`/api/orgs/${world.city.id}/behind?programmeId=${programmeId}`),
  'GET /api/orgs/:orgId/evidence': ({ world }) => route(`/api/orgs/${world.branch.id}/evidence`),
  'GET /api/orgs/:orgId/evidence/:sha256': ({ world }) =>
    route(`/api/orgs/${world.branch.id}/evidence/${sha256}`),
  'POST /api/orgs/:orgId/evidence': ({ world }) => route(`/api/orgs/${world.branch.id}/evidence`, form),
  'POST /api/orgs/:orgId/uploads': ({ world }) =>
    clerkOnly(`/api/orgs/${world.branch.id}/uploads`, { name: 'a.txt', size: 5 }),
  'GET /api/orgs/:orgId/uploads/:id': ({ world, uploadId }) =>
    clerkOnly(`/api/orgs/${world.branch.id}/uploads/${uploadId}`),
  'PATCH /api/orgs/:orgId/uploads/:id': ({ world, uploadId }) =>
    clerkOnly(`/api/orgs/${world.branch.id}/uploads/${uploadId}`, piece),
  'DELETE /api/orgs/:orgId/uploads/:id': ({ world, uploadId }) =>
    clerkOnly(`/api/orgs/${world.branch.id}/uploads/${uploadId}`),
  'POST /api/orgs/:orgId/imports': ({ world }) => route(`/api/orgs/${world.county.id}/imports`, form),
  'POST /api/orgs/:orgId/communiques': ({ world }) => route(`/api/orgs/${world.city.id}/communiques`, form),
  'POST /api/communiques': ({ world }) =>
    route('/api/communiques', { orgId: world.city.id, text: '会议强调，要抓好落实。' }),
  'GET /api/programmes': () => ownOnly('/api/programmes'),
  'GET /api/programmes/:id': ({ draftId }) => route(`/api/programmes/${draftId}`),
  'PATCH /api/programmes/:id': ({ draftId }) =>
    route(`/api/programmes/${draftId}`, { version: 1, title: 'taken over' }),
  'POST /api/programmes/:id/directives': ({ draftId }) =>
    route(`/api/programmes/${draftId}/directives`, { text: 'slipped in' }),
  'POST /api/programmes/:id/confirmation': ({ draftId }) =>
    route(`/api/programmes/${draftId}/confirmation`, { version: 1 }),
  'DELETE /api/programmes/:id/confirmation': ({ draftId }) =>
    route(`/api/programmes/${draftId}/confirmation?version=1`),
  'POST /api/programmes/:id/price': (things) => {
    const { scope, cadence, demand } = terms(things)
    return route(`/api/programmes/${things.draftId}/price`, { scope, cadence, demand })
  },
  'PATCH /api/directives/:id': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}`, { version: 1, title: 'taken over' }),
  'DELETE /api/directives/:id': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}?version=1`),
  'POST /api/directives/:id/place': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/place`, { version: 1, parentId: null, afterId: null }),
  'POST /api/directives/:id/split': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/split`, { version: 1, at: 3 }),
  'DELETE /api/directives/:id/split': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/split?version=1`),
  'DELETE /api/directives/:id/merge': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/merge?version=1`),
  'POST /api/directives/:id/merge': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/merge`, { version: 1, withId: draftDirectiveId + 1 }),
  'POST /api/directives/:id/issue': ({ draftDirectiveId }) =>
    route(`/api/directives/${draftDirectiveId}/issue`),
  'GET /api/directives/:id/progress': ({ directiveId }) => route(`/api/directives/${directiveId}/progress`),
  'POST /api/directives/:id/withdrawal': ({ directiveId }) =>
    route(`/api/directives/${directiveId}/withdrawal`, { reason: 'no more' }),
  'GET /api/obligations/:id': ({ obligation }) => route(`/api/obligations/${obligation}`),
  'POST /api/obligations/:id/acknowledgement': ({ obligation }) =>
    route(`/api/obligations/${obligation}/acknowledgement`),
  'DELETE /api/obligations/:id/acknowledgement': ({ obligation }) =>
    route(`/api/obligations/${obligation}/acknowledgement`),
  'GET /api/search': () => ownOnly('/api/search?q=only'),
  'GET /api/must-act': () => ownOnly('/api/must-act'),
  'POST /api/obligations/:id/reports': ({ obligation }) =>
    route(`/api/obligations/${obligation}/reports`, plainReport()),
  'GET /api/obligations/:id/draft': ({ obligation }) => clerkOnly(`/api/obligations/${obligation}/draft`),
  'PUT /api/obligations/:id/draft': ({ obligation }) =>
    clerkOnly(`/api/obligations/${obligation}/draft`, { paragraph: 'slipped in' }),
  'DELETE /api/obligations/:id/draft': ({ obligation }) => clerkOnly(`/api/obligations/${obligation}/draft`),
  'GET /api/reports/:id': ({ report }) => route(`/api/reports/${report}`),
  'POST /api/reports/:id/acceptance': ({ report }) => route(`/api/reports/${report}/acceptance`),
  'DELETE /api/reports/:id/decision': ({ report }) => route(`/api/reports/${report}/decision`),
  'POST /api/reports/:id/refusal': ({ report }) => route(`/api/reports/${report}/refusal`, { reason: 'no' }),
  'GET /api/journal': ({ world, reported }) =>
    route(`/api/journal?regionId=${world.branch.regionId}&subjectType=obligation&subjectId=${reported}`),
  'GET /api/live': ({ world }) => route(`/api/live?orgId=${world.city.id}`),
}
