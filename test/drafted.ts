import { keepDraft } from '../src/actions/draft-programmes.ts'
import type { Org } from '../src/domain/org.ts'
import type { Draft, DraftDirective } from '../src/reader/draft.ts'
import type { Database } from '../src/store/database.ts'
import { as } from './world.ts'

/** The clean text of the draft that tests work on: a frame with two numbered points, then a point alone. */
export const draftedText =
  '3月2日，全市机关作风建设会在青石召开。秦望强调，要做到两个到位。一要抓好班子，支部书记要带头讲课；二要抓好活动，年底前完成。各单位不得擅自增加报表。'

/** What a reader would make of it. */
export function draftOf(changes: Partial<Draft> = {}): Draft {
  return {
    lang: 'zh',
    date: '3月2日',
    dateIso: '2026-03-02',
    dateSource: 'header',
    place: '青石',
    conferenceName: '全市机关作风建设会',
    form: null,
    venues: [],
    people: [{ name: '秦望', title: null, role: 'spoke' }],
    directives: [
      read('要做到两个到位', 1, { modal: '要' }),
      read('一要抓好班子，支部书记要带头讲课', 2, {
        ordinal: '一要',
        modal: '要',
        responsible: ['支部书记'],
      }),
      read('二要抓好活动，年底前完成', 2, { ordinal: '二要', modal: '要', deadline: '年底前' }),
      read('各单位不得擅自增加报表', 1, { modal: '不得', kind: 'prohibition', responsible: ['各单位'] }),
    ],
    decisions: [],
    cleanText: draftedText,
    edits: [],
    ...changes,
  }
}

/** Keeps the draft as a programme of an org, by its steward; gives back the numbers of both. */
export function draftedProgramme(db: Database, org: Org, changes: Partial<Draft> = {}) {
  const read = { draft: draftOf(changes), sourceText: `  ${draftedText}`, sourceName: '会议.txt' }
  return keepDraft(as(db, org, 'steward'), org, read)
}

function read(text: string, level: number, changes: Partial<DraftDirective>): DraftDirective {
  const start = draftedText.indexOf(text)
  return {
    speaker: '秦望',
    ordinal: '',
    level,
    start,
    end: start + text.length,
    text,
    responsible: [],
    inherited: [],
    modal: '',
    deadline: null,
    cadence: null,
    quantities: [],
    named: [],
    kind: 'order',
    confidence: 0.9,
    why: 'modal',
    ...changes,
  }
}
