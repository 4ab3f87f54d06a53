import type { Answer } from '../../api/client.ts'
import { Failure, failureOf } from '../../api/failure.ts'

/** Sends one file as evidence of an org, telling how far it is, 0–1; throws a Failure where it was refused or broke off. */
export function upload(
  orgId: number,
  file: File,
  onProgress: (share: number) => void,
): Promise<Answer<'Evidence'>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file, file.name || 'photo.jpg')
    request.open('POST', `/api/orgs/${orgId}/evidence`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Failure('evidence.brokenOff', 0))
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Answer<'Evidence'>)
      else reject(failureOf(request.status, request.response))
    }
    request.send(form)
  })
}
