import { type Page, paragraph, signatures, table } from '../kernel/page.ts'
import { type Day, formatDay } from '../law/day.ts'
import type { IntakeRow } from '../store/intake/intake-row.ts'
import type { ZeroReportRow } from '../store/intake/zero-reports.ts'
import { markOf } from '../store/print-papers.ts'
import type { Store } from '../store/store.ts'

function framed(store: Store, page: Pick<Page, 'title' | 'number' | 'blocks'>, on: Day): Page {
  const mark = markOf(store)
  const organ = `${store.districtName}司法局`
  return { organ, ...page, closing: { organ, on: formatDay(on), sealed: false }, ...(mark ? { mark } : {}) }
}

/** 回执: who sent what, how many rows, and the fingerprints by which the file is known again. */
export function receiptPage(store: Store, row: IntakeRow): Page | null {
  const { receipt, takenOn, organName, personName, fileName, rowCount, fileSm3, rowsSm3 } = row
  if (!receipt || !takenOn) return null
  const label = store.businesses.get(row.line)?.sheets[row.sheet]?.label ?? ''
  const blocks = [
    paragraph(`${organName}报送的「${label}」已收到并登记，共 ${rowCount} 行，逐行都是一次登记，可以在平台上查到。`),
    table([
      ['报送单位', organName],
      ['报送人', personName],
      ['文件名', fileName],
      ['行数', `${rowCount} 行`],
      ['文件指纹（SM3）', fileSm3],
      ['内容指纹（SM3）', rowsSm3 ?? ''],
      ...(row.undoneAt ? [['撤销情况', `已整批撤销：${row.undoneWhy ?? ''}`]] : []),
    ]),
    paragraph('同一份文件再次上传不会重复登记。其后没有据此办理别的事的，可以整批撤销。'),
    signatures('报送人（签名）：____________'),
  ]
  return framed(store, { title: '数据报送回执', number: receipt, blocks }, takenOn)
}

export function zeroReportPage(store: Store, row: ZeroReportRow): Page {
  const label = store.businesses.get(row.line)?.sheets[row.sheet]?.label ?? ''
  const [year = '', month = ''] = row.month.split('-')
  const blocks = [
    paragraph(`经核对，${row.organName} ${year}年${Number(month)}月没有应当列入「${label}」的事项，特此零报告。`),
    table([
      ['报送单位', row.organName],
      ['报送人', row.personName],
      ['表', label],
      ['月份', `${year}年${Number(month)}月`],
      ...(row.says ? [['说明', row.says]] : []),
      ...(row.withdrawnBy ? [['撤回情况', `已由 ${row.withdrawnBy} 撤回：${row.withdrawnWhy ?? ''}`]] : []),
    ]),
    signatures('单位负责人（签名）：____________'),
  ]
  return framed(store, { title: '零报告', number: row.number, blocks }, row.madeOn)
}
