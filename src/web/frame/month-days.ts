/** The first and the last day of a month written as 2026-08; undefined for anything else. */
export function monthDays(month: string | null): { from: string; to: string } | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '')) return undefined
  const [year, number] = (month as string).split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${last}` }
}
