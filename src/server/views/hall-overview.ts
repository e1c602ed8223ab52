import type { z } from 'zod'
import { actsOf } from '../../kernel/availability.ts'
import type { Post } from '../../kernel/reach.ts'
import { questionKinds } from '../../lines/exam/bank.ts'
import { neededFor, poolOf } from '../../lines/exam/blueprint.ts'
import { standingByUnit } from '../../lines/exam/by-unit.ts'
import { sittingKinds } from '../../lines/exam/fields.ts'
import { examLine } from '../../lines/exam/line.ts'
import { asOf } from '../../store/as-of.ts'
import { blueprintOf } from '../../store/hall/exam-answers.ts'
import type { ExamFile } from '../../store/hall/exam-file.ts'
import { sittingsOf } from '../../store/hall/overview.ts'
import { readBank } from '../../store/hall/read-bank.ts'
import type { Store } from '../../store/store.ts'
import type { overviewSchema } from '../contract-hall.ts'
import { kindLabel } from './hall.ts'

/** One exam from the officer's chair: what is ready, how far each sitting has come, and which unit still owes whom. */
export async function overviewView(store: Store, post: Post, file: ExamFile): Promise<z.input<typeof overviewSchema>> {
  const { it, number, version, state } = file
  const [bank, sittings] = await Promise.all([readBank(store, store.db, post), sittingsOf(store, file.id)])
  const demand = { papers: it.paperCount ?? 2, exposureCap: it.exposureCap ?? 1 }
  const nextKind = state === 'resulted' ? 'makeUp' : 'first'
  return {
    title: it.title ?? '',
    number,
    version,
    candidates: it.candidates.length,
    passMark: it.passMark,
    fullMark: it.fullMark,
    next: { kindLabel: sittingKinds[nextKind], ...mayOpen(store, post, file, nextKind) },
    cells: blueprintOf(it).cells.map((cell) => ({
      kindLabel: questionKinds[cell.kind],
      ...{ topic: cell.topic, count: cell.count, marks: cell.marks },
      there: poolOf(bank, cell).length,
      needed: neededFor(cell, demand),
    })),
    sittings: sittings.map(({ kind, ...one }) => ({ ...one, kindLabel: kindLabel(kind) })),
    mayPublish:
      sittings.length > 0 && isOpen(store, post, file, sittings.at(-1)?.kind === 'makeUp' ? 'makeUp' : 'result'),
    units: standingByUnit(it.candidates).map((unit) => ({ ...unit, outstanding: [...unit.outstanding] })),
  }
}

function mayOpen(store: Store, post: Post, file: ExamFile, next: keyof typeof sittingKinds) {
  if (file.it.sittings.some(({ kind }) => kind === next))
    return { open: false, reasons: [`${sittingKinds[next]}已经开设；要改时间，先在经过中撤回再开`] }
  const view = viewOf(store, post, file, 'openSitting')
  const reasons = (view?.reasons ?? []).map(({ says }) => says)
  return { open: view !== undefined && reasons.length === 0, reasons }
}

function isOpen(store: Store, post: Post, file: ExamFile, act: string): boolean {
  return viewOf(store, post, file, act)?.reasons.length === 0
}

function viewOf(store: Store, post: Post, { matter }: ExamFile, act: string) {
  const who = { person: post.person, role: post.role, organ: post.organ }
  return actsOf(examLine, matter, who, asOf(store)).find(({ name }) => name === act)
}
