import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import { results } from '../lines/exam/fields.ts'
import { logAccess } from '../store/access-log.ts'
import { type ExamFile, readExam } from '../store/hall/exam-file.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { notFound, type Refused } from './problems.ts'

const headers = ['准考证号', '姓名', '单位', '免考', '成绩', '结果', '补考结果']

/** The roster as the city takes it in, and as it comes back: the same columns a list is pasted with. */
export async function giveRoster({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const file = await readExam(store, who.post, params['id'] ?? '')
  if (!file) return notFound('没有这场考试，或者不在您的查看范围内')
  await logAccess(store, who.post, { what: 'export', matter: file.id, field: 'candidates' })
  const columns = headers.map((header) => ({ header, width: 16 }))
  const stream = writeXlsxStream(rowsOf(file), { name: '考生名单', columns, freezePane: { rows: 1 } })
  return {
    name: `${file.it.title ?? '考试'}考生名单.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Readable.fromWeb(stream as ReadableStream),
  }
}

async function* rowsOf({ it }: ExamFile): AsyncGenerator<string[]> {
  for (const { ticket, name, unit, waived, score, result, makeUp } of it.candidates) {
    const told = (one: keyof typeof results | null) => (one ? results[one] : '')
    yield [ticket ?? '', name ?? '', unit ?? '', waived ? '是' : '', `${score ?? ''}`, told(result), told(makeUp)]
  }
}
