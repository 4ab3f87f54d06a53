import mammoth from 'mammoth'
import { Problem } from '../../domain/problem.ts'
import { textOfHtml } from './html.ts'

/** Returns the text of a docx file; tables become lines with tabs between the cells. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return textOfHtml(`<html><body>${value}</body></html>`, { whole: true })
  } catch {
    throw new Problem('communique.notText')
  }
}
