import type { Span, Venue } from '../draft.ts'
import type { Conference } from './conference.ts'

const forms =
  /电视电话会议?|视频(?:调度)?会议?|视频调度会|视频连线|电话会议|网络会议|线上会议|现场(?:推进|办公|观摩)?会|联席会议|专题会议|书面会议/
const documents = /纪要|纪录|记录|通知|公报|决议|简报|声明/

/** Returns the printed form of the conference, or null for an ordinary one. */
export function formOf(
  text: string,
  shadow: string,
  conference: Conference,
  headlines: Span[],
): string | null {
  for (const line of headlines) {
    const match = documents.exec(shadow.slice(line.start, line.end))
    if (match) return text.slice(line.start + match.index, line.start + match.index + match[0].length)
  }
  const match = forms.exec(
    conference.sentence ? shadow.slice(conference.sentence.start, conference.sentence.end) : '',
  )
  if (match) {
    const start = conference.sentence!.start + match.index
    return text.slice(start, start + match[0].length)
  }
  const spread = /以(电视电话会议|视频会议|视频|电视电话|网络视频)(?:的)?(?:会议)?形式/.exec(shadow)
  return spread ? text.slice(spread.index + 1, spread.index + 1 + spread[1]!.length) : null
}

const venueShape = /(主会场|分会场)|(?:开至|开到|直达|延伸至|延伸到|直通)([^,;。\n]{1,30})/g

/** Finds the venues the text speaks of: the main one, the branches, and the levels the meeting reaches. */
export function venuesIn(text: string, shadow: string): Venue[] {
  const venues: Venue[] = []
  for (const match of shadow.matchAll(venueShape)) {
    const printed = match[1] ?? match[2]!
    const start = match.index + match[0].length - printed.length
    const venue: Venue = {
      kind: match[1] === '主会场' ? 'main' : 'branch',
      text: text.slice(start, start + printed.length),
      start,
      end: start + printed.length,
    }
    if (venues.length < 40 && !venues.some((other) => other.text === venue.text)) venues.push(venue)
  }
  return venues
}
