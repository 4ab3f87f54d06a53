import { useCallback, useMemo } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { Answer } from '../api/client.ts'
import { type BoardQuestion, useProgrammes, useSession } from '../api/reads.ts'
import { monthDays } from './month-days.ts'

type Seat = Answer<'Session'>['seats'][number]
type Session = Answer<'Session'>

const carried = ['org', 'programme', 'asOf', 'span', 'month']

/** How a page shows things, which stays when one goes to another place on it. */
const stays: Record<string, string[]> = {
  '/map': ['measure', 'directive', 'as'],
  '/board': ['sort'],
  '/journal': ['group', 'since', 'until'],
}

/** What the address says of a view: where in the tree, which programme, which day; and how to change it. */
export function useView() {
  const [search, setSearch] = useSearchParams()
  const session = useSession().data
  const programmes = useProgrammes().data?.items
  const asked = Number(search.get('org')) || undefined
  const { pathname } = useLocation()
  const onPage = /^\/programmes\/(\d+)/.exec(pathname)?.[1]
  const chosen = Number(onPage ?? search.get('programme')) || undefined
  const widest = useMemo(() => widestOf(programmes ?? []), [programmes])

  const set = useCallback(
    (patch: Record<string, string | number | undefined>) =>
      setSearch((now) => patched(now, patch), { replace: true }),
    [setSearch],
  )
  const to = useCallback(
    (path: string, patch: Record<string, string | number | undefined> = {}) => {
      const names = path === pathname ? [...carried, ...(stays[path] ?? [])] : carried
      const kept = new URLSearchParams([...search].filter(([name]) => names.includes(name)))
      if (onPage) kept.set('programme', onPage)
      const text = patched(kept, patch).toString()
      return text ? `${path}?${text}` : path
    },
    [search, onPage, pathname],
  )
  return useMemo(() => {
    const orgId = asked ?? homeOf(session)
    const programmeId = chosen ?? widest?.id
    const asOf = search.get('asOf') ?? undefined
    const span = search.get('span') === 'all' ? ('all' as const) : ('current' as const)
    const days = monthDays(search.get('month'))
    const question: BoardQuestion = {
      orgId,
      programmeId: programmeId ?? 0,
      span,
      ...days,
      ...(asOf ? { asOf } : {}),
    }
    return {
      orgId,
      programmeId,
      /** What a board of this view is asked for; programme 0 asks for nothing. */
      question,
      asOf,
      span,
      /** The month whose due periods are counted, as 2026-08; undefined where it is none in particular. */
      month: days ? (search.get('month') ?? undefined) : undefined,
      param: (name: string) => search.get(name) ?? undefined,
      set,
      to,
    }
  }, [asked, session, chosen, widest, search, set, to])
}

/** Whether the page at an address shows the numbers of one programme. */
export function showsProgramme(pathname: string): boolean {
  return ['/map', '/board', '/behind'].includes(pathname)
}

/** The programme that a view begins with: the one with the most issued directives, the newest of several. */
function widestOf(programmes: { id: number; issued: number }[]): { id: number } | undefined {
  return programmes.toSorted((a, b) => b.issued - a.issued)[0]
}

/** The org where a person's own view begins: that of the highest seat. */
export function homeOf(session: Session | undefined): number {
  return highest(session?.seats ?? [])?.orgId ?? 0
}

/** The org that a person reports for, if any. */
export function reportingSeat(session: Session | undefined): Seat | undefined {
  return session?.seats.find(({ role }) => role === 'reporter' || role === 'responsible')
}

/** The seat from which a person decides on reports, if any. */
export function supervisingSeat(session: Session | undefined): Seat | undefined {
  return highest((session?.seats ?? []).filter(({ role }) => role === 'supervisor' || role === 'steward'))
}

/** Whether a person stewards an org by its id or anything above it on the path. */
export function isStewardOf(session: Session | undefined, orgIds: number[]): boolean {
  return session?.seats.some(({ role, orgId }) => role === 'steward' && orgIds.includes(orgId)) ?? false
}

function highest(seats: Seat[]): Seat | undefined {
  return seats.toSorted((a, b) => a.orgPath.length - b.orgPath.length)[0]
}

function patched(now: URLSearchParams, patch: Record<string, string | number | undefined>): URLSearchParams {
  const next = new URLSearchParams(now)
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') next.delete(name)
    else next.set(name, String(value))
  }
  return next
}
