import type { Answer } from '../../api/client.ts'
import { Failure, failureOf } from '../../api/failure.ts'
import { ask, askJson } from './server.ts'

type State = Answer<'Upload'>

const firstPiece = 64 * 1024
const largestPiece = 2 * 1024 * 1024
const quick = 1500
const pauses = [1, 2, 4, 8, 16, 30]

// What has been sent of a file is not sent again: trying once more goes on where it stopped.
const begun = new WeakMap<File, State>()

/** How far a file is, 0–1, and whether the line is broken and tried again. */
export interface Progress {
  share: number
  isWaiting: boolean
}

/**
 * Sends one file as evidence of an org, in pieces that grow while the line is good, telling how far it is. A line that
 * breaks is tried again for about a minute; then, or where the server refuses, it throws a Failure.
 */
export async function upload(
  orgId: number,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<Answer<'Evidence'>> {
  const path = `/api/orgs/${orgId}/uploads`
  let state =
    begun.get(file) ??
    (await askJson<State>('POST', path, { name: file.name || 'photo.jpg', size: file.size }))
  let size = firstPiece
  let failed = 0
  while (!state.evidence) {
    begun.set(file, state)
    const from = state.offset
    const startedAt = performance.now()
    try {
      const piece = file.slice(from, from + size)
      state = await sendPiece(`${path}/${state.id}`, from, piece, (sent) =>
        onProgress({ share: (from + sent) / file.size, isWaiting: false }),
      )
      failed = 0
      if (performance.now() - startedAt < quick) size = Math.min(size * 2, largestPiece)
    } catch (failure) {
      if (!(failure instanceof Failure) || failure.status !== 0) throw forget(file, failure)
      const pause = pauses[failed++]
      if (pause === undefined) throw failure
      size = firstPiece
      onProgress({ share: from / file.size, isWaiting: true })
      await new Promise((resolve) => setTimeout(resolve, pause * 1000))
      state = await ask<State>(`${path}/${state.id}`).catch(() => state)
    }
  }
  begun.delete(file)
  return state.evidence
}

function forget(file: File, failure: unknown): unknown {
  begun.delete(file)
  return failure
}

function sendPiece(
  url: string,
  offset: number,
  piece: Blob,
  onSent: (bytes: number) => void,
): Promise<State> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PATCH', url)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/offset+octet-stream')
    request.setRequestHeader('upload-offset', String(offset))
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onerror = () => reject(new Failure('evidence.brokenOff', 0))
    request.onload = () => {
      if (request.status < 300) resolve(request.response as State)
      else reject(failureOf(request.status, request.response))
    }
    request.send(piece)
  })
}
