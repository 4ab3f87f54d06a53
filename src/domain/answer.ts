/** What an org answers in a report, whether it is being written, sent or kept. */
export interface AnswerGiven {
  result: string
  paragraph: string
  figures: Record<string, number>
  evidence: string[]
}

// No schema stands here: the light report page decides by the same rules and must not carry the schemas' weight.

/** Whether a figure may have this value: below zero only where the demand says so. */
export function mayFigureBe({ mayBeNegative = false }: { mayBeNegative?: boolean }, value: number): boolean {
  return value >= 0 || mayBeNegative
}

/** Whether two answers say the same: spaces around the words and the order of files and figures make no difference. */
export function saySame(a: AnswerGiven, b: AnswerGiven): boolean {
  return (
    a.result === b.result &&
    a.paragraph.trim() === b.paragraph.trim() &&
    isSameList(a.evidence, b.evidence) &&
    isSameList(Object.entries(a.figures).map(String), Object.entries(b.figures).map(String))
  )
}

function isSameList(a: string[], b: string[]): boolean {
  return [...new Set(a)].sort().join('\n') === [...new Set(b)].sort().join('\n')
}
