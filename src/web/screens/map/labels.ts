import type { Piece } from './ground.ts'
import type { Spot } from './spots.ts'

/** A place with what stands upon it; its name only where there is room for it. `pin` is where its rank stands, if it has one. */
export interface Label {
  piece: Piece
  spot: Spot
  isNamed: boolean
  pin: [x: number, y: number]
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const tall = 30
const gap = 2
const pinAbove = 23
const pinSize = 18
// Where a pin may stand aside, the nearest first.
const steps = [-3, -2, -1, 0, 1, 2, 3]
  .flatMap((dx) => [-3, -2, -1, 0, 1, 2, 3].map((dy): [number, number] => [dx, dy]))
  .toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b))

/**
 * The labels of a map. Those that need a look come first, then the larger; none covers another or stands on too small a
 * place, and a rank without its name steps aside from what stands there already.
 */
export function labelsOf(pieces: Piece[], spots: Spot[]): Label[] {
  const byCode = new Map(spots.map((spot) => [spot.code, spot]))
  const labels = pieces.flatMap((piece): Label[] => {
    const spot = byCode.get(piece.code)
    return spot ? [{ piece, spot, isNamed: false, pin: piece.label }] : []
  })
  const sizeOf = ({ piece, spot }: Label) => (spot.rank ? Number.MAX_VALUE : piece.width * piece.height)
  const taken: Box[] = []
  const isFree = (box: Box) => !taken.some((other) => areOver(box, other))
  for (const label of labels.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const [x, y] = label.piece.label
    const whole = boxOf(label)
    label.isNamed = hasRoom(label) && isFree(whole)
    if (label.isNamed) {
      label.pin = aboveName(label.piece)
      taken.push(whole)
    } else if (label.spot.rank) {
      const pins = steps.map(([dx, dy]): Label['pin'] => [x + (dx * pinSize) / 2, y + (dy * pinSize) / 2])
      label.pin = pins.find((pin) => isFree(pinBox(pin))) ?? [x, y]
      taken.push(pinBox(label.pin))
    }
  }
  return labels
}

/** Where a rank stands above the name of its place. */
export function aboveName({ label: [x, y] }: Piece): Label['pin'] {
  return [x, y - pinAbove]
}

function hasRoom({ piece, spot }: Label): boolean {
  return piece.width >= widthOf(spot.short) * 0.8 && piece.height >= tall
}

function boxOf({ piece, spot }: Label): Box {
  const [x, y] = piece.label
  const half = widthOf(spot.short) / 2 + gap
  return { left: x - half, right: x + half, top: y - (spot.rank ? 32 : 13), bottom: y + 15 }
}

function pinBox([x, y]: Label['pin']): Box {
  const half = pinSize / 2 + gap
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

function areOver(one: Box, other: Box): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left
  return !isBeside && one.top < other.bottom && other.top < one.bottom
}

// In 12 px: a Chinese character is as wide as it is tall, a Latin letter about half of that.
function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.5), 0)
}
