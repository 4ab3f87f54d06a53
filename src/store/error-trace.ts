interface DatabaseError extends Error {
  code?: string
  constraint?: string
  severity?: string
}

/** What may be written down of an error: where it arose, never the values it arose from. */
export function traceOf(error: unknown): Record<string, unknown> {
  const { name, severity, message, stack } = error as DatabaseError
  const { code, constraint } = faultOf(error as DatabaseError)
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name,
    code,
    constraint,
    // The server's message can quote a value, save where the statement itself is at fault.
    ...(severity && !code?.startsWith('42') ? {} : { message }),
    stack: frames?.slice(0, 12).join('\n'),
  }
}

/**
 * The code of an error of the database, and the constraint as migrations name it. What a node of Citus refuses may come with neither,
 * and with the number of the piece of the table behind the name.
 */
export function faultOf({ code, constraint, severity, message }: DatabaseError): {
  code: string | undefined
  constraint: string | undefined
} {
  const [, kind, named] = (severity && /violates (\w+)[\w ]* constraint "(.+?)"$/.exec(message)) || []
  return {
    code: code === 'XX000' && kind === 'unique' ? '23505' : code,
    constraint: (constraint ?? named)?.replace(/_\d{6,}$/, ''),
  }
}
