import { expect, test } from 'vitest'
import { type Role, roles } from './office.ts'
import { type Actor, seatToRead, seatToReport, seatToSteward, seatToSupervise } from './right.ts'

const city = { id: 2, path: '/1/2/' }
const county = { id: 20, path: '/1/2/20/' }
const branch = { id: 200, path: '/1/2/20/200/' }
const beside = { id: 21, path: '/1/2/21/' }
const alike = { id: 201, path: '/1/2/201/' }

function holder(org: typeof city, role: Role): Actor {
  const seat = { tenureId: 1, officeId: 1, office: role, role, orgId: org.id, orgPath: org.path }
  return { personId: 1, name: 'someone', seats: [seat] }
}

const who = (rule: (actor: Actor, org: typeof city) => unknown, org: typeof city, place: typeof city) =>
  roles.filter((role) => rule(holder(org, role), place) !== undefined)

test('every office reads its org and what is below it, and nothing beside or above it', () => {
  for (const place of [county, branch]) expect(who(seatToRead, county, place)).toEqual(roles)
  for (const place of [city, beside, alike]) expect(who(seatToRead, county, place)).toEqual([])
})

test('only the reporter and the responsible person of an org answer for it', () => {
  expect(who(seatToReport, branch, branch).sort()).toEqual(['reporter', 'responsible'])
  for (const org of [county, city, beside]) expect(who(seatToReport, org, branch)).toEqual([])
})

test('a superior is a supervisor or steward above the org; nobody judges their own', () => {
  expect(who(seatToSupervise, county, branch).sort()).toEqual(['steward', 'supervisor'])
  for (const org of [branch, beside]) expect(who(seatToSupervise, org, branch)).toEqual([])
})

test('only a steward of the org, or above it, makes its programmes', () => {
  for (const org of [county, city]) expect(who(seatToSteward, org, county)).toEqual(['steward'])
  for (const org of [branch, beside]) expect(who(seatToSteward, org, county)).toEqual([])
})

test('acts through the nearest office where several would do', () => {
  const actor = {
    ...holder(city, 'supervisor'),
    seats: [city, county].flatMap((org) => holder(org, 'supervisor').seats),
  }
  expect(seatToSupervise(actor, branch)?.orgId).toBe(county.id)
})
