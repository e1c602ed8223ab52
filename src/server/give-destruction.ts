import { heading, type Page, paragraph, signatures, table } from '../kernel/page.ts'
import { formatDay } from '../law/day.ts'
import { pageDocx } from '../reports/page-docx.ts'
import { logAccess } from '../store/access-log.ts'
import { progressOf } from '../store/archive/destroy.ts'
import { type RoundFile, roundFiles } from '../store/archive/read-round.ts'
import { mostFiles, type Round, roundOf } from '../store/archive/rounds.ts'
import { witnessesOf } from '../store/archive/sign.ts'
import { clockOf } from '../store/beijing.ts'
import { faceOrgan } from '../store/numbering.ts'
import { markOf } from '../store/print-papers.ts'
import type { Store } from '../store/store.ts'
import { backupsBefore, labelOf, signaturesOf, stateLabels } from './archive-round.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { fileTypes as types } from './file-types.ts'
import { closed, mayLook } from './handlers/archive.ts'
import { notFound, type Refused } from './problems.ts'

/** 销毁清册 as a paper: the list, who stood by it, its fingerprint, and what is left. */
export async function giveDestruction({ desk: { store, running }, who, params }: Bytes): Promise<Outgoing | Refused> {
  if (!mayLook(who.post)) return closed
  const round = await roundOf(store, params['id'] ?? '')
  if (!round?.listHash) return notFound('没有这一轮，或者清册还没有封定')
  const [files, witnesses, progress, known] = await Promise.all([
    roundFiles(store, who.post, round.id, { size: mostFiles, listed: true }),
    witnessesOf(store, round.id),
    progressOf(store, round.id),
    store.directory.with([who.post.organ]),
  ])
  const { name: organ } = faceOrgan(known, 'bureau', who.post.organ, store.today())
  const signed = signaturesOf(round, witnesses, (person) => (person && known.people.get(person)?.name) || '')
  const mark = markOf(store)
  await logAccess(store, who.post, { what: 'export', field: `destruction/${round.no}`, purpose: '打印销毁清册' })
  const page: Page = {
    organ,
    title: '档案销毁清册',
    number: `第 ${round.no} 轮`,
    blocks: [
      paragraph(
        `${round.note}。${stateLabels[round.state]}，清册所列 ${round.listed ?? 0} 卷，已销毁 ${progress.destroyed} 卷，退出 ${progress.struck} 卷。`,
      ),
      paragraph(`清册指纹（SM3）：${round.listHash}`),
      heading('一、清册'),
      listTable(store, files),
      heading('二、签署'),
      table(
        signed.map(({ what, name, at }) => [what, name, clockOf(new Date(at))]),
        ['步骤', '姓名', '时间'],
      ),
      signatures('监销人（签名）：＿＿＿＿＿＿', '监销人（签名）：＿＿＿＿＿＿'),
      heading('三、销毁以后还留下什么'),
      ...leftWords(round, running.data).map(paragraph),
    ],
    closing: { organ, on: formatDay(store.today()), sealed: true },
    ...(mark ? { mark } : {}),
  }
  return { name: `档案销毁清册（第${round.no}轮）.docx`, type: types.docx, body: await pageDocx(page) }
}

function listTable(store: Store, files: readonly RoundFile[]): Page['blocks'][number] {
  return {
    kind: 'table',
    head: ['序号', '案号', '业务和单位', '办结日期', '保管期限', '期满日期'],
    widths: [1, 4, 4, 2, 3, 2],
    rows: files.map((file, at) => [
      `${at + 1}`,
      file.number ?? '（封闭业务）',
      `${labelOf(store, file.line)} ${file.organName}`,
      file.closedOn,
      file.kind,
      file.dueOn,
    ]),
  }
}

function leftWords({ doneAt }: Round, data: string | null): string[] {
  const backups = doneAt ? backupsBefore(data, doneAt) : null
  return [
    '留下存根：案号、业务、单位、登记和办结日期、办理步骤及其日期和经办人、文书的名称和文号、用于统计的选项、数字和几项短文字。当事人、案情、文书、附件、审批意见和检索用的标记都不再保存，案卷的数据密钥已经销毁。',
    '流水的指纹保留，封存照旧可以核验；哪些流水的内容因销毁而去掉，记在同样封存的查阅记录里。',
    backups && backups.names.length > 0
      ? `销毁以前做的备份有 ${backups.names.length} 份，其中仍有加密的旧数据和包着的密钥；每天备份一次的，最后一份约在 ${backups.lastFallsOutOn} 被替换。另外存放的副本由保管人一并处理。`
      : '本机没有销毁以前做的备份；另外存放的副本由保管人一并处理。',
  ]
}
