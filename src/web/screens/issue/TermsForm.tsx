import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { Fault } from '../../frame/Fault.tsx'
import { notify } from '../../frame/Notices.tsx'
import { t } from '../../words/t.ts'
import { CadenceFields } from './CadenceFields.tsx'
import { DemandFields } from './DemandFields.tsx'
import { hasDueDays } from './due-days.ts'
import { Preview } from './Preview.tsx'
import { Price } from './Price.tsx'
import { ResponsibilityFields } from './ResponsibilityFields.tsx'
import { ScopeFields } from './ScopeFields.tsx'
import { firstTerms, hasDays, hasScope, type TermsInWriting, termsOf } from './terms.ts'
import { usePrice } from './use-price.ts'

interface Props {
  directive: Answer<'Directive'>
  programme: Answer<'Programme'>
  today: string
  pack: Answer<'Pack'>
}

/** Three calm steps: whom, what and when, and what it costs; the price follows as one types. */
export function TermsForm({ directive, programme, today, pack }: Props) {
  const [first] = useState(() => firstTerms(directive, programme, pack))
  const [terms, setTerms] = useState(first)
  const price = usePrice(programme.id, terms, today)
  const { save, issue, readAgain } = useIssue(directive, programme.id)
  const change = (part: Partial<TermsInWriting>) => setTerms((now) => ({ ...now, ...part }))
  const error = save.error ?? issue.error
  const isAsRead = !directive.terms && terms.scope === first.scope && hasScope(first)
  const isComplete = hasScope(terms) && hasDueDays(terms, today)
  const bound = hasScope(terms) ? (price.data?.bound ?? 0) : 0
  const isPending = save.isPending || issue.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    issue.mutate(terms, { onSuccess: () => notify(t('issue.started')) })
  }
  return (
    <form className="issue-form" onSubmit={submit}>
      <div className="stack">
        <h2>{t('issue.whom')}</h2>
        {isAsRead && (
          <p className="small quiet">
            {t('scope.fromText', {
              who: first.responsibilities.map(({ text }) => text).join(t('due.comma')),
            })}
          </p>
        )}
        <ScopeFields terms={terms} root={programme.orgId} onChange={change} />
        <ResponsibilityFields
          responsibilities={terms.responsibilities}
          onChange={(responsibilities) => change({ responsibilities })}
        />
        <h2>{t('issue.what')}</h2>
        <CadenceFields cadence={terms.cadence} onChange={(cadence) => change({ cadence })} />
        <DemandFields demand={terms.demand} onChange={(demand) => change({ demand })} />
      </div>
      <div className="stack issue-side">
        <h2>{t('issue.cost')}</h2>
        {hasScope(terms) ? <Price price={price} /> : <p className="note">{t('issue.scopeMissing')}</p>}
        <Preview directive={directive} terms={terms} programmeTitle={programme.title} today={today} />
        {!hasDays(terms) && <p className="note">{t('issue.daysMissing')}</p>}
        <Fault error={error} onReadAgain={readAgain} />
        <div className="row">
          <button
            type="submit"
            className="primary"
            disabled={isPending || !isComplete || !price.isOfNow || bound === 0}
          >
            {t('issue.submit', { n: bound })}
          </button>
          <button
            type="button"
            disabled={isPending || !isComplete}
            onClick={() => save.mutate(terms, { onSuccess: () => notify(t('issue.saved')) })}
          >
            {t('issue.save')}
          </button>
        </div>
      </div>
    </form>
  )
}

function useIssue({ id, version }: Answer<'Directive'>, programmeId: number) {
  const client = useQueryClient()
  const params = { params: { path: { id } } }
  // What was read when writing began, so that a change by somebody else is not overwritten unseen.
  const [seen, setSeen] = useState(version)
  const write = async (terms: TermsInWriting) => {
    const body = { version: seen, terms: termsOf(terms) }
    const written = await answered(api.PATCH('/api/directives/{id}', { ...params, body }))
    setSeen(written.version)
    return written
  }
  const readAgain = async () => {
    const queryKey = ['programme', programmeId]
    await client.invalidateQueries({ queryKey })
    const whole = client.getQueryData<Answer<'ProgrammeWithText'>>(queryKey)
    setSeen(whole?.directives.find((one) => one.id === id)?.version ?? seen)
  }
  const save = useAct(write, ['programme', programmeId])
  const issue = useAct(
    async (terms: TermsInWriting) => {
      await write(terms)
      return answered(api.POST('/api/directives/{id}/issue', params))
    },
    ['programme', programmeId],
    ['programmes'],
  )
  return { save, issue, readAgain }
}
