import { inflateRawSync } from 'node:zlib'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { addressee, heading, type Page, paragraph, signatures, table } from '../kernel/page.ts'
import { linesPerPage, pageDocx } from './page-docx.ts'
import { titleLines, widthOf } from './title-lines.ts'

const notice: Page = {
  organ: '示范区人民政府',
  title: '行政复议受理通知书',
  number: '示政复受〔2024〕3号',
  blocks: [
    addressee('示范申请人甲：'),
    paragraph('你对示范单位作出的决定不服提出的申请，本机关已于2024年1月8日收到。'),
    heading('一、受理情况'),
    table(
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      ['姓名', '件数'],
    ),
    signatures('受送达人（签名）：'),
  ],
  closing: { organ: '示范区人民政府', on: '2024年1月8日', sealed: true },
  mark: '合成数据，仅供演示',
}

test('文书是A4，二十二行二十八字，天头37毫米，订口28毫米', async () => {
  const { document } = await partsOf(notice)
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(document).toMatch(/w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1587"/)
  expect(document).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/)
  expect(paragraphWith(document, '本机关已于')).toMatch(/<w:spacing w:val="-5"\/>/)
  expect(linesPerPage).toBe(22)
})

test('标题小标宋二号居中，正文仿宋三号首行空两字，标题层级用黑体', async () => {
  const { document } = await partsOf(notice)
  expect(paragraphWith(document, '行政复议受理通知书')).toMatch(/方正小标宋简体[\s\S]*w:sz w:val="44"/)
  expect(paragraphWith(document, '本机关已于')).toMatch(/w:firstLine="632"[\s\S]*仿宋_GB2312[\s\S]*w:sz w:val="32"/)
  expect(paragraphWith(document, '一、受理情况')).toMatch(/黑体/)
  expect(paragraphWith(document, '示范申请人甲：')).not.toMatch(/w:firstLine="632"/)
})

test('长标题分成长短相近的几行，不把词和年份拆开，末行不剩一个字', async () => {
  const organ = '示范区司法局'
  expect(titleLines('行政复议受理通知书', organ)).toEqual(['行政复议受理通知书'])
  expect(titleLines('示范区司法局2023年度法治政府建设情况报告', organ)).toEqual([
    '示范区司法局2023年度',
    '法治政府建设情况报告',
  ])
  const long = titleLines(
    '示范区人民政府关于2023年度全区行政执法案卷评查和行政执法人员培训考试情况的通报',
    '示范区人民政府',
  )
  expect(long.filter((line) => widthOf(line) < 8 || widthOf(line) > 19)).toEqual([])
  const { document } = await partsOf({ ...notice, title: '示范区人民政府2023年度法治政府建设情况报告附件' })
  expect(paragraphWith(document, '法治政府建设情况报告附件')).toMatch(/w:jc w:val="center"/)
})

test('附件的小字表行距紧凑，一页排得下几行', async () => {
  const row = ['讲座\n2场', '期间内举办的', '第1版\n截止今天']
  const { document } = await partsOf({ ...notice, blocks: [{ kind: 'table', rows: [row], widths: [1, 1, 2] }] })
  expect(paragraphWith(document, '期间内举办的')).toMatch(/<w:spacing w:line="260" w:lineRule="exact"/)
  expect(document).not.toContain('w:docGrid w:type="lines"')
})

test('盖章的成文日期右空四字，机关署名以日期居中；不盖章的日期比署名右移两字', async () => {
  const sealed = (await partsOf(notice)).document
  expect(paragraphWith(sealed, '2024年1月8日', 'last')).toMatch(/w:right="1263"/)
  expect(paragraphWith(sealed, '示范区人民政府', 'last')).toMatch(/w:jc w:val="right"|w:right="\d+"/)
  const plain = (
    await partsOf({ ...notice, closing: { organ: '示范区调解委员会', on: '2024年1月8日', sealed: false } })
  ).document
  expect(widthOf('2024年1月8日')).toBe(6)
  expect(paragraphWith(plain, '2024年1月8日', 'last')).toMatch(/w:right="632"/)
  expect(paragraphWith(plain, '示范区调解委员会', 'last')).toMatch(/w:right="632"/)
})

test('页码两边各一条一字线，单页居右双页居左，页脚印着合成数据', async () => {
  const { footers } = await partsOf(notice)
  expect(footers).toHaveLength(2)
  for (const footer of footers) expect(footer).toMatch(/— [\s\S]*PAGE[\s\S]* —[\s\S]*合成数据，仅供演示/)
  expect(footers.map((footer) => /w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left'])
})

test('读回来的文字和表格与页面一致', async () => {
  const html = (await mammoth.convertToHtml({ buffer: await pageDocx(notice) })).value
  const order = [
    '示范区人民政府',
    '行政复议受理通知书',
    '示政复受〔2024〕3号',
    '示范申请人甲：',
    '姓名',
    '乙',
    '受送达人（签名）：',
    '2024年1月8日',
  ]
  const places = order.map((text) => html.lastIndexOf(text))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(html).toMatch(/<table>[\s\S]*<th>|<table>[\s\S]*<td>/)
})

function paragraphWith(document: string, text: string, which: 'first' | 'last' = 'first'): string {
  const all = document.split('</w:p>').filter((one) => one.includes(text))
  return all.at(which === 'first' ? 0 : -1) ?? ''
}

async function partsOf(page: Page): Promise<{ document: string; footers: string[] }> {
  const files = unzip(await pageDocx(page))
  return {
    document: files['word/document.xml'] ?? '',
    footers: Object.keys(files)
      .filter((name) => /word\/footer\d/.test(name))
      .sort()
      .map((name) => files[name] ?? ''),
  }
}

/** Just enough of ZIP to read what we wrote: the central directory, stored and deflated entries. */
function unzip(bytes: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, extra, comment, offset] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ]
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    const raw = bytes.subarray(start, start + size)
    files[bytes.toString('utf8', at + 46, at + 46 + nameLength)] = (method === 0 ? raw : inflateRawSync(raw)).toString(
      'utf8',
    )
    at += 46 + nameLength + extra + comment
  }
  return files
}
