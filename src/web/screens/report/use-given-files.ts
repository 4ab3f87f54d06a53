import { useEffect } from 'react'

/** Takes files that are dropped or pasted anywhere on the page: missing the field would open the file in the page's place. */
export function useGivenFiles(onFiles: (files: File[]) => void) {
  useEffect(() => {
    const take = (event: Event, given: DataTransfer | null) => {
      if (!given?.files.length) return
      event.preventDefault()
      onFiles([...given.files])
    }
    const drop = (event: DragEvent) => take(event, event.dataTransfer)
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData)
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    document.addEventListener('drop', drop)
    document.addEventListener('dragover', over)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('drop', drop)
      document.removeEventListener('dragover', over)
      document.removeEventListener('paste', paste)
    }
  })
}
