import type { Operative } from './operatives.ts'
import type { EnglishPeople } from './people.ts'

/** Who says a clause: a person by the full name, else the body whose text it is. `before` is the paragraph up to the clause. */
export function speakerOf(one: Operative, people: EnglishPeople, body: string, before: string): string {
  if (!one.speaker) return body
  if (/^s?he$/i.test(one.speaker)) return lastNamed(before, people) ?? body
  const name = one.speaker.split(/\s+/).at(-1)!
  return (
    people.bySurname.get(name) ??
    people.byPost.get(one.speaker.toLowerCase()) ??
    presiderFor(one.speaker, people) ??
    body
  )
}

/** Whom a pronoun means: the person with a post who was named last before it. */
function lastNamed(before: string, people: EnglishPeople): string | null {
  const named = [...people.bySurname].map(([surname, name]) => ({ name, at: before.lastIndexOf(surname) }))
  return named.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.name ?? null
}

function presiderFor(post: string, people: EnglishPeople): string | null {
  const found = people.list.find(
    (person) => person.name && person.title && post.toLowerCase().includes(person.title.toLowerCase()),
  )
  if (found?.name) return found.name
  return /^(?:Chair|Mayor|President)/.test(post)
    ? (people.list.find((person) => person.role === 'presided' && person.name)?.name ?? null)
    : null
}
