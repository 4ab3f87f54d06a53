import * as z from 'zod'
import { sights } from './obligation.ts'
import { Words } from './words.ts'

const Colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written #rrggbb in small letters')

/** How a state looks on one background: the area, the lines of its pattern and border, and words upon the area. */
export const Paint = z.strictObject({ fill: Colour, line: Colour, ink: Colour })
export type Paint = z.infer<typeof Paint>

/** The patterns an area can carry, so that states differ without colour and in print. */
export const patterns = [
  'solid',
  'plain',
  'rising',
  'falling',
  'crossed',
  'dotted',
  'horizontal',
  'vertical',
] as const

/** A state for the eye; its mark is a character that carries the meaning where an area is too small for a pattern. */
export const SightTheme = z.strictObject({
  names: Words,
  meaning: Words,
  pattern: z.enum(patterns),
  mark: z.string().min(1).max(2),
  light: Paint,
  dark: Paint,
})
export type SightTheme = z.infer<typeof SightTheme>

/** The looks of all sights of an obligation, and of the measures that a map shades in steps from little to much. */
export const Theme = z.strictObject({
  sights: z.record(z.enum(sights), SightTheme),
  scale: z.strictObject({
    light: z.array(Paint).length(5),
    dark: z.array(Paint).length(5),
  }),
})
export type Theme = z.infer<typeof Theme>

/** The contrast of two colours as WCAG defines it, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
