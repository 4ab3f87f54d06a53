import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { notify } from '../../frame/Notices.tsx'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'
import { type Drop, placeOf, type TreeMove, targetOf } from './tree-move.ts'

type Directive = Answer<'Directive'>
type Target = Pick<Answer<'Placement'>, 'parentId' | 'afterId'>

/** Puts directives elsewhere in the tree by key or by drag, and can put them back. */
export function usePlacing(programmeId: number, directives: Directive[]) {
  const place = useAct(
    ({ id, ...body }: { id: number } & Answer<'Placement'>) =>
      answered(api.POST('/api/directives/{id}/place', { params: { path: { id } }, body })),
    ['programme', programmeId],
  )
  // Said where it is done: with no editor open there is no other place for what went wrong.
  const onError = (error: unknown) => notify(problemText(error))
  const put = (moved: Directive, target: Target) =>
    place.mutate(
      { id: moved.id, version: moved.version, ...target },
      {
        onSuccess: ({ directives: placed }) => {
          const version = placed.find(({ id }) => id === moved.id)?.version ?? moved.version
          const back = { id: moved.id, version, ...placeOf(moved, directives) }
          notify(t('programme.moved', { title: moved.title }), () => place.mutate(back, { onError }))
        },
        onError,
      },
    )
  const move = (directive: Directive, way: TreeMove) => {
    const target = targetOf(directive, way, directives)
    if (target) put(directive, target)
  }
  const putAt = (id: number, upon: Directive, drop: Drop) => {
    const moved = directives.find((one) => one.id === id)
    const last = directives.findLast((one) => one.parentId === upon.id && one.id !== id)
    const target =
      drop === 'after'
        ? { parentId: upon.parentId, afterId: upon.id }
        : { parentId: upon.id, afterId: last?.id ?? null }
    if (moved) put(moved, target)
  }
  return { place, move, putAt }
}
