import { type FormEvent, useState } from 'react'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'
import type { TreeActs } from './use-tree-acts.ts'

/** Adds a directive of the steward's own; it is marked as not from the text. */
export function AddDirective({ acts, afterId }: { acts: TreeActs; afterId: number | null }) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    acts.add.mutate({ text, parentId: null, afterId }, { onSuccess: () => setText('') })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span className="name">{t('directive.add')}</span>
        <textarea rows={2} value={text} maxLength={5000} onChange={(event) => setText(event.target.value)} />
      </label>
      {acts.add.error && <p className="fault">{problemText(acts.add.error)}</p>}
      <div>
        <button type="submit" disabled={acts.add.isPending || text.trim() === ''}>
          {t('directive.addSubmit')}
        </button>
      </div>
    </form>
  )
}
