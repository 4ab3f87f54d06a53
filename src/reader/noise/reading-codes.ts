/** The block of characters whose readings stand in a row. */
export const [firstRead, lastRead] = [0x4e00, 0x9fa5]

const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~'
/** The second letter of a reading is of the upper half where another reading of the character follows. */
const half = 42

/** Writes the readings of one character: two letters each, a space for none. */
export function encode(readings: string[], syllables: string[]): string {
  if (readings.length === 0) return ' '
  return readings
    .map((reading, i) => {
      const place = syllables.indexOf(reading)
      const goesOn = i < readings.length - 1 ? half : 0
      return letters[Math.floor(place / half)]! + letters[(place % half) + goesOn]!
    })
    .join('')
}

/** Reads the readings of every character of the block back. */
export function decode(codes: string, syllables: string[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>()
  for (let at = 0, code = firstRead; at < codes.length; code++) {
    const own = new Set<string>()
    for (let more = codes[at] !== ' '; more; ) {
      const low = letters.indexOf(codes[at + 1]!)
      own.add(syllables[letters.indexOf(codes[at]!) * half + (low % half)]!)
      more = low >= half
      at += 2
    }
    if (own.size > 0) readings.set(String.fromCharCode(code), own)
    else at++
  }
  return readings
}
