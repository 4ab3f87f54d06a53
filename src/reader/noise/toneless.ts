const plain: Record<string, string> = {
  āáǎàɑ: 'a',
  ēéěèê: 'e',
  īíǐì: 'i',
  ōóǒò: 'o',
  ūúǔù: 'u',
  ǖǘǚǜü: 'v',
  ńňǹ: 'n',
  ḿ: 'm',
  ɡ: 'g',
}

const tonelessOf = new Map<string, string>()

/** Writes a reading without its tone mark, in small letters, ü as v. */
export function toneless(reading: string): string {
  const known = tonelessOf.get(reading)
  if (known !== undefined) return known
  let result = ''
  for (const letter of reading.toLowerCase().trim()) {
    const group = Object.keys(plain).find((letters) => letters.includes(letter))
    result += group ? plain[group] : letter
  }
  if (tonelessOf.size < 20_000) tonelessOf.set(reading, result)
  return result
}
