import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { JournalGroup } from '../../domain/journal-group.ts'
import { type Answer, api } from './client.ts'
import { answered } from './failure.ts'

/** What a board, a map and the organisations behind a number are asked for. */
export interface BoardQuestion {
  orgId: number
  programmeId: number
  span: 'current' | 'all'
  from?: string
  to?: string
  asOf?: string
}

export type Sight = 'verified' | 'reported' | 'sentBack' | 'underway' | 'overdue' | 'unknown' | 'waived'

const still = { staleTime: Number.POSITIVE_INFINITY }
const paging = { initialPageParam: '', getNextPageParam: (page: { next: string | null }) => page.next }

const sessionRead = {
  queryKey: ['session'],
  queryFn: () => answered(api.GET('/api/session')),
  retry: false,
  ...still,
}
const packRead = {
  queryKey: ['pack'],
  queryFn: () => answered(api.GET('/api/pack')) as Promise<Answer<'Pack'>>,
  ...still,
}
const programmesRead = {
  queryKey: ['programmes'],
  queryFn: () => answered(api.GET('/api/programmes')),
  staleTime: 60_000,
}

/** Asks at once for what every page needs, while its words and its code are still on their way. */
export function readFirst(client: QueryClient): void {
  void client.prefetchQuery(sessionRead)
  void client.prefetchQuery(packRead)
  void client.prefetchQuery(programmesRead)
}

/** Who is signed in, with their seats; fails with `session.missing`. */
export function useSession() {
  return useQuery(sessionRead)
}

/** The demonstration's sign-ins; empty where the installation is no demonstration. */
export function useSignIns() {
  return useQuery({
    queryKey: ['sign-ins'],
    queryFn: () => answered(api.GET('/api/sign-ins')),
    retry: false,
    ...still,
  })
}

/** The pack: words, kinds, levels, reasons, colours. */
export function usePack() {
  return useQuery(packRead)
}

/** The ground: boundaries of the pack's places as topojson. */
export function useGround() {
  return useQuery({
    queryKey: ['ground'],
    queryFn: () => answered(api.GET('/api/pack/map')),
    retry: false,
    ...still,
  })
}

/** The pack's places with their labels. */
export function usePlaces() {
  return useQuery({
    queryKey: ['places'],
    queryFn: () => answered(api.GET('/api/pack/places')),
    retry: false,
    ...still,
  })
}

/** One org with the orgs above it. */
export function useOrg(orgId: number) {
  return useQuery({
    queryKey: ['org', orgId],
    queryFn: () => answered(api.GET('/api/orgs/{orgId}', { params: { path: { orgId } } })),
    enabled: orgId > 0,
    placeholderData: keepPreviousData,
    ...still,
  })
}

/** The children of an org, page by page. */
export function useChildren(orgId: number, isWanted = true) {
  return useInfiniteQuery({
    queryKey: ['children', orgId],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/orgs/{orgId}/children', { params: { path: { orgId }, query: pageOf(pageParam, 200) } }),
      ),
    enabled: isWanted && orgId > 0,
    ...paging,
  })
}

/** Orgs whose name or code match. */
export function useOrgSearch(q: string) {
  return useQuery({
    queryKey: ['org-search', q],
    queryFn: () => answered(api.GET('/api/orgs', { params: { query: { q, limit: 20 } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
}

/** Orgs, directives and people in office by name, initials or code. */
export function useSearch(q: string) {
  return useQuery({
    queryKey: ['search', q],
    queryFn: () => answered(api.GET('/api/search', { params: { query: { q, limit: 8 } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
}

/** The offices of an org with who holds them, and those that can be opened. */
export function useOffices(orgId: number) {
  return useQuery({
    queryKey: ['offices', orgId],
    queryFn: () => answered(api.GET('/api/orgs/{orgId}/offices', { params: { path: { orgId } } })),
    enabled: orgId > 0,
  })
}

/** People known already who could be put into an office of an org. */
export function useAppointees(orgId: number, q: string) {
  return useQuery({
    queryKey: ['appointees', orgId, q],
    queryFn: () =>
      answered(api.GET('/api/orgs/{orgId}/appointees', { params: { path: { orgId }, query: { q } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
}

/** The programmes that one may see. */
export function useProgrammes() {
  return useQuery(programmesRead)
}

/** A programme with its communiqué and its directives in the order of the tree. */
export function useProgramme(id: number) {
  return useQuery({
    queryKey: ['programme', id],
    // The client's types forget that a span is a pair.
    queryFn: () =>
      answered(api.GET('/api/programmes/{id}', { params: { path: { id } } })) as Promise<
        Answer<'ProgrammeWithText'>
      >,
    enabled: id > 0,
  })
}

/** The board of an org, its children × the directives of a programme, a page of rows at a time. */
export function useBoardPages({ orgId, ...query }: BoardQuestion) {
  return useInfiniteQuery({
    queryKey: ['board', orgId, query],
    queryFn: ({ pageParam: after }) =>
      answered(
        api.GET('/api/orgs/{orgId}/board', {
          params: { path: { orgId }, query: after ? { ...query, after } : query },
        }),
      ),
    enabled: orgId > 0 && query.programmeId > 0,
    placeholderData: keepPreviousData,
    ...paging,
  })
}

/** The obligations behind a number, page by page. */
export function useBehind({
  orgId,
  ...query
}: BoardQuestion & { directiveId?: number; sight?: Sight; own?: string; beyond?: number }) {
  return useInfiniteQuery({
    queryKey: ['behind', orgId, query],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/orgs/{orgId}/behind', {
          params: { path: { orgId }, query: { ...query, ...pageOf(pageParam, 50) } },
        }),
      ),
    ...paging,
  })
}

/** What an org owes, or all it ever owed, by due day. */
export function useObligations(orgId: number, status: 'owed' | 'all') {
  return useInfiniteQuery({
    queryKey: ['obligations', orgId, status],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/orgs/{orgId}/obligations', {
          params: { path: { orgId }, query: { status, ...pageOf(pageParam, 50) } },
        }),
      ),
    enabled: orgId > 0,
    ...paging,
  })
}

/** One obligation with its reports and its journal. */
export function useObligation(id: string) {
  return useQuery({
    queryKey: ['obligation', id],
    queryFn: () => answered(api.GET('/api/obligations/{id}', { params: { path: { id } } })),
  })
}

/** The reports of an org's children that wait for a decision, and how many there are. */
export function useWaiting(orgId: number) {
  return useInfiniteQuery({
    queryKey: ['waiting', orgId],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/orgs/{orgId}/waiting', { params: { path: { orgId }, query: pageOf(pageParam, 50) } }),
      ),
    enabled: orgId > 0,
    ...paging,
  })
}

/** The files that an org holds. */
export function useEvidence(orgId: number, isWanted: boolean) {
  return useQuery({
    queryKey: ['evidence', orgId],
    queryFn: () => answered(api.GET('/api/orgs/{orgId}/evidence', { params: { path: { orgId } } })),
    enabled: isWanted && orgId > 0,
  })
}

/** What is sought in a journal: a group of acts, and days between which they were done. */
export interface SoughtLines {
  group?: JournalGroup
  from?: string
  to?: string
}

/** The journal of an org and everything below it, newest first: all of it or what is sought. */
export function useJournal(orgId: number, sought: SoughtLines) {
  return useInfiniteQuery({
    queryKey: ['journal', orgId, sought],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/orgs/{orgId}/journal', {
          params: { path: { orgId }, query: { ...sought, ...pageOf(pageParam, 50) } },
        }),
      ),
    enabled: orgId > 0,
    ...paging,
  })
}

/** The journal of one thing. */
export function useJournalOf(subjectType: string, subjectId: string, regionId: number | undefined) {
  return useQuery({
    queryKey: ['journal-of', subjectType, subjectId],
    queryFn: () =>
      answered(
        api.GET('/api/journal', { params: { query: { subjectType, subjectId, regionId: regionId ?? 0 } } }),
      ),
    enabled: regionId !== undefined,
  })
}

/** How far an issue or a withdrawal is; asked again until it is done. */
export function useProgress(id: number, isWanted: boolean) {
  return useQuery({
    queryKey: ['progress', id],
    queryFn: () => answered(api.GET('/api/directives/{id}/progress', { params: { path: { id } } })),
    enabled: isWanted,
    refetchInterval: (query) => (query.state.data?.done ? false : 700),
    gcTime: 0,
  })
}

function pageOf(after: string, limit: number) {
  return after ? { after, limit } : { limit }
}
