import type { Role, Span } from '../draft.ts'
import { isActor } from './actors.ts'
import { labelPattern, postLength } from './labels.ts'
import { mentionsIn } from './mentions.ts'
import { looksLikeName, type Mention, mayBeGiven, postEnds } from './names.ts'
import { type People, remember } from './people.ts'

const label = new RegExp(`(?<=^|\\s)${labelPattern}`, 'g')

/** Reads the labelled lines of minutes: 主席：…, 出席：…, 请假：…, 联系人：…. */
export function readRosters(shadow: string, lines: Span[], people: People): void {
  let open: Role | null = null
  for (const line of lines) {
    const text = shadow.slice(line.start, line.end)
    const labels = [...text.matchAll(label)]
    if (labels.length === 0 && open) readListed(shadow, line, open, people)
    else open = labels[0] && text.trim().endsWith(':') ? roleOf(labels[0][1]!.replace(/ /g, '')) : null
    labels.forEach((match, i) => {
      const role = roleOf(match[1]!.replace(/ /g, ''))
      if (!role) return
      const start = line.start + match.index + match[0].length
      const end = line.start + (labels[i + 1]?.index ?? text.length)
      const labelStart = line.start + match.index + match[0].indexOf(match[1]!)
      const labelAt = { start: labelStart, end: labelStart + match[1]!.length }
      readItems(shadow, { start, end }, sharedTitle(labelAt, match[1]!, role), role, people)
    })
  }
}

function roleOf(word: string): Role | null {
  if (/^(?:主席|主持|召集)/.test(word)) return 'presided'
  if (/^列席/.test(word)) return 'observed'
  if (/^(?:应邀)?(?:出席|参加|参会|与会|到会)/.test(word)) return 'attended'
  if (/^(?:请假|缺席|未出席|公假|因事)/.test(word)) return 'absent'
  if (/^(?:联系人|联络人)/.test(word)) return 'contact'
  if (/^(?:汇报|报告)/.test(word)) return 'reported'
  if (/^(?:传达|领学)/.test(word)) return 'conveyed'
  return null
}

/** 出席议员：A、B: the label names the post of those it lists. */
function sharedTitle(labelAt: Span, word: string, role: Role): Span[] {
  if (role === 'contact') return [labelAt]
  const post = postLength(word)
  return post > 0 ? [{ start: labelAt.end - post, end: labelAt.end }] : []
}

function readItems(shadow: string, range: Span, shared: Span[], role: Role, people: People): void {
  let last: Mention | null = null
  let posts: Span | null = null
  for (const item of itemsOf(shadow, range)) {
    const text = shadow.slice(item.start, item.end).replace(/\([^()]*\)$/, '')
    const bare = { start: item.start, end: item.start + text.length }
    const titled = mentionsIn(shadow, bare)[0] ?? spacedOrUnit(shadow, bare)
    const inBrackets = bracketTitle(shadow, item, bare)
    if (inBrackets && looksLikeName(text.replaceAll(' ', ''))) {
      last = {
        name: text.replaceAll(' ', ''),
        at: bare,
        start: item.start,
        end: item.end,
        title: [inBrackets],
      }
    } else if (titled) {
      const tail = shadow.slice(bare.end, item.end)
      const title = /^\(副?(?:主席|召集人)\)$/.test(tail)
        ? [{ start: bare.end + 1, end: item.end - 1 }]
        : tail && titled.end === bare.end
          ? widened(titled, item.end)
          : titled.title
      last = { ...titled, title: posts ? joined(posts, title) : title }
    } else if (looksLikeName(text.replace(/ /g, '')) && text.length <= 4) {
      const title: Span[] = role === 'contact' ? shared : (last?.title ?? shared)
      last = { name: text.replaceAll(' ', ''), at: bare, start: item.start, end: item.end, title }
    } else {
      last = null
      // 县委常委、常务副县长某某: both posts are his.
      posts = postEnds(shadow, item.start, item.end).at(-1) === item.end ? (posts ?? item) : null
      continue
    }
    posts = null
    const chairs =
      role === 'attended' && /^\((?:主席|召集人|主持人)\)$/.test(shadow.slice(bare.end, item.end))
    const roles = remember(people, last).roles.add(role)
    if (chairs) roles.add('presided')
  }
}

/** 市长　郁承平, 市住建局郭鹏: a name after a post and a space, or after the unit somebody comes from. */
function spacedOrUnit(shadow: string, item: Span): Mention | null {
  const text = shadow.slice(item.start, item.end)
  const spaced = /^(\S{2,30}) (\S{2,4})$/.exec(text)
  const lengths = spaced ? [spaced[2]!.length] : [3, 2, 4]
  for (const length of lengths) {
    const before = spaced ? spaced[1]!.length : text.length - length
    const name = text.slice(-length)
    if (before < (spaced ? 2 : 3) || !(looksLikeName(name) || (spaced && mayBeGiven(name)))) continue
    if (postEnds(name, 0, length).length > 0 || isActor(name, { start: 0, end: length })) continue
    const title = { start: item.start, end: item.start + before }
    const isPost = spaced !== null && postEnds(shadow, title.start, title.end).at(-1) === title.end
    if (!isPost && isActor(shadow, title) !== 'org') continue
    return {
      name,
      at: { start: item.end - length, end: item.end },
      start: item.start,
      end: item.end,
      title: [title],
    }
  }
  return null
}

const courtesy = /(?:议员|先生|女士|小姐|太太|博士|教授)$/

/** One line of a list below its label: 主席　陈志远议员, 何启贤　运输署工程师. */
function readListed(shadow: string, line: Span, role: Role, people: People): void {
  const match = /^( *)(\S+) +(\S[^\n]*)$/.exec(shadow.slice(line.start, line.end).trimEnd())
  if (!match) return
  const first = {
    start: line.start + match[1]!.length,
    end: line.start + match[1]!.length + match[2]!.length,
  }
  const rest = { start: line.start + match[0].length - match[3]!.length, end: line.start + match[0].length }
  const isPost = /^(?:副?主席|委员|副?主任|秘书|成员|增选委员|当然委员|副?召集人)$/.test(match[2]!)
  const at = isPost ? rest : first
  const printed = shadow.slice(at.start, at.end).replace(/\([^()]*\)$/, '')
  const name = printed.replace(courtesy, '')
  if (!looksLikeName(name)) return
  const place = { start: at.start, end: at.start + name.length }
  const member = /议员$/.test(printed) ? { start: place.end, end: place.end + 2 } : null
  const title = isPost ? [member ?? first] : [rest]
  const chairs = isPost && match[2] === '主席' && role === 'attended'
  remember(people, { name, at: place, start: line.start, end: line.end, title }).roles.add(
    chairs ? 'presided' : role,
  )
}

/** 山大道（村党支部书记）: the post stands in brackets behind the name. */
function bracketTitle(shadow: string, item: Span, bare: Span): Span | null {
  const inner = shadow.slice(bare.end + 1, item.end - 1).split(',')[0]!
  return inner.length > 1 && postEnds(inner, 0, inner.length).at(-1) === inner.length
    ? { start: bare.end + 1, end: bare.end + 1 + inner.length }
    : null
}

/** 农业处处长(代): the bracket belongs to the title. */
function widened(mention: Mention, end: number): Span[] {
  const last = mention.title.at(-1)
  return last?.end === mention.end
    ? [...mention.title.slice(0, -1), { start: last.start, end }]
    : mention.title
}

/** The title from the first of several posts on. */
function joined(posts: Span, title: Span[]): Span[] {
  const [first, ...rest] = title
  return first ? [{ start: posts.start, end: first.end }, ...rest] : title
}

function itemsOf(shadow: string, range: Span): Span[] {
  const items: Span[] = []
  const text = shadow.slice(range.start, range.end)
  for (const match of text.matchAll(/(?:\([^()\n]{0,40}\)|[^、,;。\n])+/g)) {
    for (const piece of match[0].trimEnd().matchAll(/\S+(?: \S+)*?(?=\s{2,}|$)/g)) {
      const start = range.start + match.index + piece.index
      items.push({ start, end: start + piece[0].length })
    }
  }
  return items
}
