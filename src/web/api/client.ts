import createClient from 'openapi-fetch'
import type { components, paths } from './schema.d.ts'

/** A shape of the contract by its name: `Answer<'Org'>`. */
export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name]

/** The interface of the server, typed by its published contract; the session travels in a cookie. */
export const api = createClient<paths>({ credentials: 'same-origin' })
