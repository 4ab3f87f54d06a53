import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { answered } from '../api/failure.ts'
import type { useWaiting } from '../api/reads.ts'
import { notify } from '../frame/Notices.tsx'
import { problemText } from '../words/problem-text.ts'
import { t } from '../words/t.ts'

const changed = ['waiting', 'obligation', 'board', 'behind', 'journal-of']

type Queue = NonNullable<ReturnType<typeof useWaiting>['data']>

interface Decided {
  id: string
  who: string
  /** Why it is sent back; accepted where there is none. */
  reason?: string
}

/** Accepts a report or sends it back, says so, and can take it back while nothing followed. */
export function useDecision(onDone: () => void = () => undefined) {
  const client = useQueryClient()
  const readAgain = () => Promise.all(changed.map((name) => client.invalidateQueries({ queryKey: [name] })))
  const takeBack = (id: string) =>
    answered(api.DELETE('/api/reports/{id}/decision', { params: { path: { id } } })).then(
      () => notify(t('decision.takenBack')),
      (failure) => notify(problemText(failure)),
    )
  return useMutation({
    mutationFn: async ({ id, who, reason }: Decided) => {
      await answered(send(id, reason))
      // Said here and not afterwards: the line may be gone from the page by then.
      const words =
        reason === undefined ? t('decision.acceptedOf', { who }) : t('decision.sentBackTo', { who })
      notify(words, () => takeBack(id).then(readAgain))
      onDone()
      // Among hundreds of lines, reading all of them again takes a while: the next one is not kept waiting for that.
      client.setQueriesData<Queue>({ queryKey: ['waiting'] }, (queue) => queue && without(queue, id))
    },
    onSuccess: () => {
      readAgain()
    },
  })
}

function without(queue: Queue, address: string): Queue {
  const isHere = queue.pages.some(({ items }) => items.some((one) => one.address === address))
  if (!isHere) return queue
  const pages = queue.pages.map((page) => ({
    ...page,
    total: page.total - 1,
    items: page.items.filter((one) => one.address !== address),
  }))
  return { ...queue, pages }
}

function send(id: string, reason: string | undefined) {
  const path = { params: { path: { id } } }
  if (reason === undefined) return api.POST('/api/reports/{id}/acceptance', path)
  return api.POST('/api/reports/{id}/refusal', { ...path, body: { reason } })
}
