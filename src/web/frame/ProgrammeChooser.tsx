import { useLocation } from 'react-router'
import { useProgrammes } from '../api/reads.ts'
import { saidIn } from '../words/said-in.ts'
import { t } from '../words/t.ts'
import { showsProgramme, useView } from './view.ts'

/** Which programme the page shows; only on pages that show one. */
export function ProgrammeChooser() {
  const programmes = useProgrammes().data?.items ?? []
  const { programmeId, set } = useView()
  const { pathname } = useLocation()
  if (!showsProgramme(pathname) || programmes.length === 0) return null
  return (
    <label className="programme-chooser">
      <span className="sr">{t('frame.programme')}</span>
      <select
        {...saidIn(programmes.find(({ id }) => id === programmeId)?.title ?? '')}
        value={programmeId}
        onChange={(event) => set({ programme: event.target.value, directive: undefined })}
      >
        {programmes.map(({ id, title, heldOn }) => (
          <option key={id} value={id} {...saidIn(title)}>
            {heldOn ? `${heldOn.slice(0, 7)} ${title}` : title}
          </option>
        ))}
      </select>
    </label>
  )
}
