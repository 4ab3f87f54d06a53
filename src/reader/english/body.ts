const bodies =
  'Cabinet Council Board Summit Ministers Committee Commission Assembly Parliament Conference Forum'.split(
    ' ',
  )

const acts = new RegExp(
  `\\b(${bodies.join('|')})(?: of Ministers)? (?:has |have |also |further |then |unanimously )*(?:direct(?:s|ed)|ask(?:s|ed)|request(?:s|ed)|agreed|resolved|decided|approve[sd]|noted|adopted|instruct(?:s|ed)|endorsed|call(?:s|ed) (?:on|upon)|urge[sd])\\b`,
)

/** The body whose text it is: Cabinet, Council, Board, Summit or Ministers; any other body is a council. */
export function bodyOf(text: string): string {
  const body = bodyNamed(text)
  if (/^(?:Forum|Conference)$/.test(body) && /\bLeaders\b/.test(text)) return 'Summit'
  return /^(?:Cabinet|Board|Summit|Ministers)$/.test(body) ? body : 'Council'
}

function bodyNamed(text: string): string {
  // Government House and the Council Chamber are places.
  const lower = text
    .slice(0, 1500)
    .toLowerCase()
    .replace(
      /\b(?:government|council|parliament|cabinet|board|assembly|committee) (?:house|lodge|chambers?|hall|room|offices?|buildings?|complex|gardens)\b/g,
      '',
    )
  if (/\bwe, the (?:leaders|heads|presidents)|\bsummit\b|\bthe (?:two|three|four) leaders\b/.test(lower))
    return 'Summit'
  if (
    /\bwe, the ministers|ministerial (?:meeting|conference|round ?table|task ?force|dialogue|forum)|ministers of [^.]{0,60} met/.test(
      lower,
    )
  )
    return 'Ministers'
  const acting = acts.exec(text.slice(0, 8000))?.[1]
  if (acting) return acting
  let best = { body: 'Council', at: Number.POSITIVE_INFINITY }
  for (const body of bodies) {
    const at = lower.indexOf(body.toLowerCase())
    if (at >= 0 && at < best.at) best = { body, at }
  }
  return best.body
}
