import { useId } from 'react'
import { t } from '../words/t.ts'

interface Props {
  name: string
  accept: string
  /** The file that was chosen, by its name. */
  chosen: string | undefined
  onFile: (file: File) => void
}

/**
 * A field for one file: what it is for, a button in the page's own words, and the name of the file that was chosen. The browser's field
 * lies over the button, for keys, readers and drops.
 */
export function FileField({ name, accept, chosen, onFile }: Props) {
  const id = useId()
  const label = t('form.chooseFile')
  return (
    <div className="field">
      <span id={id} className="name">
        {name}
      </span>
      <div className="row">
        <label className="button file">
          <span id={`${id}-act`}>{label}</span>
          <input
            type="file"
            accept={accept}
            aria-labelledby={`${id} ${id}-act`}
            // Or the browser would say in its own language that nothing is chosen.
            title={label}
            onChange={({ target }) => {
              const file = target.files?.[0]
              // The same file chosen again, put right meanwhile, is another choice.
              target.value = ''
              if (file) onFile(file)
            }}
          />
        </label>
        <span role="status" className="file-name">
          {chosen}
        </span>
      </div>
    </div>
  )
}
