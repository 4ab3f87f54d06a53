import { simplifiedCharacters, traditionalCharacters } from './lexicons/script.ts'

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
          : (folded.get(code) ?? text[i])
    if (piece.length > 4096) {
      pieces.push(piece)
      piece = ''
    }
  }
  pieces.push(piece)
  return pieces.join('')
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
  for (let i = 0; i < traditionalCharacters.length; i++) {
    map.set(traditionalCharacters.charCodeAt(i), simplifiedCharacters[i]!)
  }
  for (const [group, stands] of foldings) {
    for (const character of group) map.set(character.charCodeAt(0), stands)
  }
  for (let code = 0xff10; code <= 0xff19; code++) map.set(code, String.fromCharCode(code - 0xfee0))
  for (let code = 0xff21; code <= 0xff5a; code++) {
    if (code <= 0xff3a || code >= 0xff41) map.set(code, String.fromCharCode(code - 0xfee0))
  }
  return map
}
