import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

const blocks = new Set(
  'P DIV LI TR H1 H2 H3 H4 H5 H6 SECTION ARTICLE BLOCKQUOTE UL OL TABLE DD DT PRE CENTER FIGURE'.split(' '),
)
const dropped = new Set(
  'SCRIPT STYLE NOSCRIPT NAV FOOTER HEADER ASIDE FORM BUTTON SELECT TEMPLATE SVG IFRAME'.split(' '),
)

/** Whether a text begins as a whole web page does. */
export function looksLikeHtml(text: string): boolean {
  return /<!doctype html|<html[\s>]|<body[\s>]/i.test(text.slice(0, 2000))
}

/** Returns the text of a web page: its article where one can be told, else its whole body; table cells are parted by tabs. */
export function textOfHtml(html: string, { whole = false } = {}): string {
  const { document } = parseHTML(html)
  const body = tidy(textOf(document.body ?? document.documentElement))
  if (whole) return body
  const article = articleOf(html)
  // A page without an article, or one whose article lost the greater part of the sentences, is read as a whole.
  return article && sentences(article) * 3 >= sentences(body) * 2 ? article : body
}

function articleOf(html: string): string | null {
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document as unknown as Document, { charThreshold: 80 }).parse()
    if (!article?.content) return null
    const content = parseHTML(`<html><body>${article.content}</body></html>`).document.body
    const text = tidy(textOf(content))
    const title = article.title?.trim()
    return title && !text.includes(title) ? `${title}\n${text}` : text
  } catch {
    return null
  }
}

function sentences(text: string): number {
  return text.match(/[。；;.!?]/g)?.length ?? 0
}

type Tree = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<Tree> }

function textOf(root: unknown): string {
  const pieces: string[] = []
  walk(root as Tree, pieces, false)
  return pieces.join('')
}

function walk(node: Tree, pieces: string[], inRow: boolean): void {
  if (node.nodeType === 3) {
    pieces.push((node.textContent ?? '').replace(/[\t\r\n]+/g, ' '))
    return
  }
  const name = node.nodeName.toUpperCase()
  if (node.nodeType !== 1 || dropped.has(name)) return
  if (name === 'BR') {
    pieces.push(inRow ? ' ' : '\n')
    return
  }
  const breaks = blocks.has(name) && !inRow
  if (breaks) pieces.push('\n')
  for (const child of node.childNodes) walk(child, pieces, inRow || name === 'TD' || name === 'TH')
  if (name === 'TD' || name === 'TH') pieces.push('\t')
  if (breaks) pieces.push('\n')
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[ \u00a0]+/g, ' ')
        .replace(/ *\t */g, '\t')
        .replace(/^[ \t\u3000]+|[ \t\u3000]+$/g, ''),
    )
    .filter((line) => line !== '')
    .join('\n')
}
