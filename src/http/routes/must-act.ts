import * as z from 'zod'
import { countMustAct } from '../../actions/must-act.ts'
import type { App } from '../door.ts'

/** How many things wait for the reader; each counts once. */
const MustAct = z
  .object({
    /** Reports of children that wait for a decision. */
    waiting: z.int(),
    overdue: z.int(),
    sentBack: z.int(),
    dueSoon: z.int(),
    total: z.int(),
  })
  .meta({ id: 'MustAct' })

export function mustActRoutes(app: App): void {
  app.get(
    '/api/must-act',
    { schema: { summary: 'How many things wait for whoever is signed in', response: { 200: MustAct } } },
    async ({ ctx }) => countMustAct(ctx),
  )
}
