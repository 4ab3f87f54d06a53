import { simplifiedCharacters, traditionalGaps } from './lexicons/script.ts'

// Each group of characters and the one that stands for it in the shadow.
const foldings: readonly (readonly [string, string])[] = [
  ['，﹐､', ','],
  ['；﹔', ';'],
  ['：∶﹕', ':'],
  ['｡', '。'],
  ['！', '!'],
  ['？', '?'],
  ['（〔﹝', '('],
  ['）〕﹞', ')'],
  ['［【', '['],
  ['］】', ']'],
  ['“„「『﹁｢‘', '“'],
  ['”‟」』﹂｣’', '”'],
  ['—–－―─', '―'],
  ['．', '.'],
  ['‧•・', '·'],
  ['\u3000\u00a0', ' '],
  ['○〇', '〇'],
  ['衞', '卫'],
  ['巿', '市'],
]

const folded = buildFolding()

/**
 * Returns the shadow of a text: the same length, with traditional characters simplified, punctuation and digits
 * made half-width, and every quotation mark turned into “ or ”. Matching runs on the shadow; output is cut from the text.
 */
export function shadowOf(text: string): string {
  const pieces: string[] = []
  let piece = ''
  let open = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) open = false
    if (code === 0x22) open = !open
    piece +=
      code === 0x22
        ? open
          ? '“'
          : '”'
        : code < 0x80
          ? foldAscii(text, i, code)
          : code === 0xff0e && isPointInName(text, i)
            ? '·'
            : (folded.get(code) ?? text[i])
    if (piece.length > 4096) {
      pieces.push(piece)
      piece = ''
    }
  }
  pieces.push(piece)
  return pieces.join('')
}

/** 瓦歷斯．尤命: the wide stop between two letters, neither of which counts. */
function isPointInName(text: string, at: number): boolean {
  return (
    /^[\u4e00-\u9fff]．[\u4e00-\u9fff]$/.test(text.slice(at - 1, at + 2)) &&
    !/[一二三四五六七八九十]/.test(text[at - 1]!)
  )
}

/** Returns the text with traditional characters simplified, character by character. */
export function simplify(text: string): string {
  let result = ''
  for (const character of text) result += folded.get(character.charCodeAt(0)) ?? character
  return result
}

function foldAscii(text: string, at: number, code: number): string {
  if (code === 0x09) return ' '
  // A comma or colon between digits belongs to the number, in one character no rule matches.
  if (
    (code === 0x2c || code === 0x3a) &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  ) {
    return code === 0x2c ? "'" : ':'
  }
  return text[at]!
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function buildFolding(): Map<number, string> {
  const map = new Map<number, string>()
  let code = 0
  for (const [i, gap] of (traditionalGaps.match(/-...|./g) ?? []).entries()) {
    code += Number.parseInt(gap.replace('-', ''), 36)
    map.set(code, simplifiedCharacters[i]!)
  }
  for (const [group, stands] of foldings) {
    for (const character of group) map.set(character.charCodeAt(0), stands)
  }
  for (let wide = 0xff10; wide <= 0xff19; wide++) map.set(wide, String.fromCharCode(wide - 0xfee0))
  for (let wide = 0xff21; wide <= 0xff5a; wide++) {
    if (wide <= 0xff3a || wide >= 0xff41) map.set(wide, String.fromCharCode(wide - 0xfee0))
  }
  return map
}
