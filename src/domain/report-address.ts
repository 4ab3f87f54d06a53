import { Problem } from './problem.ts'

/** Where a report is kept: the region that holds it, and the id its sender gave it. */
export interface ReportKey {
  regionId: number
  id: string
}

/** The address of a report in links and routes: region and id joined by a dot. */
export function reportAddress({ regionId, id }: ReportKey): string {
  return `${regionId}.${id}`
}

/** The key behind an address; throws `report.notFound` for anything that is none. */
export function reportKey(address: string): ReportKey {
  const match = /^(\d{1,4})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(address)
  if (!match?.[1] || !match[2]) throw new Problem('report.notFound', { id: address.slice(0, 50) })
  return { regionId: Number(match[1]), id: match[2] }
}
