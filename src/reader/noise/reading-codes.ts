const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~'
/** A letter of the upper half says that another reading of the same character follows. */
const half = 42
/** First letters from here on stand alone: how far the syllable lies behind the one before. */
const alone = 12
const reach = 4

/** Writes the readings of a row of characters: one letter for a syllable near the last, two for any other. GB 2312 stands by its readings, so that most are near. */
export function encode(row: string[][], syllables: string[]): string {
  let last = 0
  let codes = ''
  for (const readings of row) {
    const places = readings.map((reading) => syllables.indexOf(reading))
    const near = places.filter((place) => place >= last && place < last + reach)
    const first = near.length > 0 ? Math.min(...near) : places[0]!
    const ordered = [first, ...places.filter((place) => place !== first)]
    codes += ordered
      .map((place, i) => {
        const goesOn = i < ordered.length - 1 ? half : 0
        if (i === 0 && near.length > 0) return letters[alone + place - last + goesOn]!
        return letters[Math.floor(place / half)]! + letters[(place % half) + goesOn]!
      })
      .join('')
    last = first
  }
  return codes
}

/** Reads the readings of a row of characters back. */
export function decode(characters: string[], codes: string, syllables: string[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>()
  let last = 0
  let at = 0
  for (const character of characters) {
    const own: number[] = []
    for (let more = true; more; ) {
      const high = letters.indexOf(codes[at++]!)
      const isNear = own.length === 0 && high >= alone
      const low = isNear ? high : letters.indexOf(codes[at++]!)
      own.push(isNear ? last + ((high - alone) % half) : high * half + (low % half))
      more = isNear ? high >= alone + half : low >= half
    }
    readings.set(character, new Set(own.map((place) => syllables[place]!)))
    last = own[0]!
  }
  return readings
}
