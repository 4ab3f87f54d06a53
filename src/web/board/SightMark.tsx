import { usePack } from '../api/reads.ts'
import { wordsOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import { patternsOf } from './Bar.tsx'
import './board.css'
import { type Sight, sights } from './cell.ts'

/** A sight by its swatch and its name. */
export function SightMark({ sight }: { sight: Sight }) {
  const theme = usePack().data?.theme
  return (
    <span className="sight-mark" title={wordsOf(theme?.sights[sight]?.meaning)}>
      <i className={`swatch s-${sight} p-${patternsOf(theme)[sight]}`} aria-hidden="true" />
      {wordsOf(theme?.sights[sight]?.names, sight)}
    </span>
  )
}

/** All sights in the order of the bar, and the mark of what needs a look. */
export function Legend() {
  return (
    <ul className="legend">
      {sights.map((sight) => (
        <li key={sight}>
          <SightMark sight={sight} />
        </li>
      ))}
      <li title={t('board.lookMeaning')}>
        <b className="accent">!</b> {t('map.needALook')}
      </li>
    </ul>
  )
}
