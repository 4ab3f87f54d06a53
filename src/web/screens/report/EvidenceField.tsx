import { t } from '../../words/t.ts'
import type { Draft } from './draft.ts'
import { Held } from './Held.tsx'
import { UploadLine } from './UploadLine.tsx'
import { useGivenFiles } from './use-given-files.ts'
import { useUploads } from './use-uploads.ts'

type Evidence = Draft['evidence']

interface Props {
  orgId: number
  isOptional: boolean
  evidence: Evidence
  fault: string | undefined
  onChange: (evidence: Evidence) => void
}

/** Files behind a report: by camera, from the device, dropped, pasted, or of those that are held already. */
export default function EvidenceField({ orgId, isOptional, evidence, fault, onChange }: Props) {
  const add = (one: Evidence[number]) =>
    onChange([...evidence.filter(({ sha256 }) => sha256 !== one.sha256), one])
  const { uploads, start, forget } = useUploads(orgId, add)
  useGivenFiles(start)
  return (
    <fieldset className="evidence">
      <legend>
        {t('form.evidence')} {isOptional && <span className="quiet">{t('form.optional')}</span>}
      </legend>
      <ul>
        {evidence.map(({ sha256, name }) => (
          <li key={sha256} className="spread">
            <span>{name || t('form.fileFromBefore')}</span>
            <button type="button" onClick={() => onChange(evidence.filter((one) => one.sha256 !== sha256))}>
              {t('form.takeOut')}
            </button>
          </li>
        ))}
        {uploads.map((one) => (
          <UploadLine
            key={`${one.file.name} ${one.file.size} ${one.file.lastModified}`}
            upload={one}
            onRetry={() => start([one.file])}
            onForget={() => forget(one.file)}
          />
        ))}
      </ul>
      <div className="row">
        <FileButton label={t('form.chooseFile')} onFiles={start} isInvalid={fault !== undefined} />
        <FileButton label={t('form.camera')} onFiles={start} isCamera />
      </div>
      <p className="small quiet">{t('form.dropHint')}</p>
      {fault && <span className="fault">{fault}</span>}
      <Held orgId={orgId} chosen={evidence} onChoose={add} />
    </fieldset>
  )
}

interface FileButtonProps {
  label: string
  onFiles: (files: File[]) => void
  isCamera?: boolean
  isInvalid?: boolean
}

function FileButton({ label, onFiles, isCamera = false, isInvalid = false }: FileButtonProps) {
  return (
    <label className={isCamera ? 'button file camera' : 'button file'}>
      {label}
      <input
        type="file"
        multiple={!isCamera}
        // Or the browser would say in its own language that nothing is chosen.
        title={label}
        aria-invalid={isInvalid}
        {...(isCamera ? { accept: 'image/*', capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </label>
  )
}
