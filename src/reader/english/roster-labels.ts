import type { Role } from '../draft.ts'

/** A label of a roster with the words behind it and the post it may name. */
export type Label = { role: Role; words: string; title: string | null }

const labelled =
  /(?:^|(?<=[.;)\]]\s)|(?<=\s{2}))(?:\d+(?:\.\d+)*\.?\s+)?(\p{L}[\p{L}’'/ -]{2,48}?(?:\s*\([^)]{1,30}\))?)\s*(?::|\s[–—-]\s|\t|\s{3,})\s*/gu
const told =
  /(?:^|(?<=[.:;]\s{1,3}))(?:(?:Those |Also |Members )*((?:present|in attendance|absent|excused))(?: at (?:the|this) meeting)? (?:was|were)|There (?:was|were) ((?:also )?present))(?: the following)?(?: members?)?(?: at (?:the|this) meeting)?(?::?\s+|:-?$)|(apolog(?:y|ies))(?: for absence)? (?:was|were|had been|have been) (?:received|tendered|given|noted|accepted|sent|submitted)(?: and (?:accepted|noted|approved))?(?: from| for| by| on behalf of)\s+/giu
/** 'The Summit was attended by the following Heads of State:' opens a list. */
const opensList =
  /\b(?:(?<attended>attended(?: by|(?=:))|present (?:was|were)|participated|took part|were present|are present|in attendance|represented|delegations)|(?<observed>observers?|guests?|invited)|(?<absent>apolog(?:y|ies)|absent|excused))\b/gi

/** The labels of a paragraph with what stands behind each. */
export function labelsIn(part: string): Label[] {
  const heading = part.replace(/^(?:[\p{L}]{0,4}\d[\d./-]*\.?\s+){1,2}/u, '').replace(/[.:]\s*$/, '')
  const bare =
    heading.length < 40 && !/[:–—-]\s*\S|\t|\s{3}|[.!?]/.test(heading) ? roleOfLabel(heading) : null
  if (bare && (heading !== part || !/[.!?]$/.test(part))) return [{ role: bare, words: '', title: null }]
  // Most paragraphs are prose, and have none of it.
  const found = [
    ...(/[:\t]|\s[–—-]\s|\s{3}/.test(part) ? part.matchAll(labelled) : []),
    ...(/present|attendance|absent|excused|apolog/i.test(part) ? part.matchAll(told) : []),
  ]
    .map((match) => ({ match, role: roleOfLabel((match[1] ?? match[2] ?? match[3])!) }))
    // Between columns stands a label only where it is one of a roster.
    .filter(
      ({ match, role }) => role !== null || !/(?:\t\s*|\s{3,})$/.test(match[0]) || /:\s*$/.test(match[0]),
    )
    .sort((a, b) => a.match.index - b.match.index)
  const labels = found.flatMap(({ match, role }, i) => {
    if (!role) return []
    const until = found[i + 1]?.match.index ?? part.length
    const words = part
      .slice(match.index + match[0].length, until)
      .trim()
      .replace(/^[-–—]+$/, '')
    // 'Roll call: Present were …' is read at the second label.
    if (!words && found.slice(i + 1).some((later) => later.role)) return []
    return [{ role, words, title: titleOf(match[1] ?? '') }]
  })
  return labels.length > 0 ? labels : openedList(part)
}

function openedList(part: string): Label[] {
  if (!/[:;-]$/.test(part) || part.length > 300) return []
  const kinds = [...part.matchAll(opensList)].map((match) => match.groups!)
  const role = kinds.some((one) => one.absent)
    ? 'absent'
    : kinds.some((one) => one.observed)
      ? 'observed'
      : kinds.length > 0
        ? 'attended'
        : null
  return role ? [{ role, words: '', title: null }] : []
}

function titleOf(label: string): string | null {
  if (/^(?:councill?ors|commissioners|trustees|directors|governors|senators|supervisors)\b/i.test(label))
    return /^\p{L}+?(?=s\b)/iu.exec(label)![0]
  return /^(?:(?:Deputy |Vice[ -])?(?:Chair\w*|Mayor)|Secretary|Clerk|Treasurer|President|Presiding Officer)$/i.test(
    label,
  )
    ? label
    : null
}

/** The role of whoever stands behind a label, or null where it is none of a roster; officers in attendance attend, only observers and guests observe. */
export function roleOfLabel(printed: string): Role | null {
  const label = printed
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '')
    .trim()
  if (label.split(/\s+/).length > 6) return null
  if (
    /\b(?:absent|absence|absentees|apolog(?:y|ies)|excused|regrets|not present|not in attendance|did not attend|non-?attendance|unable to attend|leave of absence|on leave|unavailable)\b/.test(
      label,
    )
  )
    return 'absent'
  if (/\b(?:observers?|observing|guests?|visitors|by invitation|invited|invitees)\b/.test(label))
    return 'observed'
  // 'Officials present from:' lists bodies.
  if (/\bfrom$/.test(label)) return null
  if (
    /\b(?:in attendance|also attending|record of attendance)\b|^(?:dial(?:l)?ed in|joining|joined|connected)(?: (?:by|via) .*| remotely| online)?$|^(?:attending |present |members? )?(?:via|by|through) (?:remote|video|tele|conference|audio|zoom|teams|webex|phone)[a-z -]*$|^(?:online|remotely|virtually|ex[ -]officio)$/.test(
      label,
    ) ||
    /^(?:(?:council|senior|municipal|county|city|district|departmental|government) )?(?:officers|officials|staff|advis[eo]rs|management|executives?|secretariat)$/.test(
      label,
    ) ||
    /^(?:non-?voting|voting|elected|appointed|co-opted|lay|ex[ -]officio|independent|ordinary|executive|non-executive|alternate|standing|full|associate) (?:members|directors|trustees|governors|representatives)$/.test(
      label,
    )
  )
    return 'attended'
  if (/\b(?:contact|enquir(?:y|ies)|inquir(?:y|ies)|further information|spokesperson)\b/.test(label))
    return 'contact'
  if (
    /^(?:the )?(?:chair(?:man|woman|person|ed by)?|presiding(?: officer)?|presided(?: over)?(?: by)?|in the chair|meeting chaired by|convenor|convener|moderator|facilitator)$/.test(
      label,
    )
  )
    return 'presided'
  if (
    /\b(?:present|attendees|attending|participants|participating|roll call)\b/.test(label) &&
    !/\b(?:to|at|was|were|by)\b/.test(label)
  )
    return 'attended'
  if (
    /^(?:(?:members'? )?attendance|sederunt|quorum|delegates|delegations|(?:(?:council |board |committee |other )?members|councill?ors|trustees|commissioners|directors|governors|ministers)|(?:vice|deputy)[ -]chair(?:man|woman|person)?|(?:minute |recording )?secretary|clerk|minutes|notes|minutes taken by|substitutes?|treasurer|mayor|deputy mayor|minute[ -]taker|note[ -]taker|rapporteur)$/.test(
      label,
    )
  )
    return 'attended'
  return null
}
