import { usePack } from '../../api/reads.ts'
import { hoursText } from '../../words/format.ts'
import { codeName, wordsOf } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { figure, t } from '../../words/t.ts'
import type { usePrice } from './use-price.ts'

/** How many organisations are bound, by kind and level, and the person-hours that asks of the base. */
export function Price({ price: { data, error, isFetching } }: { price: ReturnType<typeof usePrice> }) {
  const pack = usePack().data
  if (error) return <p className="fault">{problemText(error)}</p>
  if (!data) return <p className="quiet">{t('state.loading')}</p>
  return (
    <div className="price stack" aria-live="polite" aria-busy={isFetching}>
      <p>
        <strong className="big">{figure(data.bound)}</strong> {t('price.bound')}
      </p>
      <p>
        <strong className="big">{hoursText(data.hoursAYear)}</strong> {t('price.hoursAYear')}
      </p>
      <p className="small quiet">
        {t('price.arithmetic', {
          minutes: data.minutesEach,
          bound: data.bound,
          times: data.timesAYear,
          hours: hoursText(data.hoursAYear),
        })}{' '}
        {wordsOf(pack?.demands.basis)}
      </p>
      <p className={data.fields > data.mostFields ? 'fault' : 'small'}>
        {t('price.fields', { n: data.fields, most: data.mostFields })}
      </p>
      <div className="row price-split">
        <Split label={t('price.byLevel')} counts={data.byLevel} names={pack?.levels} />
        <Split label={t('price.byKind')} counts={data.byKind} names={pack?.kinds} />
      </div>
    </div>
  )
}

interface SplitProps {
  label: string
  counts: Record<string, number>
  names: { code: string; names: Record<string, string> }[] | undefined
}

function Split({ label, counts, names }: SplitProps) {
  return (
    <table className="counts small">
      <caption>{label}</caption>
      <tbody>
        {Object.entries(counts)
          .toSorted((a, b) => b[1] - a[1])
          .map(([code, count]) => (
            <tr key={code}>
              <th scope="row">{codeName(names, code)}</th>
              <td className="number">{figure(count)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
