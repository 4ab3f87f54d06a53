import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import type { Terms } from './terms.ts'

const pause = 250

/** What terms would cost the base, asked again shortly after they change. */
export function usePrice(id: number, { scope, cadence, demand }: Terms) {
  const asked = useSettled(JSON.stringify({ scope, cadence, demand }))
  return useQuery({
    queryKey: ['price', id, asked],
    queryFn: () =>
      answered(api.POST('/api/programmes/{id}/price', { params: { path: { id } }, body: JSON.parse(asked) })),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
