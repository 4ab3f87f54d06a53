import type { Org } from './org.ts'
import { mostLetters, rootsRegion } from './org-founding.ts'
import type { ImportColumn, ImportFault, ImportRow } from './org-import.ts'
import type { KnownOrgs, Spot } from './org-import-spots.ts'
import { openSpots } from './org-import-spots.ts'
import type { Pack, PackKind, PackOffice } from './pack.ts'
import type { Words } from './words.ts'

/** An org that a table founds, with the people to be put into its offices. */
export interface PlannedOrg {
  row: ImportRow
  kind: PackKind
  parent: { known: Org | null; row: ImportRow | null }
  rootsRegion: boolean
  appointments: { office: PackOffice; name: string }[]
}

/** In a table an org may stand before its parent; so many rounds are made to find them, and so deep the tree may be. */
const mostDepth = 30

/** Finds for each row its place, kind and offices; gives back the orgs, each after its parent, and what is wrong with the rest. */
export function planImport(
  rows: ImportRow[],
  pack: Pack,
  known: KnownOrgs,
): { orgs: PlannedOrg[]; faults: ImportFault[] } {
  const faults: ImportFault[] = []
  const fault: Fault = (row, column, code) => faults.push({ row: row.row, column, code, value: row[column] })
  const kinds = namesOf(pack.kinds)
  const spots = openSpots(rows, known, pack)
  const orgs: PlannedOrg[] = []

  checkCells(rows, fault)
  let waiting = rows
  for (let round = 0; round < mostDepth && waiting.length > 0; round++) {
    waiting = waiting.filter((row) => {
      const parent = spots.find(row.parent)
      if (!parent) return true
      const kind = kinds.get(plain(row.kind))
      if (!spots.add(row, kind, parent)) fault(row, 'name', 'import.nameTaken')
      if (kind) orgs.push(planned(row, kind, parent, pack, fault))
      else fault(row, 'kind', row.kind === '' ? 'import.needsKind' : 'import.unknownKind')
      return false
    })
  }
  for (const row of waiting) fault(row, 'parent', 'import.unknownParent')
  return { orgs, faults }
}

type Fault = (row: ImportRow, column: ImportColumn, code: ImportFault['code']) => void

function planned(row: ImportRow, kind: PackKind, parent: Spot, pack: Pack, fault: Fault): PlannedOrg {
  if (parent.kind && !kind.below.includes(parent.kind.code)) fault(row, 'kind', 'import.kindNotHere')
  const appointments = (['responsible', 'reporter'] as const).flatMap((role) => {
    if (row[role] === '') return []
    const office = pack.offices.find((one) => one.role === role && one.kinds.includes(kind.code))
    if (!office) fault(row, role, 'import.noOffice')
    return office ? [{ office, name: row[role] }] : []
  })
  const isRoot = parent.kind !== undefined && rootsRegion(pack, kind, parent.kind)
  return { row, kind, parent, rootsRegion: isRoot, appointments }
}

function checkCells(rows: ImportRow[], fault: Fault): void {
  const limits = { name: mostLetters.name, code: mostLetters.code, responsible: 100, reporter: 100 }
  const codes = new Set<string>()
  for (const row of rows) {
    if (row.name === '') fault(row, 'name', 'import.needsName')
    for (const [column, most] of Object.entries(limits) as [keyof typeof limits, number][]) {
      if (row[column].length > most) fault(row, column, 'import.tooLong')
    }
    if (row.code !== '' && codes.has(row.code)) fault(row, 'code', 'import.codeTaken')
    codes.add(row.code)
  }
}

/** The kinds by their codes and their names in every language. */
function namesOf(kinds: PackKind[]): Map<string, PackKind> {
  const languages = (names: Words) => Object.values(names)
  return new Map(
    kinds
      .toReversed()
      .flatMap((kind) => [...languages(kind.names), kind.code].map((name) => [plain(name), kind] as const)),
  )
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}
