import type { Answer } from '../../api/client.ts'
import { usePack } from '../../api/reads.ts'
import { fieldsOf } from '../../terms/demand-fields.ts'
import { wordsOf } from '../../words/names.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { DueDays } from './DueDays.tsx'
import type { TermsInWriting } from './terms.ts'

interface Props {
  directive: Answer<'Directive'>
  terms: TermsInWriting
  programmeTitle: string
  today: string
}

/** What the people at the base will see. */
export function Preview({ directive, terms, programmeTitle, today }: Props) {
  const pack = usePack().data
  const { cadence, demand } = terms
  return (
    <details className="preview" open>
      <summary>{t('issue.preview')}</summary>
      <div className="stack">
        <p className="small quiet">{programmeTitle}</p>
        <p>
          <strong {...saidIn(directive.title)}>{directive.title}</strong>
        </p>
        <p className="small">{wordsOf(pack?.cadences[cadence.every], cadence.every)}</p>
        <DueDays terms={terms} today={today} />
        {demand.criterion && <p className="small">{t('form.counts', { criterion: demand.criterion })}</p>}
        <ol className="preview-fields small">
          {fieldsOf(demand).map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ol>
      </div>
    </details>
  )
}
