import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { xlsxOf } from '../../../test/xlsx.ts'
import { readCsv } from './csv.ts'
import { readTable } from './table.ts'

const utf8 = (text: string) => strToU8(text)

test.each([
  [
    'commas',
    '名称,类型\n甲,党支部\n',
    [
      ['名称', '类型'],
      ['甲', '党支部'],
    ],
  ],
  [
    'tabs',
    'a\tb\r\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'quotes',
    'a,b\n"1,2","say ""so"""\n',
    [
      ['a', 'b'],
      ['1,2', 'say "so"'],
    ],
  ],
  [
    'line ends in quotes',
    'a,b\r\n"1\r\n2",3\r\n',
    [
      ['a', 'b'],
      ['1\r\n2', '3'],
    ],
  ],
  [
    'empty fields',
    'a,,c\n,,\n',
    [
      ['a', '', 'c'],
      ['', '', ''],
    ],
  ],
  ['a quote never closed', 'a,b\n"1,2', [['a', 'b'], ['1,2']]],
  [
    'junk behind a quote',
    'a,b\n"1"x,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
])('reads values with %s', (_, text, rows) => {
  expect(readCsv(text)).toEqual(rows)
})

test('reads UTF-8 with and without a mark, and GB18030', async () => {
  const rows = [
    ['名称', '类型'],
    ['甲', '党支部'],
  ]
  // 名称,类型 ⏎ 甲,党支部 in GB18030
  const gb = Uint8Array.from([
    ...[0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd, 0x0a],
    ...[0xbc, 0xd7, 0x2c, 0xb5, 0xb3, 0xd6, 0xa7, 0xb2, 0xbf],
  ])

  expect(await readTable(utf8('名称,类型\n甲,党支部'))).toEqual(rows)
  expect(await readTable(utf8('\ufeff名称,类型\n甲,党支部\n\n\n'))).toEqual(rows)
  expect(await readTable(gb)).toEqual(rows)
})

test('reads the first sheet of an xlsx, numbers as they stand', async () => {
  const bytes = xlsxOf([
    ['名称', '代码'],
    [' 甲 ', 4401],
    ['', ''],
  ])
  expect(await readTable(bytes)).toEqual([
    ['名称', '代码'],
    ['甲', '4401'],
  ])
})

test('says what it cannot read', async () => {
  const code = (bytes: Uint8Array) =>
    readTable(bytes).then(
      () => 'read',
      (error) => error.code,
    )

  expect(await code(new Uint8Array())).toBe('table.empty')
  expect(await code(utf8(' , ,\n,'))).toBe('table.empty')
  expect(await code(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]))).toBe('table.notReadable')
  expect(await code(strToU8('PK\u0003\u0004 and no more'))).toBe('table.notReadable')
  expect(await code(zipSync({ 'a.txt': strToU8('no sheet') }))).toBe('table.notReadable')
  expect(await code(utf8('a\n'.repeat(50_002)))).toBe('table.tooLarge')
})

test('unpacks no archive that says it is huge', async () => {
  const bytes = xlsxOf([['名称']])
  const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
  new DataView(bytes.buffer).setUint32(directory + 24, 201 << 20, true)

  await expect(readTable(bytes)).rejects.toMatchObject({ code: 'table.tooLarge' })
})
