import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { request } from './request.ts'
import type {
  BehindLine,
  Board,
  JournalLine,
  ObligationWhole,
  Org,
  OrgWithAncestors,
  OwedLine,
  Pack,
  Page,
  Places,
  ProgrammeLine,
  ProgrammeWhole,
  Session,
  SignIn,
  WaitingLine,
} from './shapes.ts'

/** What a board, a map and the organisations behind a number are asked for. */
export interface BoardQuestion {
  orgId: number
  programmeId?: number
  span: 'current' | 'all'
  asOf?: string
}

const still = { staleTime: Number.POSITIVE_INFINITY }

/** Who is signed in, with their seats; fails with `session.missing`. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () => request<Session>('GET', '/api/session'),
    retry: false,
    ...still,
  })
}

/** The demonstration's sign-ins; empty where the installation is no demonstration. */
export function useSignIns() {
  return useQuery({
    queryKey: ['sign-ins'],
    queryFn: () => request<{ isDemonstration: boolean; signIns: SignIn[] }>('GET', '/api/sign-ins'),
    retry: false,
    ...still,
  })
}

/** The pack: words, kinds, levels, reasons, colours. */
export function usePack() {
  return useQuery({ queryKey: ['pack'], queryFn: () => request<Pack>('GET', '/api/pack'), ...still })
}

/** The ground: boundaries of the pack's places as topojson. */
export function useGround() {
  return useQuery({
    queryKey: ['ground'],
    queryFn: () => request<unknown>('GET', '/api/pack/map'),
    retry: false,
    ...still,
  })
}

/** The pack's places with their labels. */
export function usePlaces() {
  return useQuery({
    queryKey: ['places'],
    queryFn: () => request<Places>('GET', '/api/pack/places'),
    retry: false,
    ...still,
  })
}

/** One org with the orgs above it. */
export function useOrg(orgId: number | undefined) {
  return useQuery({
    queryKey: ['org', orgId],
    queryFn: () => request<OrgWithAncestors>('GET', `/api/orgs/${orgId}`),
    enabled: orgId !== undefined,
    placeholderData: keepPreviousData,
  })
}

/** The children of an org, page by page. */
export function useChildren(orgId: number | undefined, isWanted = true) {
  return usePages<Org>(
    ['children', orgId],
    `/api/orgs/${orgId}/children`,
    {},
    isWanted && orgId !== undefined,
  )
}

/** Orgs whose name, initials or code match. */
export function useOrgSearch(text: string) {
  return useQuery({
    queryKey: ['org-search', text],
    queryFn: () => request<{ items: Org[] }>('GET', '/api/orgs', undefined, { q: text, limit: 20 }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
}

/** The programmes that one may see. */
export function useProgrammes() {
  return useQuery({
    queryKey: ['programmes'],
    queryFn: () => request<{ items: ProgrammeLine[] }>('GET', '/api/programmes'),
  })
}

/** A programme with its communiqué and its directives in the order of the tree. */
export function useProgramme(programmeId: number) {
  return useQuery({
    queryKey: ['programme', programmeId],
    queryFn: () => request<ProgrammeWhole>('GET', `/api/programmes/${programmeId}`),
  })
}

/** The board of an org: its children × the directives of a programme. */
export function useBoard({ orgId, programmeId, span, asOf }: BoardQuestion) {
  return useQuery({
    queryKey: ['board', orgId, programmeId, span, asOf],
    queryFn: () => request<Board>('GET', `/api/orgs/${orgId}/board`, undefined, { programmeId, span, asOf }),
    placeholderData: keepPreviousData,
  })
}

/** The obligations behind a number, page by page. */
export function useBehind(question: BoardQuestion & { directiveId?: number; sight?: string }) {
  const { orgId, ...query } = question
  return usePages<BehindLine>(['behind', question], `/api/orgs/${orgId}/behind`, { limit: 50, ...query })
}

/** What an org owes, or all it ever owed, by due day. */
export function useObligations(orgId: number | undefined, status: 'owed' | 'all') {
  return usePages<OwedLine>(
    ['obligations', orgId, status],
    `/api/orgs/${orgId}/obligations`,
    { status },
    orgId !== undefined,
  )
}

/** One obligation with its reports and its journal. */
export function useObligation(id: string) {
  return useQuery({
    queryKey: ['obligation', id],
    queryFn: () => request<ObligationWhole>('GET', `/api/obligations/${id}`),
  })
}

/** The reports of an org's children that wait for a decision, and how many there are. */
export function useWaiting(orgId: number | undefined) {
  return usePages<WaitingLine>(['waiting', orgId], `/api/orgs/${orgId}/waiting`, {}, orgId !== undefined)
}

/** The journal of an org and everything below it, newest first. */
export function useJournal(orgId: number) {
  return usePages<JournalLine>(['journal', orgId], `/api/orgs/${orgId}/journal`)
}

/** The journal of one thing. */
export function useJournalOf(subjectType: string, subjectId: string | number, regionId?: number) {
  return useQuery({
    queryKey: ['journal-of', subjectType, subjectId],
    queryFn: () =>
      request<{ items: JournalLine[] }>('GET', '/api/journal', undefined, {
        subjectType,
        subjectId,
        regionId,
      }),
  })
}

type PageOf<T> = Page<T> & { total?: number }

function usePages<T>(key: unknown[], path: string, query: object = {}, isWanted = true) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      request<PageOf<T>>('GET', path, undefined, { ...query, after: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: isWanted,
  })
}
