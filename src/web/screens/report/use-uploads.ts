import { useRef, useState } from 'react'
import type { Draft } from './draft.ts'
import { type Progress, upload } from './upload.ts'

/** A file on its way, how far it is, and what stopped it. */
export interface Upload extends Progress {
  file: File
  error?: unknown
}

/** Sends files one beside the other and tells each that has arrived. */
export function useUploads(orgId: number, onDone: (one: Draft['evidence'][number]) => void) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const done = useRef(onDone)
  done.current = onDone
  const forget = (file: File) => setUploads((now) => now.filter((one) => one.file !== file))
  const put = (file: File, part: Partial<Upload>) =>
    setUploads((now) => now.map((one) => (one.file === file ? { ...one, ...part } : one)))
  const start = (files: File[]) => {
    for (const file of files) {
      setUploads((now) => [...now.filter((one) => one.file !== file), { file, share: 0, isWaiting: false }])
      upload(orgId, file, (progress) => put(file, progress)).then(
        ({ sha256, name }) => {
          forget(file)
          done.current({ sha256, name })
        },
        (error) => put(file, { error }),
      )
    }
  }
  return { uploads, start, forget }
}
