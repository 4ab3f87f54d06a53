import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
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
  useEffect(() => {
    if (!isTyped(form.current)) setSeen(version)
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
      follow()
    },
    /** Reads what is stored now, and keeps what is typed. */
    readAgain: async () => {
      await client.invalidateQueries({ queryKey })
      follow()
    },
  }
}

function isTyped(form: HTMLFormElement | null): boolean {
  const fields = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? []
  const options = form?.querySelectorAll('option') ?? []
  return (
    [...fields].some((field) => field.value !== field.defaultValue) ||
    [...options].some((option) => option.selected !== option.defaultSelected)
  )
}
