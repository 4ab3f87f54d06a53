import * as z from 'zod'
import { Day } from '../../domain/day.ts'
import { Role } from '../../domain/office.ts'
import { Words } from '../../domain/pack.ts'
import { OtherNames } from './basics.ts'

/** Who is signed in, through which offices, on which day. */
export const SessionAnswer = z
  .object({
    person: z.object({ id: z.int(), name: z.string() }),
    seats: z.array(
      z.object({
        tenureId: z.int(),
        officeId: z.int(),
        office: z.string(),
        role: Role,
        orgId: z.int(),
        orgPath: z.string(),
        orgName: z.string(),
        orgOtherNames: OtherNames,
      }),
    ),
    today: Day,
    isDemonstration: z.boolean(),
    pack: z.object({ code: z.string(), names: Words, timeZone: z.string() }),
  })
  .meta({ id: 'Session' })

/** The accounts of the demonstration with their passwords; empty for anything that is no demonstration. */
export const SignInsAnswer = z
  .object({
    isDemonstration: z.boolean(),
    signIns: z.array(
      z.object({
        username: z.string(),
        password: z.string(),
        name: z.string(),
        org: z.string(),
        orgOtherNames: OtherNames,
        office: z.string(),
        /** The same offices in all languages, one by one. */
        offices: z.array(Words),
        role: Role,
      }),
    ),
  })
  .meta({ id: 'SignIns' })

export const Credentials = z.object({
  username: z.string().min(1).max(60),
  password: z.string().min(1).max(200),
})
