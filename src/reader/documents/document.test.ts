import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'
import { readDocument, sizeLimit } from './document.ts'

const report =
  '3月12日，全县春季堤防整修工作会议在县水利局召开。县长路遥知出席会议并讲话。\n路遥知强调，各乡镇要在4月底前清理河道。一要分清责任。二要严格督查。'
const traditional =
  '9月10日，全縣堤防整修工作會議在縣政府召開。縣長江晚吟出席會議並講話。\n江晚吟強調，各鄉鎮要清理河道，水利部門要把好材料關。'

/** Encodes a text in a legacy encoding by asking the decoder for every pair of bytes. */
function encode(text: string, label: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(label)
  const pairs = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if ([...character].length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail])
    }
  }
  return new Uint8Array([...text].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : pairs.get(c)!)))
}

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', strToU8(report), report],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(report)]), report],
    ['GB18030, not declared', encode(report, 'gb18030'), report],
    ['Big5, not declared', encode(traditional, 'big5'), traditional],
  ])('%s is told from the bytes', async (_, bytes, text) => {
    expect((await readDocument(bytes)).replace('\ufeff', '')).toBe(text)
  })

  test('a declared GB2312 is read as GB18030', async () => {
    const page = `<html><head><meta charset="gb2312"></head><body><p>${report.replace('\n', '</p><p>')}</p></body></html>`
    expect(await readDocument(encode(page, 'gb18030'))).toContain('各乡镇要在4月底前清理河道')
  })
})

describe('a saved web page', () => {
  const html = `<!doctype html><html><head><title>我县部署堤防整修</title><script>var 要 = 1</script></head><body>
    <nav><ul><li>首页</li><li>要求公开</li></ul></nav>
    <div class="content"><h1>我县部署堤防整修</h1>${report
      .split('\n')
      .map((line) => `<p>　　${line}</p>`)
      .join('')}</div>
    <footer>主办单位：某县政府　必须使用新版浏览器</footer></body></html>`

  test('gives the directives of its article and none of its navigation and footer', async () => {
    const { directives } = readCommunique(await readDocument(strToU8(html)))
    expect(directives.map((d) => d.ordinal)).toEqual(['', '一要', '二要'])
    expect(directives[0]!.responsible).toEqual(['各乡镇'])
  })

  test('gives a table of tasks with its columns', async () => {
    const table = `<html><body><p>3月1日，市政府召开老旧小区改造专题会，现将任务分解如下。</p><table>
      <tr><th>序号</th><th>工作任务</th><th>责任单位</th><th>完成时限</th></tr>
      <tr><td>1</td><td>完成管线摸底</td><td>市住建局、市财政局</td><td>4月20日</td></tr>
      <tr><td>2</td><td>召开居民议事会</td><td>各街道办事处</td><td>每周五</td></tr></table></body></html>`
    const { directives } = readCommunique(await readDocument(strToU8(table)))
    expect(directives.map((d) => [d.ordinal, d.responsible, d.deadline, d.cadence])).toEqual([
      ['1', ['市住建局', '市财政局'], '4月20日', null],
      ['2', ['各街道办事处'], null, '每周五'],
    ])
  })
})

test('a docx gives its paragraphs', async () => {
  const paragraphs = report.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  const docx = zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  })
  expect(readCommunique(await readDocument(docx)).directives).toHaveLength(3)
})

test('a pdf gives its text', async () => {
  const line = 'The Board directed staff to repair the roof by 30 June 2024.'
  const stream = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const pdf = `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer<</Root 1 0 R/Size 6>>\n%%EOF`
  expect((await readDocument(strToU8(pdf))).trim()).toBe(line)
})

describe('what is no communiqué', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'communique.empty'],
    ['nothing but spaces', strToU8(' \n\t '), 'communique.empty'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]),
      'communique.notText',
    ],
    ['zero bytes inside a text', strToU8('会议要求\0各单位'), 'communique.notText'],
    ['a broken pdf', strToU8('%PDF-1.7 nothing'), 'communique.notText'],
    ['a broken docx', strToU8('PK\u0003\u0004nothing'), 'communique.notText'],
    ['more than ten megabytes', new Uint8Array(sizeLimit + 1).fill(0x20), 'communique.tooLarge'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ code })
  })
})
