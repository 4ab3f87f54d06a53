import type { Piece } from './ground.ts'
import type { Spot } from './spots.ts'

/** A place with what stands upon it; its name only where there is room for it. */
export interface Label {
  piece: Piece
  spot: Spot
  isNamed: boolean
}

const tall = 30

/** The labels of a map. Those that need a look come first, then the larger; none covers another or stands on too small a place. */
export function labelsOf(pieces: Piece[], spots: Spot[]): Label[] {
  const byCode = new Map(spots.map((spot) => [spot.code, spot]))
  const labels = pieces.flatMap((piece): Label[] => {
    const spot = byCode.get(piece.code)
    return spot ? [{ piece, spot, isNamed: false }] : []
  })
  const sizeOf = ({ piece, spot }: Label) => (spot.rank ? Number.MAX_VALUE : piece.width * piece.height)
  const named: Label[] = []
  for (const label of labels.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    label.isNamed = hasRoom(label) && !named.some((other) => areOver(label, other))
    if (label.isNamed) named.push(label)
  }
  return labels
}

function hasRoom({ piece, spot }: Label): boolean {
  return piece.width >= widthOf(spot.short) * 0.8 && piece.height >= tall
}

function areOver(one: Label, other: Label): boolean {
  const wide = (widthOf(one.spot.short) + widthOf(other.spot.short)) / 2
  const isBeside = Math.abs(one.piece.label[0] - other.piece.label[0]) >= wide - 2
  return !isBeside && topOf(one) < bottomOf(other) && topOf(other) < bottomOf(one)
}

function topOf({ piece, spot }: Label): number {
  return piece.label[1] - (spot.rank ? 32 : 13)
}

function bottomOf({ piece }: Label): number {
  return piece.label[1] + 15
}

// In 12 px: a Chinese character is as wide as it is tall, a Latin letter about half of that.
function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.5), 0)
}
