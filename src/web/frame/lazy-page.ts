import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { isServerThere, lineBack, noteLine } from '../api/line.ts'

type Page<Props> = { default: ComponentType<Props> }
type Load<Props> = () => Promise<Page<Props>>

/** A page whose code comes when it is first opened; without a line it waits for one, and then opens by itself. */
export function lazyPage<Props>(load: Load<Props>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => load().catch((error: unknown) => whenLineIsBack(load, error)))
}

async function whenLineIsBack<Props>(load: Load<Props>, error: unknown): Promise<Page<Props>> {
  // Where the server answers, the code itself is gone, as after an update.
  if (await isServerThere()) throw error
  noteLine(false)
  await lineBack()
  // Chromium keeps a failed import for as long as the document lives; nothing was typed into a page never opened.
  return load().catch(() => {
    location.reload()
    return new Promise<never>(() => undefined)
  })
}
