import { markSheet, writeWorkbook } from '../door/spreadsheet.ts'
import { results } from '../lines/exam/fields.ts'
import { logAccess } from '../store/access-log.ts'
import { type ExamFile, readExam } from '../store/hall/exam-file.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { notFound, Refused } from './problems.ts'
import { purposeIn, watermark } from './watermark.ts'

const headers = ['准考证号', '姓名', '单位', '免考', '成绩', '结果', '补考结果']

/** The roster as the city takes it in, and as it comes back: the same columns a list is pasted with. */
export async function giveRoster({ desk: { store }, who, params, query }: Bytes): Promise<Outgoing | Refused> {
  const purpose = purposeIn(query)
  if (purpose instanceof Refused) return purpose
  const file = await readExam(store, who.post, params['id'] ?? '')
  if (!file) return notFound('没有这场考试，或者不在您的查看范围内')
  await logAccess(store, who.post, { what: 'export', matter: file.id, field: 'candidates', purpose })
  const sheet = { name: '考生名单', rows: [headers, ...rowsOf(file)], widths: headers.map(() => 16) }
  const bytes = await writeWorkbook([sheet, markSheet(`导出：${watermark(store, who, purpose)}`)])
  return {
    name: `${file.it.title ?? '考试'}考生名单.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Buffer.from(bytes),
  }
}

function* rowsOf({ it }: ExamFile): Generator<string[]> {
  for (const { ticket, name, unit, waived, score, result, makeUp } of it.candidates) {
    const told = (one: keyof typeof results | null) => (one ? results[one] : '')
    yield [ticket ?? '', name ?? '', unit ?? '', waived ? '是' : '', `${score ?? ''}`, told(result), told(makeUp)]
  }
}
