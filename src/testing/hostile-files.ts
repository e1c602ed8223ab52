import { gzipSync } from 'node:zlib'
import { readTable } from '../door/read-table.ts'
import { readFigures } from '../reports/reader/read-figures.ts'
import { bytesReport, pastedReport } from '../reports/reader/read-file.ts'
import { type Chance, hostileText } from './hostile-values.ts'
import { collectionHeader, collectionRow, collectionSheet } from './sheets-in.ts'

/** One trial and how long it took. */
export interface Tried {
  readonly what: string
  readonly milliseconds: number
  /** What was thrown where words were due; null when all was well. */
  readonly thrown: string | null
}

const sentences = [
  '全年共办理行政复议案件79件，审结74件，纠错率12.5%。',
  '人民调解委员会调解纠纷六百二十九件，成功率98%以上，较上年增长３０％。',
  '（一）深化“放管服”改革。组织培训3场次、2000余人次，发放资料4万余份。',
  '2021年1月至11月，区法律援助中心受理案件650件，其中刑事280件。',
]

/** Files that a unit or an office might send, spoilt: bytes turned, cut, doubled, put in; words out of place. */
export async function hostileFiles(): Promise<(chance: Chance) => Promise<Tried>> {
  const sheet = await collectionSheet('示范区东街', { count: 12 })
  const csv = Buffer.from(
    [collectionHeader, ...Array.from({ length: 12 }, (_, n) => collectionRow(n, '示范区东街'))]
      .map((row) => row.join(','))
      .join('\r\n'),
  )
  const odd = gzipSync(csv)
  return async (chance) => {
    const dice = chance.next()
    if (dice < 0.35) return tried('表格 .xlsx', () => readTable({ name: '归集表.xlsx', bytes: spoilt(sheet, chance) }))
    if (dice < 0.6)
      return tried('表格 .csv', () => readTable({ name: '归集表.csv', bytes: spoilt(wordsIn(csv, chance), chance) }))
    if (dice < 0.65) return tried('别的文件', () => readTable({ name: 'x.xls', bytes: spoilt(odd, chance) }))
    if (dice < 0.75) {
      const name = chance.pick(['报告.docx', '报告.pdf', '报告.html', '报告.txt'])
      const bytes = chance.pick([
        sheet,
        csv,
        Buffer.from(`<p>${story(chance)}</p>`),
        Buffer.from(`%PDF-1.4\n${story(chance)}`),
      ])
      return tried(`报告 ${name}`, () => bytesReport(name, spoilt(bytes, chance)))
    }
    return tried('报告的文字', async () => {
      const read = pastedReport(spoilt(Buffer.from(story(chance)), chance))
      if ('text' in read) readFigures(read.text)
    })
  }
}

async function tried(what: string, work: () => Promise<unknown>): Promise<Tried> {
  const began = performance.now()
  try {
    await work()
    return { what, milliseconds: performance.now() - began, thrown: null }
  } catch (error) {
    return { what, milliseconds: performance.now() - began, thrown: String(error).slice(0, 200) }
  }
}

function spoilt(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Buffer.from(bytes)
  const times = 1 + Math.floor(chance.next() * 6)
  const at = () => Math.floor(chance.next() * Math.max(1, copy.length))
  const dice = chance.next()
  if (dice < 0.1) return copy.subarray(0, at())
  if (dice < 0.2) return Buffer.concat([copy.subarray(0, at()), copy.subarray(at())])
  if (dice < 0.3) return Buffer.concat([copy.subarray(0, at()), Buffer.from(hostileText(chance)), copy.subarray(at())])
  for (let n = 0; n < times && copy.length > 0; n++) copy[at()] = Math.floor(chance.next() * 256)
  return copy
}

function wordsIn(csv: Buffer, chance: Chance): Buffer {
  const cells = csv.toString('utf8').split(',')
  for (let n = 0; n < 5; n++) cells[Math.floor(chance.next() * cells.length)] = hostileText(chance)
  return Buffer.from(cells.join(','))
}

function story(chance: Chance): string {
  return Array.from({ length: 1 + Math.floor(chance.next() * 20) }, () =>
    chance.next() < 0.8 ? chance.pick(sentences) : hostileText(chance),
  ).join(chance.pick(['', '\n', '\r\n\r\n', '　']))
}
