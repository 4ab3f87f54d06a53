import type { Guess } from '../draft.ts'

const runTogether = /(?<![0-9年月])([0-9]{2,4})(?=[日号](?:,|[\u4e00-\u9fff]))/g

/** 116日: a month letter was lost; the days it may have been, as `--MM-DD`, with what they rest on. */
export function lostDates(text: string, shadow: string): Guess[] {
  const guesses: Guess[] = []
  for (const match of shadow.slice(0, 2000).matchAll(runTogether)) {
    const digits = match[1]!
    const candidates: string[] = []
    for (let cut = 1; cut < digits.length; cut++) {
      const [month, day] = [digits.slice(0, cut), digits.slice(cut)]
      if (isMonth(month) && isDay(day)) candidates.push(`--${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    }
    if (candidates.length === 0 || Number(digits) <= 31) continue
    const end = match.index + digits.length + 1
    guesses.push({
      field: 'date',
      start: match.index,
      end,
      text: text.slice(match.index, end),
      candidates,
      evidence: 'no month has this many days; a letter between the figures was lost',
    })
  }
  return guesses
}

function isMonth(text: string): boolean {
  return /^(?:[1-9]|1[0-2])$/.test(text)
}

function isDay(text: string): boolean {
  return /^(?:[1-9]|[12][0-9]|3[01])$/.test(text)
}
