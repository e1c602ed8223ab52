import { compileDraft } from '../reports/drafting/compile-draft.ts'
import { hindrances } from '../reports/drafting/freeze-draft.ts'
import { pageDocx } from '../reports/page-docx.ts'
import { reportHtml } from '../reports/print/report-html.ts'
import { annexPage, type Printed, reportPages } from '../reports/print/report-page.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { countOf, draftOf } from './drafting-ask.ts'
import { Refused } from './problems.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Nothing prints while a place is wrong or a relation is broken, unless somebody says why. */
async function printed({ desk: { store }, who, params, query }: Bytes): Promise<Printed | Refused> {
  const draft = await draftOf(store, who, params.id ?? '')
  if (draft instanceof Refused) return draft
  const compiled = await compileDraft(store, draft, countOf(store, who, draft))
  const reason = typeof query.reason === 'string' ? query.reason.trim() : ''
  const reasons = hindrances(compiled, reason)
  if (reasons.length > 0) return new Refused('procedure', reasons.slice(0, 30))
  return { draft, compiled, reason, organ: who.post.organ }
}

export async function giveReportDocx(bytes: Bytes): Promise<Outgoing | Refused> {
  const ready = await printed(bytes)
  if (ready instanceof Refused) return ready
  const page = await reportPages(bytes.desk.store, ready)
  return { name: `${ready.draft.title}.docx`, type: docx, body: await pageDocx(page) }
}

export async function giveAnnex(bytes: Bytes): Promise<Outgoing | Refused> {
  const ready = await printed(bytes)
  if (ready instanceof Refused) return ready
  const page = await annexPage(bytes.desk.store, ready)
  return { name: `${ready.draft.title}数字附件.docx`, type: docx, body: await pageDocx(page) }
}

export async function giveReportHtml(bytes: Bytes): Promise<Outgoing | Refused> {
  const ready = await printed(bytes)
  if (ready instanceof Refused) return ready
  const { organ, title, mark = '' } = await reportPages(bytes.desk.store, ready)
  const body = Buffer.from(reportHtml({ title, organ, mark, compiled: ready.compiled }))
  return { name: `${title}.html`, type: 'text/html; charset=utf-8', body }
}
