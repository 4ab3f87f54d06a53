import './board.css'
import { type Cell, type Sight, sights } from './cell.ts'

export type Patterns = Record<Sight, string>

interface Props {
  cell: Cell
  patterns: Patterns
}

/** One stacked bar: what is known best stands first. */
export function Bar({ cell, patterns }: Props) {
  return (
    <span className="bar" aria-hidden="true">
      {sights.map((sight) =>
        cell[sight] > 0 ? (
          <i key={sight} className={`s-${sight} p-${patterns[sight]}`} style={{ flexGrow: cell[sight] }} />
        ) : null,
      )}
    </span>
  )
}

const defaults: Patterns = {
  verified: 'solid',
  reported: 'plain',
  sentBack: 'falling',
  underway: 'dotted',
  overdue: 'horizontal',
  unknown: 'rising',
  waived: 'crossed',
}

/** The pattern of each sight as the pack's theme has it. */
export function patternsOf(
  theme: { sights: Partial<Record<Sight, { pattern: string }>> } | undefined,
): Patterns {
  if (!theme) return defaults
  return Object.fromEntries(
    sights.map((sight) => [sight, theme.sights[sight]?.pattern ?? defaults[sight]]),
  ) as Patterns
}
