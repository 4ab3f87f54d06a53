import type { FastifyRequest } from 'fastify'
import { Problem, type ProblemCode } from '../domain/problem.ts'

/** The one file of a form with its name, undefined where there is none; throws `tooLarge` where it is longer than `mostBytes`. */
export async function wholeFile(
  request: FastifyRequest,
  { mostBytes, tooLarge, details }: { mostBytes: number; tooLarge: ProblemCode; details: object },
): Promise<{ bytes: Buffer; name: string } | undefined> {
  const part = await request.file({ limits: { files: 1, fileSize: mostBytes }, throwFileSizeLimit: false })
  if (!part) return undefined
  const bytes = await part.toBuffer()
  // The library looks for the cut at each piece, and it comes after the last: what is cut must not be taken for whole.
  if (part.file.truncated) throw new Problem(tooLarge, { ...details })
  return { bytes, name: part.filename }
}
