import type { z } from 'zod'
import type { Post } from '../../kernel/reach.ts'
import { type IntakeStatus, statusOf, whyNotTake } from '../../store/intake/decide-intake.ts'
import type { IntakeRow } from '../../store/intake/intake-row.ts'
import type { ZeroReportRow } from '../../store/intake/zero-reports.ts'
import type { Store } from '../../store/store.ts'
import type { intakeContract } from '../contract-intake.ts'

type IntakeView = z.input<(typeof intakeContract)['POST /api/imports/:id/take']['answer']>
type ZeroView = z.input<(typeof intakeContract)['GET /api/zero-reports']['answer']>['rows'][number]

const labels: Readonly<Record<IntakeStatus, string>> = {
  checking: '正在核对',
  preview: '待收下',
  refused: '须修改',
  zero: '没有数据',
  taking: '正在收下',
  taken: '已收下',
  undone: '已撤销',
  failed: '没有办成',
}

const chiefs = ['sectionHead', 'deputyHead', 'head']

export function intakeView(store: Store, post: Post, row: IntakeRow): IntakeView {
  const { id, line, sheet, fileName, size, fileSm3, rowsSm3, done, of, errors, notices, trouble, manifest } = row
  const status = statusOf(row)
  const business = store.businesses.get(line)
  return {
    ...{ id, line, sheet, fileName, size, fileSm3, rowsSm3, done, of, errors, notices, trouble },
    manifest: status === 'checking' ? null : manifest,
    lineLabel: business?.line.label ?? '',
    sheetLabel: business?.sheets[sheet]?.label ?? '',
    organ: row.organName,
    person: row.personName,
    at: row.madeAt,
    status,
    statusLabel: labels[status],
    rows: row.rowCount,
    receipt: row.receipt,
    takenAt: row.takenAt,
    undoneAt: row.undoneAt,
    undoneWhy: row.undoneWhy,
    whyNotTake: status === 'taken' || status === 'taking' ? null : (whyNotTake(store, post, row)?.says ?? null),
    mayUndo: status === 'taken' && (row.person === post.person || chiefs.includes(post.role)),
  }
}

export function zeroReportView({ businesses }: Store, row: ZeroReportRow): ZeroView {
  const { id, number, line, sheet, month, says, withdrawnBy, withdrawnWhy, since } = row
  const sheetLabel = businesses.get(line)?.sheets[sheet]?.label ?? ''
  const { organName: organ, personName: person, madeOn: on } = row
  return { id, number, line, sheet, sheetLabel, organ, month, says, person, on, withdrawnBy, withdrawnWhy, since }
}
