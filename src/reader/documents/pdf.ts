import { extractText, getDocumentProxy } from 'unpdf'
import { Problem } from '../../domain/problem.ts'

/** Returns the text of a pdf file, page after page. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  try {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
    return text.map((page) => page.trim()).join('\n')
  } catch {
    throw new Problem('communique.notText')
  }
}
