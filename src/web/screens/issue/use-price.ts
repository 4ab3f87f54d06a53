import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { hasScope, type TermsInWriting } from './terms.ts'

const pause = 250

/** What terms would cost the base, asked again shortly after they change. */
export function usePrice(id: number, written: TermsInWriting, today: string) {
  const { scope, cadence, demand } = written
  // A figure that has no name yet costs what any figure does.
  const figures = demand.figures.map((figure, i) => ({ ...figure, name: figure.name.trim() || `#${i + 1}` }))
  const terms = { scope, cadence: priceable(cadence, today), demand: { ...demand, figures } }
  const now = JSON.stringify(terms)
  const asked = useSettled(now)
  const price = useQuery({
    queryKey: ['price', id, asked],
    queryFn: () =>
      answered(api.POST('/api/programmes/{id}/price', { params: { path: { id } }, body: JSON.parse(asked) })),
    enabled: hasScope(written),
    placeholderData: keepPreviousData,
    retry: false,
  })
  // Nobody issues to more than the count says that they see.
  return { ...price, isOfNow: asked === now && price.isSuccess && !price.isPlaceholderData }
}

// A day that is not set yet changes no price; any day stands in for it.
function priceable(cadence: TermsInWriting['cadence'], today: string): TermsInWriting['cadence'] {
  if (cadence.every === 'once') return { ...cadence, dueOn: cadence.dueOn || today }
  return {
    ...cadence,
    from: cadence.from || today,
    until: cadence.until || `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
  }
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
