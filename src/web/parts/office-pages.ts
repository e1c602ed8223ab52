import { type Office, offices } from '../../kernel/office.ts'
import type { LineEntry, Me } from '../queries.ts'

/** A page of an office beside its lines, and who is offered it; the server decides who may open it. */
export interface OfficePage {
  readonly office: Office
  readonly to:
    | '/oversight'
    | '/reports'
    | '/report-drafts'
    | '/archive'
    | '/audit'
    | '/staff'
    | '/operations'
    | '/city'
    | '/handing-up'
    | '/letters'
    | '/district-keys'
  readonly label: string
  offered(me: Me, rows: readonly LineEntry[]): boolean
}

const pages: readonly OfficePage[] = [
  {
    office: 'supervision',
    to: '/oversight',
    label: '执法筛查',
    offered: (_, rows) => rows.some(({ office }) => office === 'supervision'),
  },
  { office: 'report', to: '/reports', label: '数字与报告', offered: () => true },
  {
    office: 'report',
    to: '/report-drafts',
    label: '报告编写',
    offered: (_, rows) => rows.some(({ office }) => office === 'report'),
  },
  { office: 'report', to: '/city', label: '全市汇总', offered: ({ district }) => district.rank === 'city' },
  { office: 'report', to: '/handing-up', label: '上报市局', offered: ({ district }) => district.rank === 'member' },
  { office: 'disputes', to: '/letters', label: '区际函件', offered: ({ district }) => district.rank === 'member' },
  {
    office: 'system',
    to: '/district-keys',
    label: '签名密钥',
    offered: ({ district, post }) =>
      district.rank === 'member' && (post.role === 'administrator' || post.role === 'head'),
  },
  {
    office: 'system',
    to: '/staff',
    label: '人员与岗位',
    offered: ({ post }) => post.role === 'administrator' || post.role === 'auditor',
  },
  {
    office: 'system',
    to: '/archive',
    label: '档案销毁',
    offered: ({ post }) => ['archivist', 'sectionHead', 'deputyHead', 'head', 'auditor'].includes(post.role),
  },
  { office: 'system', to: '/operations', label: '运行情况', offered: ({ post }) => post.role === 'administrator' },
  { office: 'system', to: '/audit', label: '查阅记录与封存', offered: ({ post }) => post.role === 'auditor' },
]

export interface OfficeGroup {
  readonly office: string
  readonly label: string
  readonly rows: readonly LineEntry[]
  readonly pages: readonly OfficePage[]
}

/** The bureau's offices with the lines and pages one may open, in the order the offices are known by. */
export function officeGroups(rows: readonly LineEntry[], me: Me): OfficeGroup[] {
  const offered = pages.filter((page) => page.offered(me, rows))
  return Object.entries(offices)
    .map(([office, label]) => ({
      office,
      label,
      rows: rows.filter((row) => row.office === office),
      pages: offered.filter((page) => page.office === office),
    }))
    .filter((group) => group.rows.length + group.pages.length > 0)
}
