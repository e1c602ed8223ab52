import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { sheetOf } from '../door/check.ts'
import { makeCorrectedCopy } from '../door/corrected-copy.ts'
import { makeMarkedCopy } from '../door/marked-copy.ts'
import { makeTemplate } from '../door/template.ts'
import { pageDocx } from '../reports/page-docx.ts'
import { logAccess } from '../store/access-log.ts'
import { readIntake } from '../store/intake/intake-row.ts'
import { districtNames, namesToTakeHome } from '../store/intake/names.ts'
import { offeredSheet, offeredTo, unitsOf } from '../store/intake/offered.ts'
import { receiveSheet } from '../store/intake/receive.ts'
import { examineAgain } from '../store/intake/work.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { fileTypes } from './file-types.ts'
import { notFound, Refused } from './problems.ts'
import { readEveryRow, readUpload } from './read-upload.ts'
import { receiptPage } from './receipt-page.ts'

const id = z.uuid({ error: '编号格式不对' })
const name = z.string().min(1).max(60)

export const intakeBytes = {
  'POST /api/imports': { give: takeSheet },
  'GET /api/imports/:id/marked.xlsx': { params: z.strictObject({ id }), give: giveMarked },
  'GET /api/imports/:id/corrected.xlsx': { params: z.strictObject({ id }), give: giveCorrected },
  'GET /api/imports/:id/receipt.docx': { params: z.strictObject({ id }), give: giveReceipt },
  'GET /api/sheets/:line/:sheet/template.xlsx': {
    params: z.strictObject({ line: name, sheet: name }),
    give: giveTemplate,
  },
  'GET /api/checker.html': { give: giveChecker },
} as const

async function takeSheet({ desk: { store, begin }, who, request }: Bytes) {
  const upload = await readUpload(request)
  if (upload instanceof Refused) return upload
  const { file, fields } = upload
  const everyRow = readEveryRow(fields.everyRow)
  if (everyRow instanceof Refused) return everyRow
  const { line = '', sheet = '', manifest } = fields
  const received = await receiveSheet(store, who, { line, sheet, file, everyRow, ...(manifest ? { manifest } : {}) })
  if (!received.allowed) return new Refused('reach', [received.says])
  if (!received.again) await begin('intake', received.id)
  return { id: received.id, again: received.again }
}

async function copyOf({ desk: { store }, who, params }: Bytes) {
  const row = await readIntake(store, who.post, params.id as string)
  if (!row) return notFound('没有这次导入，或者不在您的查看范围内')
  const examined = await examineAgain(store, row)
  if (!examined) return notFound('原文件已经不在了，请重新上传')
  await logAccess(store, who.post, { what: 'download', field: row.id })
  return { examined, plain: row.fileName.replace(/\.[a-z]{2,4}$/i, '') }
}

async function giveMarked(asked: Bytes): Promise<Outgoing | Refused> {
  const copy = await copyOf(asked)
  if (copy instanceof Refused) return copy
  return sheetFile(`${copy.plain}（已标注）`, await makeMarkedCopy(copy.examined.checked))
}

async function giveCorrected(asked: Bytes): Promise<Outgoing | Refused> {
  const copy = await copyOf(asked)
  if (copy instanceof Refused) return copy
  const { checked, check } = copy.examined
  if (checked.rows.length === 0) return notFound('没有读到数据行，整理不出表')
  return sheetFile(`${copy.plain}（已整理）`, await makeCorrectedCopy(checked, check))
}

async function giveReceipt({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const row = await readIntake(store, who.post, params.id as string)
  const page = row && receiptPage(store, row)
  if (!page) return notFound('还没有回执')
  return { name: `${page.title}（${page.number}）.docx`, type: fileTypes.docx, body: await pageDocx(page) }
}

async function giveTemplate({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const offered = offeredSheet(store, who.post, params.line as string, params.sheet as string)
  if (!offered) return notFound('没有这种表')
  const { business, name: sheet } = offered
  return sheetFile(
    `${sheetOf(business, sheet).label}（模板）`,
    await makeTemplate(business, sheet, await districtNames(store)),
  )
}

export function sheetFile(named: string, bytes: Uint8Array): Outgoing {
  return { name: `${named}.xlsx`, type: fileTypes.xlsx, body: Buffer.from(bytes) }
}

/** The take-home page with the district's names in it, and only the sheets its reader may send. */
async function giveChecker({ desk: { store, checkerPage }, who }: Bytes): Promise<Outgoing | Refused> {
  if (!checkerPage || !existsSync(checkerPage)) return notFound('核对工具还没有构建，请管理员运行 npm run build')
  const offered = offeredTo(store, who.post)
  if (offered.length === 0) return notFound('您的岗位没有要报送的表')
  const names = await namesToTakeHome(store, offered)
  const sheets = offered.map(({ business, name: sheet }) => ({
    key: `${business.line.id}/${sheet}`,
    within: unitsOf(business, who.post),
  }))
  const html = readFileSync(checkerPage, 'utf8')
    .replace(slot('names'), () => slot('names', names))
    .replace(slot('sheets'), () => slot('sheets', sheets))
  await logAccess(store, who.post, { what: 'export', field: 'checker' })
  return { name: `法衡核对工具（${store.today()}）.html`, type: 'text/html; charset=utf-8', body: Buffer.from(html) }
}

function slot(label: string, content: unknown = []): string {
  const json = JSON.stringify(content).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${label}">${json}</script>`
}
