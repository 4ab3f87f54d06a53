/**
 * Turns the contract (OpenAPI 3.1, as written from the schemas of the routes) into the types that openapi-fetch takes.
 * The known generator needs TypeScript 5 beside the TypeScript 7 used here; what our schemas can say fits on a page.
 */

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
}

interface Content {
  content?: Record<string, { schema: Schema }>
  required?: boolean
}

interface Operation {
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: Content
  responses: Record<string, Content>
}

export interface Contract {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** The types of a contract as a TypeScript module: `paths` and `components`. */
export function renderTypes({ paths, components }: Contract): string {
  const schemas = Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    '// Written by `npm run api-types` from the schemas of the routes; a test fails when it is stale.',
    '',
    'export interface paths {',
    ...Object.entries(paths).map(([path, operations]) => `${key(path)}: {${operationsOf(operations)}}`),
    '}',
    '',
    'export interface components {',
    `schemas: {${schemas.map(([name, schema]) => `${key(name)}: ${typeOf(schema)}`).join('\n')}}`,
    '}',
    '',
  ].join('\n')
}

function operationsOf(operations: Record<string, Operation>): string {
  return Object.entries(operations)
    .map(([method, operation]) => {
      const summary = operation.summary ? `/** ${operation.summary}. */\n` : ''
      return `${summary}${method}: {${operationOf(operation)}}`
    })
    .join('\n')
}

function operationOf({ parameters = [], requestBody, responses }: Operation): string {
  const places = ['query', 'path'].map((place) => {
    const own = parameters.filter((parameter) => parameter.in === place)
    const isOptional = own.every(({ required }) => !required)
    const fields = own.map(
      ({ name, required, schema }) => `${key(name)}${required ? '' : '?'}: ${typeOf(schema)}`,
    )
    return own.length === 0 ? `${place}?: never` : `${place}${isOptional ? '?' : ''}: {${fields.join('\n')}}`
  })
  const body = requestBody
    ? `requestBody${requestBody.required ? '' : '?'}: {${contentOf(requestBody)}}`
    : 'requestBody?: never'
  const answers = Object.entries(responses).map(
    ([status, answer]) => `${key(status)}: {headers: Record<string, unknown>\n${contentOf(answer)}}`,
  )
  return [`parameters: {${places.join('\n')}}`, body, `responses: {${answers.join('\n')}}`].join('\n')
}

function contentOf({ content }: Content): string {
  if (!content) return 'content?: never'
  const types = Object.entries(content).map(([type, { schema }]) => `${key(type)}: ${typeOf(schema)}`)
  return `content: {${types.join('\n')}}`
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return `components['schemas'][${quote(schema.$ref.split('/').at(-1) ?? '')}]`
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => literal(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return `(${choices.map(typeOf).join(' | ')})`
  if (schema.allOf) return `(${schema.allOf.map(typeOf).join(' & ')})`
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' | ')
  return plainTypeOf(schema)
}

function plainTypeOf(schema: Schema): string {
  switch (schema.type) {
    case 'string':
      return 'string'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(', ')}]`
      return `(${typeOf(schema.items ?? {})})[]`
    case 'object':
      return objectOf(schema)
    default:
      return 'unknown'
  }
}

function objectOf({ properties, required = [], additionalProperties, propertyNames }: Schema): string {
  if (!properties) {
    const names = propertyNames?.enum ? typeOf(propertyNames) : 'string'
    const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'
    return `Record<${names}, ${values}>`
  }
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${key(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  )
  return `{${fields.join('\n')}}`
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) || /^\d+$/.test(name) ? name : quote(name)
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quote(value) : JSON.stringify(value)
}

function quote(text: string): string {
  return `'${text}'`
}
