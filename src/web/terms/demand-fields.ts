import type { Answer } from '../api/client.ts'
import { t } from '../words/t.ts'

/** The fields of the report that a demand asks for, in words and in the order of the form. */
export function fieldsOf({ figures, paragraph, evidence }: Answer<'Terms'>['demand']): string[] {
  return [
    t('form.result'),
    ...figures.map(({ name, unit }) => (unit ? `${name}（${unit}）` : name)),
    ...(paragraph === 'none' ? [] : [`${t('form.paragraph')} · ${t(`wish.${paragraph}`)}`]),
    ...(evidence === 'none' ? [] : [`${t('form.evidence')} · ${t(`wish.${evidence}`)}`]),
  ]
}
