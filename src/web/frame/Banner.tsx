import { t } from '../words/t.ts'

/** Says that this is a demonstration: its data are generated and its passwords public. */
export function Banner() {
  return (
    <aside className="banner" aria-label={t('frame.notice')}>
      {t('frame.demonstration')}
    </aside>
  )
}
