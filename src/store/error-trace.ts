interface DatabaseError extends Error {
  code?: string
  constraint?: string
  severity?: string
}

/** What may be written down of an error: where it arose, never the values it arose from. */
export function traceOf(error: unknown): Record<string, unknown> {
  const { name, code, constraint, severity, message, stack } = error as DatabaseError
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
