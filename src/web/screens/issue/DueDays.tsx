import { dayText } from '../../words/format.ts'
import { find, t } from '../../words/t.ts'
import { dueDaysOf } from './due-days.ts'
import type { TermsInWriting } from './terms.ts'

interface Props {
  terms: TermsInWriting
  today: string
}

/** The first days by which those bound have to answer, how many follow, and whether any has passed already. */
export function DueDays({ terms, today }: Props) {
  const due = dueDaysOf(terms, today)
  if (!due) return null
  if ('problem' in due) return <p className="fault">{find(`problem.${due.problem}`)}</p>
  const isOnce = terms.cadence.every === 'once'
  const days = due.first.map((day) => dayText(day, today)).join(t('due.comma'))
  return (
    <>
      <p className="small">
        {isOnce ? t('due.on', { day: days }) : t('due.first', { days })}
        {due.more > 0 && t('due.then', { n: due.more, last: dayText(due.last, today) })}
      </p>
      {due.past > 0 && <p className="note">{isOnce ? t('due.pastOnce') : t('due.past', { n: due.past })}</p>}
    </>
  )
}
