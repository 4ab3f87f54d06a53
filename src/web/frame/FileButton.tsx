interface Props {
  label: string
  onFiles: (files: File[]) => void
  /** The id of the words that name the field, before the label; without them the label alone does. */
  labelledBy?: string
  accept?: string
  isMany?: boolean
  isCamera?: boolean
  isInvalid?: boolean
}

/** A button in the page's own words over the browser's file field, which stays what keys, readers and drops of files reach. */
export function FileButton(props: Props) {
  const { label, onFiles, labelledBy, accept, isMany = false, isCamera = false, isInvalid = false } = props
  return (
    <label className={isCamera ? 'button file camera' : 'button file'}>
      {labelledBy ? <span id={`${labelledBy}-act`}>{label}</span> : label}
      <input
        type="file"
        multiple={isMany}
        aria-invalid={isInvalid}
        aria-labelledby={labelledBy && `${labelledBy} ${labelledBy}-act`}
        // Or the browser would say in its own language that nothing is chosen.
        title={label}
        {...(accept ? { accept } : {})}
        {...(isCamera ? { accept: 'image/*', capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file chosen again, put right meanwhile, is another choice.
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
