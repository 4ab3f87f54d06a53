import type { Org } from './org.ts'
import type { ImportRow } from './org-import.ts'
import type { Pack, PackKind } from './pack.ts'

/** Orgs that are there already, as far as a table refers to them; the table stands below `base`. */
export interface KnownOrgs {
  base: Org
  byCode: Map<string, Org>
  /** By `childKey` of the parent's number and the child's name. */
  children: Map<string, Org>
}

/** A place in the tree below which an org can be founded: an org that is there, or one of the table. */
export interface Spot {
  kind: PackKind | undefined
  known: Org | null
  row: ImportRow | null
}

/** Where a child is looked up. */
export function childKey(parent: number | string, name: string): string {
  return `${parent}\n${name}`
}

/** The names on a way that is written as one text: `市委/机关党委`, also with `>`. */
export function namesOnWay(way: string): string[] {
  return way
    .split(/[/／>＞›]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The places that a table can name; those of its own rows are added as their parents are found. */
export function openSpots(rows: ImportRow[], known: KnownOrgs, { kinds }: Pick<Pack, 'kinds'>) {
  const kindOf = new Map(kinds.map((kind) => [kind.code, kind]))
  const rowOfCode = new Map(rows.filter(({ code }) => code !== '').map((row) => [row.code, row]))
  const spotOfRow = new Map<ImportRow, Spot>()
  const plannedChildren = new Map<string, Spot>()
  const knownSpot = (org: Org): Spot => ({ kind: kindOf.get(org.kind), known: org, row: null })

  function childOf(parent: Spot, name: string): Spot | undefined {
    const planned = plannedChildren.get(childKey(keyOf(parent), name))
    const child = planned ? undefined : parent.known && known.children.get(childKey(parent.known.id, name))
    return planned ?? (child ? knownSpot(child) : undefined)
  }

  function byNames(names: string[]): Spot | undefined {
    let spot: Spot | undefined = knownSpot(known.base)
    for (const name of names) spot = spot && childOf(spot, name)
    return spot
  }

  return {
    /** The place of this code, or at the end of this way from the base; undefined where it is not known (yet). */
    find(parent: string): Spot | undefined {
      if (parent === '') return knownSpot(known.base)
      const row = rowOfCode.get(parent)
      if (row) return spotOfRow.get(row)
      const org = known.byCode.get(parent)
      if (org) return knownSpot(org)
      const names = namesOnWay(parent)
      return byNames(names) ?? (names[0] === known.base.name ? byNames(names.slice(1)) : undefined)
    },
    /** Puts a row below a place; false where a child of that name stands there already. */
    add(row: ImportRow, kind: PackKind | undefined, parent: Spot): boolean {
      const isFree = row.name === '' || childOf(parent, row.name) === undefined
      const spot = { kind, known: null, row }
      spotOfRow.set(row, spot)
      if (isFree) plannedChildren.set(childKey(keyOf(parent), row.name), spot)
      return isFree
    },
  }
}

function keyOf({ known, row }: Spot): string {
  return known ? `org ${known.id}` : `row ${row?.row}`
}
