/** What a table of orgs may tell of each: `parent` by its code or by the names on the way to it. */
export const importColumns = ['name', 'kind', 'parent', 'code', 'responsible', 'reporter'] as const
export type ImportColumn = (typeof importColumns)[number]

/** What can be wrong in a cell of a table of orgs. */
export const importFaults = [
  'import.needsColumn',
  'import.unknownColumn',
  'import.needsName',
  'import.needsKind',
  'import.unknownKind',
  'import.unknownParent',
  'import.kindNotHere',
  'import.nameTaken',
  'import.codeTaken',
  'import.noOffice',
  'import.tooLong',
] as const

/** What is wrong where: the row as the sheet counts it from 1, the column, the code of the fault, and what stands there. */
export interface ImportFault {
  row: number
  column: string
  code: (typeof importFaults)[number]
  value: string
}

/** One row of a table of orgs; what it does not tell is empty. */
export type ImportRow = Record<ImportColumn, string> & { row: number }

/** How a column may be headed, in all languages, without spaces and in small letters. */
const headings: Record<ImportColumn, string[]> = {
  name: ['name', 'organisation', 'organization', '名称', '名稱', '组织名称', '組織名稱', '组织', '組織'],
  kind: ['kind', 'type', '类型', '類型', '组织类型', '組織類型', '类别', '類別'],
  parent: ['parent', 'above', '上级', '上級', '上级组织', '上級組織', '隶属', '隸屬'],
  code: ['code', '代码', '代碼', '组织代码', '組織代碼', '编码', '編碼'],
  responsible: [
    'responsible',
    'responsibleperson',
    '责任人',
    '責任人',
    '负责人',
    '負責人',
    '第一责任人',
    '第一責任人',
  ],
  reporter: ['reporter', 'clerk', '联络员', '聯絡員', '填报人', '填報人', '报送人', '報送人'],
}

/** Takes the rows of a table under its headings; a heading that is missing or unknown is a fault of the first row. */
export function importRows(table: string[][]): { rows: ImportRow[]; faults: ImportFault[] } {
  const [head = [], ...rest] = table
  const columns = head.map(columnOf)
  const faults: ImportFault[] = []
  head.forEach((heading, i) => {
    const column = columns[i]
    const isTwice = column !== undefined && columns.indexOf(column) < i
    const isSilent = heading === '' && rest.every((row) => (row[i] ?? '') === '')
    if ((column === undefined || isTwice) && !isSilent) {
      faults.push({ row: 1, column: heading, code: 'import.unknownColumn', value: heading })
    }
  })
  for (const column of ['name', 'kind'] as const) {
    if (!columns.includes(column)) faults.push({ row: 1, column, code: 'import.needsColumn', value: '' })
  }
  const rows = rest.map((cells, i) => rowOf(i + 2, columns, cells))
  return { rows: rows.filter((row) => importColumns.some((column) => row[column] !== '')), faults }
}

function columnOf(heading: string): ImportColumn | undefined {
  const plain = heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*-]/g, '')
  return importColumns.find((column) => headings[column].includes(plain))
}

function rowOf(row: number, columns: (ImportColumn | undefined)[], cells: string[]): ImportRow {
  const cell = (column: ImportColumn) => cells[columns.indexOf(column)] ?? ''
  return {
    row,
    name: cell('name'),
    kind: cell('kind'),
    parent: cell('parent'),
    code: cell('code'),
    responsible: cell('responsible'),
    reporter: cell('reporter'),
  }
}
