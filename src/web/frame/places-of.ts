import type { Answer } from '../api/client.ts'
import type { Key } from '../words/t.ts'

type Session = Answer<'Session'>

export interface NavPlace {
  path: string
  name: Key
}

const all = {
  map: { path: '/map', name: 'nav.map' },
  board: { path: '/board', name: 'nav.board' },
  programmes: { path: '/programmes', name: 'nav.programmes' },
  mine: { path: '/mine', name: 'nav.mine' },
  mustAct: { path: '/must-act', name: 'nav.mustAct' },
  journal: { path: '/journal', name: 'nav.journal' },
  orgs: { path: '/orgs', name: 'nav.orgs' },
  pack: { path: '/pack', name: 'nav.pack' },
} as const satisfies Record<string, NavPlace>

const byRole = {
  steward: ['map', 'board', 'programmes', 'mustAct', 'journal', 'orgs', 'pack'],
  supervisor: ['map', 'board', 'mustAct', 'programmes', 'journal', 'orgs'],
  reader: ['map', 'board', 'programmes', 'journal', 'orgs'],
  responsible: ['mine', 'board', 'journal'],
  reporter: ['mine', 'board'],
} as const satisfies Record<string, readonly (keyof typeof all)[]>

/** The places in the side bar: what the roles of a person need, widest role first, nothing twice. */
export function placesOf(session: Session | undefined): NavPlace[] {
  const roles = Object.keys(byRole) as (keyof typeof byRole)[]
  const held = roles.filter((role) => session?.seats.some((seat) => seat.role === role))
  return [...new Set(held.flatMap((role) => byRole[role] as readonly (keyof typeof all)[]))].map(
    (name) => all[name],
  )
}
