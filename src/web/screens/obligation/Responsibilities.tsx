import type { Answer } from '../../api/client.ts'
import { usePack } from '../../api/reads.ts'
import { nameOf, wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

/** Who answers for the directive, tier by tier, in the order in which the steward named them. */
export function Responsibilities({ of }: { of: Answer<'ObligationWithReports'>['responsibilities'] }) {
  const pack = usePack().data
  if (of.length === 0) return null
  const held = [...new Set(of.map(({ tier }) => tier))]
  return (
    <section className="stack">
      <h2>{t('issue.responsibilities')}</h2>
      <dl className="facts">
        {held.map((tier) => (
          <div key={tier}>
            <dt className="quiet">{wordsOf(pack?.tiers[tier], tier)}</dt>
            <dd>
              {of
                .filter((one) => one.tier === tier)
                .map(nameOf)
                .join(t('due.comma'))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
