import type { app } from './zh-Hans/app.ts'
import type { report } from './zh-Hans/report.ts'

/** Every sentence of the product by its key; the first language has them all, and the check sees that the others do. */
export type Key = keyof typeof app | keyof typeof report
