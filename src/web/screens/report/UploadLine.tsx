import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'
import type { Upload } from './use-uploads.ts'

interface Props {
  upload: Upload
  onRetry: () => void
  onForget: () => void
}

/** One file on its way: how far it is, or what stopped it and what to do. */
export function UploadLine({ upload: { file, share, isWaiting, error }, onRetry, onForget }: Props) {
  if (error === undefined) {
    return (
      <li>
        {file.name} <progress value={share} max={1} aria-label={t('form.uploading', { name: file.name })} />
        <span className="small" role="status">
          {isWaiting && t('form.lineBroke')}
        </span>
      </li>
    )
  }
  return (
    <li className="stack">
      <span className="fault" role="alert">
        {file.name}: {problemText(error)}
      </span>
      <span className="row">
        <button type="button" onClick={onRetry}>
          {t('act.retry')}
        </button>
        <button type="button" onClick={onForget}>
          {t('form.takeOut')}
        </button>
      </span>
    </li>
  )
}
