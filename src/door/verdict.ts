import { addressOf } from './cell.ts'

/** Every way a file, a row or a cell can be found wanting, with the words the summary uses. */
export const verdictKinds = {
  'file-kind': '文件格式不能读',
  'file-broken': '文件损坏',
  'file-locked': '文件有密码',
  'file-too-big': '文件过大',
  'file-encoding': '文字编码认不出',
  'file-empty': '没有数据',
  'too-many-rows': '行数过多',
  'header-not-found': '找不到表头',
  'column-missing': '缺少必填的列',
  'column-doubled': '同一内容有两列',
  'column-unknown': '不认识的列',
  'unit-assumed': '金额单位未写明',
  'unit-doubt': '金额单位可疑',
  'worksheet-skipped': '没有读的工作表',
  'row-skipped': '没有读的行',
  'total-differs': '合计对不上',
  'zero-report': '本期没有数据',
  'blank-required': '必填未填',
  'bad-day': '日期写法不对',
  'future-day': '日期晚于今天',
  'long-term': '写作长期',
  'bad-money': '金额写法不对',
  'bad-count': '数量写法不对',
  'bad-choice': '不在选项里',
  'bad-yes-no': '应填是或否',
  'bad-id-number': '身份证号不对',
  'bad-credit-code': '信用代码不对',
  'digits-lost': '长数字丢了位数',
  'formula-error': '公式出错',
  'name-unknown': '名单里没有',
  'name-doubled': '重名',
  'name-unchecked': '名称待平台核对',
  'not-accepted': '内容不合要求',
  'against-rule': '不合规定',
  'doubled-row': '重复的行',
  'number-doubled': '文号重复',
  'other-unit': '别的单位的行',
  'already-recorded': '已经登记过',
  'zero-reported': '已办零报告',
  'refused-here': '平台不能办',
} as const

/** What needs the ledger or the sender's post: the take-home page cannot find these. */
export const platformKinds = ['other-unit', 'already-recorded', 'zero-reported', 'refused-here'] as const

export type VerdictKind = keyof typeof verdictKinds

/** error: the file is refused. notice: the file passes; somebody should look. */
export type Severity = 'error' | 'notice'

export interface Verdict {
  /** As the spreadsheet counts them; null for the file as a whole. */
  readonly row: number | null
  /** The column's header as it stands in the file. */
  readonly column: string | null
  /** 'F12', when it is about one cell. */
  readonly cell: string | null
  readonly code: VerdictKind
  readonly severity: Severity
  /** What is wrong, where, and what to do. */
  readonly says: string
  /** The article a broken rule rests on. */
  readonly law?: string
  /** What the cell should probably say. */
  readonly fix?: string
}

/** What was found in one cell, before it is known where the cell stands. */
export interface Finding {
  readonly code: VerdictKind
  readonly says: string
  readonly severity?: Severity
  readonly fix?: string
  readonly law?: string
}

export interface Place {
  readonly row: number
  readonly column: string
  /** From 0; null when the file has no such column. */
  readonly at: number | null
}

export function ofFile(code: VerdictKind, says: string, severity: Severity = 'error'): Verdict {
  return { row: null, column: null, cell: null, code, severity, says }
}

export function ofCell({ code, says, severity = 'error', fix, law }: Finding, { row, column, at }: Place): Verdict {
  return {
    row,
    column,
    cell: at === null ? null : addressOf(row, at),
    code,
    severity,
    says: `第 ${row} 行「${column}」：${says}`,
    ...(law ? { law } : {}),
    ...(fix ? { fix } : {}),
  }
}

export function ofRow({ code, says, severity = 'error' }: Finding, row: number): Verdict {
  return { row, column: null, cell: null, code, severity, says: `第 ${row} 行：${says}` }
}
