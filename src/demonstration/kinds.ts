import type { Pack, PackKind } from '../domain/pack.ts'
import type { Department } from '../domain/pack-organs.ts'
import type { Places } from '../domain/pack-places.ts'

/** Which kinds of a pack play which part in the tree, told from how they may stand below each other. */
export interface KindParts {
  /** The kind of org that a place of a level is. */
  ofPlace(level: string): PackKind
  /** The kind that stands only right below a place's org, and has its departments. */
  ofCommittee(placeKind: string): PackKind | undefined
  /** The kind of the branches, below which nothing stands. */
  leaf: PackKind
  /** A kind that may stand between an org and many branches. */
  between(above: string): PackKind | undefined
}

/** Reads the parts of a pack's kinds. */
export function partsOf({ kinds }: Pack, { places }: Places): KindParts {
  const placeLevels = new Set(places.map(({ level }) => level))
  const leaves = kinds.filter(({ code }) => !kinds.some(({ below }) => below.includes(code)))
  const leaf = leaves.toSorted((a, b) => b.below.length - a.below.length)[0] as PackKind
  return {
    leaf,
    ofPlace: (level) => kinds.find((kind) => kind.level === level) as PackKind,
    ofCommittee: (placeKind) =>
      kinds.find(
        ({ level, below }) => !placeLevels.has(level) && below.length === 1 && below[0] === placeKind,
      ),
    between: (above) =>
      kinds.find(
        ({ code, below, level }) =>
          level === leaf.level && code !== leaf.code && below.includes(above) && leaf.below.includes(code),
      ),
  }
}

/** Whether a department of this chain may stand right below an org of a kind. */
export function mayStandBelow({ kinds }: Pack, { chain }: Pick<Department, 'chain'>, above: string): boolean {
  return kinds.find(({ code }) => code === chain[0])?.below.includes(above) ?? false
}
