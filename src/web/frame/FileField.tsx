import { useId } from 'react'
import { t } from '../words/t.ts'
import { FileButton } from './FileButton.tsx'

interface Props {
  name: string
  accept: string
  /** The file that was chosen, by its name. */
  chosen: string | undefined
  onFile: (file: File) => void
}

/** A field for one file: what it is for, a button to choose it, and the name of the one that was chosen. */
export function FileField({ name, accept, chosen, onFile }: Props) {
  const id = useId()
  return (
    <div className="field">
      <span id={id} className="name">
        {name}
      </span>
      <div className="row">
        <FileButton
          label={t('form.chooseFile')}
          labelledBy={id}
          accept={accept}
          onFiles={([file]) => file && onFile(file)}
        />
        <span role="status" className="file-name">
          {chosen}
        </span>
      </div>
    </div>
  )
}
