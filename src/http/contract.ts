/** The contract as it is published, as far as it is tidied here. */
export interface Contract {
  paths?: Record<string, Record<string, { requestBody?: unknown }>>
  components?: { schemas?: Record<string, unknown> }
}

const refs = '#/components/schemas/'

/** The contract without what the schemas say twice or nobody refers to, and with the bodies that are files. */
export function tidy(contract: Contract): Contract {
  const { components = {}, ...rest } = open(contract) as Contract
  const schemas = components.schemas ?? {}
  const same = Object.keys(schemas).filter((name) => isSame(schemas, name))
  const text = JSON.stringify({ paths: withFiles(rest.paths ?? {}), schemas })
  const merged = same.reduce((all, name) => all.replaceAll(`"${refs}${name}Input"`, `"${refs}${name}"`), text)
  const { paths, schemas: known } = JSON.parse(merged)
  return { ...rest, paths, components: { ...components, schemas: reachable(paths, known) } }
}

/** What is sent beyond the schema is left out, not refused, so nothing is said about it. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([name, part]) => name !== 'additionalProperties' || part !== false,
  )
  return Object.fromEntries(entries.map(([name, part]) => [name, open(part)]))
}

/** Whether a shape is the same when it is sent and when it is answered. */
function isSame(schemas: Record<string, unknown>, name: string): boolean {
  const sent = schemas[`${name}Input`]
  const plain = (schema: unknown) => JSON.stringify(schema).replaceAll(/Input"/g, '"')
  return sent !== undefined && plain(sent) === plain(schemas[name])
}

function reachable(paths: unknown, schemas: Record<string, unknown>): Record<string, unknown> {
  const found = new Map<string, unknown>()
  const visit = (value: unknown) => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name)) continue
      found.set(name, schemas[name])
      visit(schemas[name])
    }
  }
  visit(paths)
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A body that streams is checked while it streams, not by a schema; the contract says what it is. */
function withFiles(paths: NonNullable<Contract['paths']>): NonNullable<Contract['paths']> {
  const file = {
    type: 'object',
    properties: { file: { type: 'string', format: 'binary' } },
    required: ['file'],
  }
  for (const noun of ['evidence', 'communiques', 'imports']) {
    const post = paths[`/api/orgs/{orgId}/${noun}`]?.post
    if (post) post.requestBody = { required: true, content: { 'multipart/form-data': { schema: file } } }
  }
  const piece = { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } }
  const patch = paths['/api/orgs/{orgId}/uploads/{id}']?.patch
  if (patch) patch.requestBody = { required: true, content: piece }
  return paths
}
