import * as z from 'zod'

/** The roles an office can give its holder, over an org and everything below it; packs name the offices themselves. */
export const roles = ['steward', 'supervisor', 'responsible', 'reporter', 'reader'] as const
export const Role = z.enum(roles).meta({ id: 'Role' })
export type Role = z.infer<typeof Role>
