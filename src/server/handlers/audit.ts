import type { Post } from '../../kernel/reach.ts'
import { readAccess } from '../../store/read-access.ts'
import { askForCheck, latestCheck } from '../../store/seals/check.ts'
import { sealsOf, unsealed } from '../../store/seals/read-seals.ts'
import { makeSeals } from '../../store/seals/seal.ts'
import { type Stream, streams } from '../../store/seals/streams.ts'
import { mayEnter } from '../gates.ts'
import { Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'

type Names =
  | 'GET /api/audit/access'
  | 'GET /api/audit/seals'
  | 'POST /api/audit/seals'
  | 'POST /api/audit/verify'
  | 'GET /api/audit/verify'

const size = 50
const latest = 60

const done: Readonly<Record<string, string>> = {
  reveal: '查看密封内容',
  paper: '打开文书',
  download: '下载文件',
  export: '导出',
  account: '管理账号',
  post: '管理岗位',
  city: '与市局、各区往来',
  destroy: '销毁案卷',
  person: '合并人员',
}

/** The auditor's pages. */
export const auditHandlers: Pick<Handlers, Names> = {
  'GET /api/audit/access': async ({ desk: { store }, who, query }) => {
    if (!mayAudit(who.post)) return closed
    const rows = await readAccess(store, { q: query.q?.trim() ?? '', page: query.page ?? 1, size })
    return {
      rows: rows
        .slice(0, size)
        .map((row) => ({ ...row, what: done[row.what] ?? row.what, field: fieldLabel(row.field) })),
      more: rows.length > size,
    }

    /** A field's label is looked up in the lines; an exported line goes by its name. */
    function fieldLabel(field: string | null): string | null {
      if (field === null) return null
      const line = store.businesses.get(field)?.line
      if (line) return line.label
      for (const { line: one } of store.businesses.values()) if (one.fields[field]) return one.fields[field].label
      return partyFields[field] ?? field
    }
  },

  'GET /api/audit/seals': async ({ desk: { store }, who }) => {
    if (!mayAudit(who.post)) return closed
    const both = await Promise.all(
      (Object.keys(streams) as Stream[]).map((stream) => sealsOf(store, stream, { latest })),
    )
    const rows = both.flat().map(({ stream, no, count, madeAt, hash }) => {
      return { stream, label: streams[stream as Stream], no, count, madeAt, hash }
    })
    return { rows: rows.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1)), unsealed: await unsealed(store) }
  },

  'POST /api/audit/seals': async ({ desk: { store }, who }) => {
    if (!mayAudit(who.post)) return closed
    const made = await makeSeals(store, who.post.person)
    return { made: made.length }
  },

  'POST /api/audit/verify': async ({ desk: { store, begin }, who }) => {
    if (!mayAudit(who.post)) return closed
    const check = await askForCheck(store, who.post.person)
    await begin('check', String(check))
    return { check }
  },

  'GET /api/audit/verify': async ({ desk: { store }, who }) => {
    if (!mayAudit(who.post)) return closed
    return { check: await latestCheck(store) }
  },
}

const partyFields: Readonly<Record<string, string>> = {
  name: '姓名或者名称',
  phone: '电话',
  idNumber: '证件号码',
  address: '住址',
}

const closed = new Refused('reach', ['这一页只给安全审计员看'])

function mayAudit(post: Post): boolean {
  return mayEnter('audit', post)
}
