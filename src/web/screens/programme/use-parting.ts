import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { notify } from '../../frame/Notices.tsx'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'

type Directive = Answer<'Directive'>
type Versioned = Pick<Directive, 'id' | 'version'>
type Tree = { directives: Versioned[] }

const path = (id: number) => ({ params: { path: { id } } })
const seen = ({ id, version }: Versioned) => ({ params: { path: { id }, query: { version } } })

/** Makes two directives of one or one of two, and can bring back what there was. */
export function useParting(programmeId: number) {
  const key = ['programme', programmeId]
  const split = useAct(
    ({ id, ...body }: { id: number } & Answer<'Split'>) =>
      answered(api.POST('/api/directives/{id}/split', { ...path(id), body })),
    key,
  )
  const merge = useAct(
    ({ id, ...body }: { id: number } & Answer<'Merger'>) =>
      answered(api.POST('/api/directives/{id}/merge', { ...path(id), body })),
    key,
  )
  const unsplit = useAct(
    (parted: Versioned) => answered(api.DELETE('/api/directives/{id}/split', seen(parted))),
    key,
  )
  const unmerge = useAct(
    (merged: Versioned) => answered(api.DELETE('/api/directives/{id}/merge', seen(merged))),
    key,
  )
  // The editor may be closed by then: what went wrong is said where the undoing was offered.
  const onError = (error: unknown) => notify(problemText(error))
  const offerUndo = (text: string, id: number, { directives }: Tree, undo: typeof unsplit) => {
    const now = directives.find((one) => one.id === id)
    notify(text, now && (() => undo.mutate(now, { onError })))
  }
  return {
    error: split.error ?? merge.error,
    split: (directive: Directive, at: number, onDone: () => void) => {
      const { id, title, version } = directive
      const onSuccess = (tree: Tree) => {
        onDone()
        offerUndo(t('programme.split', { title }), id, tree, unsplit)
      }
      split.mutate({ id, version, at }, { onSuccess })
    },
    merge: (directive: Directive, next: Directive, onDone: () => void) => {
      const { id, title, version } = directive
      const onSuccess = (tree: Tree) => {
        onDone()
        offerUndo(t('programme.merged', { title, other: next.title }), id, tree, unmerge)
      }
      merge.mutate({ id, version, withId: next.id }, { onSuccess })
    },
  }
}
