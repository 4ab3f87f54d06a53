/**
 * Texts that have to do with little room, so that one tells them apart: what begins like another and would be cut before it differs
 * begins later, after `…`, but no later than with the word in which it differs. Room is counted in Latin letters; a Chinese
 * character takes two.
 */
export function tellApart(texts: readonly string[], room: number): string[] {
  return texts.map((text) => {
    if (widthOf(text) <= room) return text
    const shared = Math.max(...texts.map((other) => (other === text ? 0 : sharedLength(text, other))))
    const starts = startsOf(text)
    const apart = starts.findLast((start) => start <= shared) ?? 0
    const next = starts.find((start) => start > apart) ?? text.length
    if (widthOf(text.slice(0, next)) < room) return text
    const fitting = starts.find((start) => widthOf(text.slice(start)) < room) ?? text.length
    return `…${text.slice(Math.min(fitting, apart))}`
  })
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (isHan(letter) ? 2 : 1), 0)
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** Where words begin; of Chinese each character is one. */
function startsOf(text: string): number[] {
  return [...text.matchAll(/(?<=^|\s)\S|\p{Script=Han}/gu)].map(({ index }) => index)
}

function isHan(letter: string): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter)
}
