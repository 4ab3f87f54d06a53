import * as z from 'zod'
import { OtherNames } from './basics.ts'

/** An org as it travels. */
export const OrgAnswer = z
  .object({
    regionId: z.int(),
    id: z.int(),
    parentId: z.int().nullable(),
    path: z.string(),
    kind: z.string(),
    level: z.string(),
    code: z.string().nullable(),
    name: z.string(),
    otherNames: OtherNames,
    hasChildren: z.boolean(),
  })
  .meta({ id: 'Org' })

/** An org with the way to it from the root, and which orgs on that way are the reader's to open. */
export const OrgWithAncestors = OrgAnswer.extend({
  ancestors: z.array(OrgAnswer.extend({ isReadable: z.boolean() })),
}).meta({ id: 'OrgWithAncestors' })
