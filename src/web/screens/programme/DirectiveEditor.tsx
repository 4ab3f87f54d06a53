import { type FormEvent, useRef } from 'react'
import type { Answer } from '../../api/client.ts'
import { Fault } from '../../frame/Fault.tsx'
import { useSeenVersion } from '../../frame/use-seen-version.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import type { TreeActs } from './use-tree-acts.ts'

const kinds = ['order', 'prohibition', 'request', 'commitment'] as const

/** Changes a directive of a draft: its words and kind, its place, in two, into one, or away. */
export function DirectiveEditor({ directive, acts }: { directive: Answer<'Directive'>; acts: TreeActs }) {
  const words = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { id, programmeId } = directive
  const { seen, settle, readAgain } = useSeenVersion(form, {
    programmeId,
    version: directive.version,
    versionIn: ({ directives }) => directives.find((one) => one.id === id)?.version,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const kind = kinds.find((one) => one === typed.get('kind')) ?? 'order'
    const [title, text] = [String(typed.get('title')), String(typed.get('text'))]
    acts.edit.mutate({ id, version: seen, title, text, kind }, { onSuccess: settle })
  }
  const error = acts.edit.error ?? acts.error
  return (
    <form ref={form} className="stack" onSubmit={submit}>
      <label className="field">
        <span className="name">{t('directive.title')}</span>
        <input
          name="title"
          required
          maxLength={200}
          defaultValue={directive.title}
          {...saidIn(directive.title)}
        />
      </label>
      <label className="field">
        <span className="name">{t('directive.text')}</span>
        <textarea
          ref={words}
          name="text"
          required
          rows={3}
          maxLength={5000}
          defaultValue={directive.text}
          {...saidIn(directive.text)}
        />
      </label>
      <label className="field">
        <span className="name">{t('directive.kind')}</span>
        <select key={directive.kind} name="kind" defaultValue={directive.kind}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <Fault error={error} onReadAgain={readAgain} />
      <div className="row">
        <button type="submit" disabled={acts.edit.isPending}>
          {t('act.save')}
        </button>
        <Rearrange
          directive={directive}
          acts={acts}
          caret={() => words.current?.selectionStart ?? 0}
          onDone={settle}
        />
      </div>
    </form>
  )
}

interface RearrangeProps {
  directive: Answer<'Directive'>
  acts: TreeActs
  caret: () => number
  onDone: () => void
}

function Rearrange({ directive, acts, caret, onDone }: RearrangeProps) {
  const next = acts.next(directive)
  return (
    <>
      <button
        type="button"
        title={t('directive.splitHint')}
        onClick={() => acts.split(directive, caret(), onDone)}
      >
        {t('directive.split')}
      </button>
      <button type="button" disabled={!next} onClick={() => next && acts.merge(directive, next, onDone)}>
        {t('directive.merge')}
      </button>
      {(['up', 'down', 'out', 'in'] as const).map((way) => (
        <button
          key={way}
          type="button"
          aria-label={t(`directive.${way}`)}
          title={t(`directive.${way}`)}
          onClick={() => acts.move(directive, way)}
        >
          {{ up: '↑', down: '↓', out: '←', in: '→' }[way]}
        </button>
      ))}
      <button type="button" onClick={() => acts.removeWithUndo(directive)}>
        {t('directive.remove')}
      </button>
    </>
  )
}
