import { useMemo } from 'react'
import { usePlaces } from '../api/reads.ts'
import { nameOf, wordsOf } from '../words/names.ts'

interface Named {
  name: string
  otherNames?: Record<string, string>
  code?: string | null
}

/** Short names: an org that stands for a place goes by the name of the place, any other by its own. */
export function useShortName(): (org: Named) => string {
  const places = usePlaces().data?.places
  return useMemo(() => {
    const names = new Map(places?.map(({ code, names }) => [code, wordsOf(names)]))
    return (org) => (org.code ? names.get(org.code) : undefined) ?? nameOf(org)
  }, [places])
}
