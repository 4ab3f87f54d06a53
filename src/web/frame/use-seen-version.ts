import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/client.ts'

interface Seen {
  programmeId: number
  version: number
  versionIn: (whole: Answer<'ProgrammeWithText'>) => number | undefined
}

/**
 * The version that a person has seen of what a form changes: it follows the newest until something is typed, so that a change by
 * somebody else is refused rather than overwritten.
 */
export function useSeenVersion(
  form: RefObject<HTMLFormElement | null>,
  { programmeId, version, versionIn }: Seen,
) {
  const client = useQueryClient()
  const queryKey = ['programme', programmeId]
  const [seen, setSeen] = useState(version)
  const typed = useRef(new Set<string>())
  useEffect(() => {
    const note = ({ target }: Event) => typed.current.add((target as HTMLInputElement).name)
    const fields = form.current
    fields?.addEventListener('input', note)
    return () => fields?.removeEventListener('input', note)
  }, [form])
  useEffect(() => {
    // React leaves what stands in a field alone; where nobody typed, the newest belongs there.
    const fields = form.current?.querySelectorAll<HTMLInputElement>('input, textarea') ?? []
    for (const field of fields) if (!typed.current.has(field.name)) field.value = field.defaultValue
    if (typed.current.size === 0) setSeen(version)
  }, [form, version])
  const follow = () => {
    const whole = client.getQueryData<Answer<'ProgrammeWithText'>>(queryKey)
    setSeen((whole && versionIn(whole)) ?? version)
  }
  return {
    seen,
    /** After an act of one's own: the form begins anew with what is stored. */
    settle: () => {
      form.current?.reset()
      typed.current.clear()
      follow()
    },
    /** Reads what is stored now, and keeps what is typed. */
    readAgain: async () => {
      await client.invalidateQueries({ queryKey })
      follow()
    },
  }
}
