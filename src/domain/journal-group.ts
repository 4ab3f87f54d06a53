/** Acts that a journal tells apart for who seeks in it, by the beginnings of their verbs. */
export const journalGroups = {
  reports: ['report.submitted', 'evidence.', 'obligation.acknowledge'],
  decisions: ['report.accepted', 'report.sentBack', 'report.decisionTakenBack', 'obligation.waived'],
  checks: ['obligation.verified', 'obligation.contradicted', 'tallies.'],
  directives: ['directive.', 'programme.', 'communique.', 'obligations.'],
  orgs: ['org.', 'office.'],
  sessions: ['session.'],
} as const

export type JournalGroup = keyof typeof journalGroups

/** The names of the groups. */
export const journalGroupNames = Object.keys(journalGroups) as [JournalGroup, ...JournalGroup[]]
