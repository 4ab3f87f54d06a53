import type { Answer } from '../../api/client.ts'
import { shareText } from '../../words/format.ts'
import { find, t } from '../../words/t.ts'

/** What was read of a directive, with the reason and how sure it is; an empty slot says that the text does not tell. */
export function DirectiveFacts({ directive }: { directive: Answer<'Directive'> }) {
  const { text, speaker, responsible, inherited, deadline, cadenceRead, confidence, why, origin } = directive
  const rows: [string, string | null][] = [
    [t('directive.speaker'), speaker],
    [t('directive.responsible'), [...responsible, ...inherited].join(t('facts.comma')) || null],
    [t('directive.deadline'), deadline],
    [t('directive.cadence'), cadenceRead],
  ]
  return (
    <>
      <blockquote>{text}</blockquote>
      <dl className="facts small">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="quiet">{label}</dt>
            <dd>{value ?? <span className="quiet">{t('facts.notInText')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">
        {origin === 'added'
          ? t('programme.addedBy')
          : t('programme.why', {
              why: find(`why.${why}`) ?? '–',
              share: confidence === null ? '–' : shareText(confidence),
            })}
      </p>
    </>
  )
}
