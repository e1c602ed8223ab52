import type { FastifyRequest } from 'fastify'
import { reachOf } from '../kernel/reach.ts'
import { pageDocx } from '../reports/page-docx.ts'
import { logAccess } from '../store/access-log.ts'
import { putFile, readFile } from '../store/files.ts'
import { listMatters, type MatterList } from '../store/list-matters.ts'
import { listBound } from '../store/list-parts.ts'
import { readPaper } from '../store/read-papers.ts'
import type { After, ListQuery } from '../store/types.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import type { Row } from './contract-views.ts'
import { fileTypes as types } from './file-types.ts'
import { certificateFor } from './handlers/oversight.ts'
import { listSheet } from './list-xlsx.ts'
import { notFound, Refused } from './problems.ts'
import { listQuery } from './query-words.ts'
import { BadBody, isUnwritable } from './read-json.ts'
import { reportPage } from './report-page.ts'
import { businessOf, showingFor } from './showing-for.ts'
import { rowView } from './views/row.ts'
import { purposeIn, watermark } from './watermark.ts'

const atOnce = 500

export async function takeFile({
  desk: { store },
  who,
  request,
}: Bytes): Promise<Refused | Readonly<Record<string, unknown>>> {
  const part = await uploaded(request)
  if (!part) return new Refused('form', ['没有收到文件'])
  const { bytes } = part
  const name = part.name.normalize('NFC').trim()
  if (name === '' || name.length > 200 || isUnwritable(name)) return new Refused('form', ['文件名应为 1 至 200 个字符'])
  const stored = await putFile(store, who.post, { name, bytes })
  if ('allowed' in stored) return new Refused('form', stored.reasons)
  return { id: stored.id, name: stored.name, size: stored.size, type: stored.type }
}

/** What breaks off in the middle is the sender's fault: the parser's own complaints have no code, ours and Fastify's do. */
async function uploaded(request: FastifyRequest): Promise<{ name: string; bytes: Buffer } | null> {
  try {
    const part = await request.file()
    return part ? { name: part.filename, bytes: await part.toBuffer() } : null
  } catch (error) {
    if ((error as { code?: string }).code) throw error
    throw new BadBody('上传的内容不完整，请重新上传')
  }
}

export async function giveFile({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const file = await readFile(store, who.post, params.id as string)
  if (!file) return notFound('没有这份文件')
  return { name: file.name, type: file.type, body: file.bytes }
}

export async function givePaper({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const page = await readPaper(store, who.post, params.id as string, Number(params.seq))
  if (!page) return notFound('没有这份文书')
  const { id: matter = null } = params
  await logAccess(store, who.post, { what: 'paper', matter, field: page.title, purpose: '下载文书' })
  return {
    name: `${page.title}${page.number ? `（${page.number}）` : ''}.docx`,
    type: types.docx,
    body: await pageDocx(page),
  }
}

export async function giveList({ desk: { store }, who, params, query }: Bytes): Promise<Outgoing | Refused> {
  const business = businessOf(store, params.line as string)
  if (business instanceof Refused) return business
  const { line } = business
  if (reachOf(line, who.post).sees === 'nothing') return notFound('没有这项业务')
  const asked = listQuery(line, query)
  if (asked instanceof Refused) return asked
  const first = await listMatters(store, who.post, line.id, { ...asked, page: 1, size: 1, counted: true })
  if (!first.totalExact)
    return new Refused('too-much', [`一次最多导出 ${listBound} 行，请缩小筛选范围`], { status: 422 })
  const purpose = purposeIn(query)
  if (purpose instanceof Refused) return purpose
  await logAccess(store, who.post, { what: 'export', field: line.id, purpose })
  const mark = `导出：${watermark(store, who, purpose)}`
  return {
    name: `${line.label}（${store.today()}）.xlsx`,
    type: types.xlsx,
    body: listSheet(line, rowsOf({ store, who, line: line.id, asked }), mark),
  }
}

interface Export {
  readonly store: Bytes['desk']['store']
  readonly who: Bytes['who']
  readonly line: string
  readonly asked: ListQuery
}

async function* rowsOf({ store, who, line, asked }: Export): AsyncGenerator<readonly Row[]> {
  const showing = await showingFor(store)
  let last: After | null = null
  for (let page = 1; page <= listBound / atOnce; page++) {
    const query: ListQuery = { ...asked, page, size: atOnce, ...(last ? { after: last } : {}) }
    const { rows, next }: MatterList = await listMatters(store, who.post, line, query)
    yield rows.map((row) => rowView(row, showing))
    if (rows.length < atOnce) return
    last = next
  }
}

export async function giveReport({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const year = Number(params.year)
  const page = await reportPage(store, who, year)
  if (page instanceof Refused) return page
  return { name: `${page.title}.docx`, type: types.docx, body: await pageDocx(page) }
}

export async function giveCertificate({ desk: { store }, who, query }: Bytes): Promise<Outgoing | Refused> {
  const certified = await certificateFor(store, who, query)
  if (certified instanceof Refused) return certified
  const { page } = certified
  return { name: `${page.title}（${store.today()}）.docx`, type: types.docx, body: await pageDocx(page) }
}
