import { spoken } from './t.ts'

interface Named {
  name: string
  otherNames?: Record<string, string>
}

type Words = Record<string, string>

/** The name of an org in the language in use, or the one it was given. */
export function nameOf(org: Named): string {
  return org.otherNames?.[spoken()] ?? org.name
}

/** The name of the org of something, in the language in use. */
export function orgOf(thing: { orgName: string; orgOtherNames: Record<string, string> }): string {
  return nameOf({ name: thing.orgName, otherNames: thing.orgOtherNames })
}

/** Words of the pack in the language in use; where the pack lacks them, the code itself. */
export function wordsOf(words: Words | undefined, code = ''): string {
  return words?.[spoken()] ?? words?.['zh-Hans'] ?? code
}

/** The name of a thing in one of the pack's lists, by its code, or by any of its names where those were kept. */
export function codeName(list: { code: string; names: Words }[] | undefined, code: string): string {
  const found = list?.find((one) => one.code === code || Object.values(one.names).includes(code))
  return wordsOf(found?.names, code)
}
