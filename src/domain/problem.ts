/** Every problem a user can cause, with the HTTP status that tells its family. Sentences for them live in the translations. */
export const problems = {
  'session.missing': 401,
  'session.wrongPassword': 401,
  'session.throttled': 429,
  'session.foreignOrigin': 403,
  'right.missing': 403,
  'request.invalid': 422,
  'request.notFound': 404,
  'request.tooLarge': 413,
  'request.tooMany': 429,
  'request.stale': 409,
  'request.conflict': 409,
  'day.invalid': 422,
  'pack.invalid': 422,
  'communique.empty': 422,
  'communique.tooLarge': 413,
  'communique.notText': 415,
  'communique.notFound': 404,
  'org.notFound': 404,
  'org.kindNotHere': 422,
  'org.nameTaken': 409,
  'org.codeTaken': 409,
  'office.notFound': 404,
  'office.isOpen': 409,
  'person.notFound': 404,
  'table.empty': 422,
  'table.tooLarge': 413,
  'table.notReadable': 415,
  'import.refused': 422,
  'programme.notFound': 404,
  'programme.notDraft': 409,
  'programme.notConfirmed': 409,
  'programme.empty': 422,
  'directive.notFound': 404,
  'directive.cannotNest': 422,
  'directive.cannotSplit': 422,
  'directive.cannotMerge': 422,
  'directive.cannotTakeBack': 409,
  'directive.incomplete': 422,
  'directive.alreadyIssued': 409,
  'directive.notIssued': 409,
  'directive.withdrawn': 409,
  'directive.needsReason': 422,
  'scope.empty': 422,
  'cadence.invalid': 422,
  'demand.tooManyFields': 422,
  'obligation.notFound': 404,
  'obligation.cannotMove': 409,
  'obligation.settled': 409,
  'obligation.cannotTakeBack': 409,
  'report.notFound': 404,
  'report.needsReason': 422,
  'report.needsResult': 422,
  'report.needsParagraph': 422,
  'report.needsFigure': 422,
  'report.needsEvidence': 422,
  'report.unknownFigure': 422,
  'report.figureNotNumber': 422,
  'report.figureNegative': 422,
  'report.unchanged': 422,
  'report.idTaken': 409,
  'report.notWaiting': 409,
  'evidence.notFound': 404,
  'evidence.empty': 422,
  'evidence.tooLarge': 413,
  'evidence.typeRefused': 415,
  'evidence.brokenOff': 400,
  'upload.notFound': 404,
  'upload.wrongOffset': 409,
  'upload.tooLong': 413,
  'upload.tooMany': 409,
  'account.notFound': 404,
  'file.notReadable': 500,
  'database.newer': 500,
  'database.notDistributable': 500,
  'database.unreachable': 503,
  'database.notEmpty': 500,
  'database.notOurs': 500,
  'data.newer': 500,
  'data.notWritable': 500,
  'port.taken': 500,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problems

/** What a user or operator can cause, and can mend: a code of the catalogue and the details its sentence needs. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: Record<string, unknown>

  constructor(code: ProblemCode, details: Record<string, unknown> = {}) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }

  /** The HTTP status of this problem. */
  get status(): number {
    return problems[this.code]
  }
}
