import type { z } from 'zod'
import { because, type Reason } from '../kernel/reason.ts'

const labels: Readonly<Record<string, string>> = {
  login: '账号',
  password: '密码',
  old: '原密码',
  fresh: '新密码',
  post: '岗位',
  q: '查找的内容',
  says: '内容',
  page: '页码',
  size: '每页条数',
  id: '编号',
  line: '业务',
  act: '动作',
  seq: '文书序号',
  clock: '期限',
  row: '行',
  version: '版本',
  given: '填写的内容',
  parties: '当事人',
  on: '日期',
  signatures: '签署',
  countersign: '会签单位',
  key: '办理标识',
  steps: '经过',
  organ: '单位',
  referral: '移送',
  purpose: '用途',
  field: '栏目',
  party: '当事人',
  content: '草稿',
  year: '年度',
  from: '开始日期',
  until: '结束日期',
  cutoff: '截止时间',
  state: '状态',
  where: '筛选条件',
  sort: '排序',
  order: '顺序',
  roles: '身份',
  kinds: '类别',
}

/** What was typed wrong, in our own words: the library's sentences never reach a reader. */
export function reasonsOf(issues: readonly z.core.$ZodIssue[]): Reason[] {
  return issues.slice(0, 50).map((issue) => because(sentence(issue), { field: fieldOf(issue) }))
}

function fieldOf({ path }: z.core.$ZodIssue): string | undefined {
  return typeof path[0] === 'string' ? path[0] : undefined
}

function sentence(issue: z.core.$ZodIssue): string {
  const name = fieldOf(issue)
  const label = (name && labels[name]) ?? '提交的内容'
  if (issue.code === 'unrecognized_keys')
    return `不认识的栏目：${issue.keys
      .map((key) => key.slice(0, 40))
      .slice(0, 5)
      .join('、')}`
  if (hasChinese(issue.message)) return issue.message
  if (issue.code === 'too_big')
    return `${label}${issue.origin === 'string' ? `最多 ${issue.maximum} 字` : issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`}`
  if (issue.code === 'too_small')
    return issue.origin === 'number' || issue.origin === 'int' ? `${label}不能小于 ${issue.minimum}` : `请填写${label}`
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message)) return `请填写${label}`
  return `${label}的格式不对`
}

function hasChinese(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text)
}
