import type { Answer } from '../api/client.ts'

type Pack = Answer<'Pack'>

/** Puts the pack's colours where the style sheets look for them, for light and dark at once. */
export function applyTheme(theme: Pack['theme']): void {
  const style = document.documentElement.style
  for (const [sight, { light, dark }] of Object.entries(theme.sights)) {
    for (const part of ['fill', 'line', 'ink'] as const) {
      style.setProperty(`--${sight}-${part}`, `light-dark(${light[part]}, ${dark[part]})`)
    }
  }
  theme.scale.light.forEach((paint, step) => {
    for (const part of ['fill', 'line', 'ink'] as const) {
      style.setProperty(
        `--step-${step}-${part}`,
        `light-dark(${paint[part]}, ${theme.scale.dark[step]?.[part]})`,
      )
    }
  })
}
