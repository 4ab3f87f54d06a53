import { lazy, Suspense } from 'react'
import type { Answer } from '../../api/client.ts'
import { find, t } from '../../words/t.ts'
import type { Draft } from './draft.ts'
import { FigureField } from './FigureField.tsx'
import { ParagraphField } from './ParagraphField.tsx'
import { ResultField } from './ResultField.tsx'

// Comes by itself, and only where evidence is asked for: the form can be read and filled before.
const EvidenceField = lazy(() => import('./EvidenceField.tsx'))

interface Props {
  obligation: Answer<'ObligationWithReports'>
  draft: Draft
  faults: Record<string, string>
  onWrite: (draft: Draft) => void
}

/** The fields that a demand asks for, each with what is wrong with it. */
export function Fields({ obligation, draft, faults, onWrite }: Props) {
  const { demand } = obligation.directive
  const faultOf = (field: string, name = '') => {
    const code = faults[field]
    return code ? find(`problem.${code}`, { name }) : undefined
  }
  return (
    <>
      <ResultField
        value={draft.result}
        fault={faultOf('result')}
        onChange={(result) => onWrite({ ...draft, result })}
      />
      {demand.figures.map(({ name, unit, mayBeNegative = false }) => (
        <FigureField
          key={name}
          name={name}
          unit={unit}
          mayBeNegative={mayBeNegative}
          value={draft.figures[name] ?? ''}
          before={obligation.previous?.figures[name]}
          fault={faultOf(`figure.${name}`, name)}
          onChange={(value) => onWrite({ ...draft, figures: { ...draft.figures, [name]: value } })}
        />
      ))}
      {(demand.paragraph !== 'none' || obligation.status === 'sentBack') && (
        <ParagraphField
          wish={demand.paragraph}
          value={draft.paragraph}
          fault={faultOf('paragraph')}
          onChange={(paragraph) => onWrite({ ...draft, paragraph })}
        />
      )}
      {demand.evidence !== 'none' && (
        <Suspense fallback={<p className="skeleton">{t('state.loading')}</p>}>
          <EvidenceField
            orgId={obligation.orgId}
            isOptional={demand.evidence === 'wanted'}
            evidence={draft.evidence}
            fault={faultOf('evidence')}
            onChange={(evidence) => onWrite({ ...draft, evidence })}
          />
        </Suspense>
      )}
    </>
  )
}
