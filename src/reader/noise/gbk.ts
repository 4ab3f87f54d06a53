/** Byte pairs of GBK to characters and back; built once, when a byte-shifted text is first seen. */
type Gbk = { characters: Map<number, string>; pairs: Map<string, number> }

let tables: Gbk | null = null

/** Returns the character of a lead and a trail byte, or undefined. */
export function gbkCharacter(lead: number, trail: number): string | undefined {
  return gbk().characters.get((lead << 8) | trail)
}

/** Returns the bytes of a character: one for ASCII, two for GBK, null where GBK has none. */
export function gbkBytes(character: string): number[] | null {
  const code = character.codePointAt(0)!
  if (code < 0x80) return [code]
  const pair = gbk().pairs.get(character)
  return pair === undefined ? null : [pair >> 8, pair & 0xff]
}

/** Whether a character is among the 3,755 common ones of GB 2312. */
export function isCommon(character: string): boolean {
  const pair = gbk().pairs.get(character)
  return pair !== undefined && pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1
}

/** The characters of GB 2312 in their order: the first 3,755 by their readings, the others by their parts. */
export function gb2312(): string[] {
  const bytes: number[] = []
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail)
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(bytes))
  return [...characters].filter((character) => /^\p{Script=Han}$/u.test(character))
}

function gbk(): Gbk {
  tables ??= build()
  return tables
}

function build(): Gbk {
  const decoder = new TextDecoder('gbk')
  const characters = new Map<number, string>()
  const pairs = new Map<string, number>()
  const bytes = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      bytes[0] = lead
      bytes[1] = trail
      const character = decoder.decode(bytes)
      if (character.length !== 1 || character === '\ufffd') continue
      characters.set((lead << 8) | trail, character)
      if (!pairs.has(character)) pairs.set(character, (lead << 8) | trail)
    }
  }
  return { characters, pairs }
}
