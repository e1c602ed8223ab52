import { readRosterFile } from '../door/read-roster.ts'
import { results } from '../lines/exam/fields.ts'
import { planMakeUps } from '../lines/exam/make-up-plan.ts'
import { planNames, planResults } from '../lines/exam/roster-plan.ts'
import type { RosterRow } from '../lines/exam/roster-text.ts'
import type { ExamFile } from '../store/hall/exam-file.ts'
import { noMakeUpNow, takeInMakeUps, takeInNames, takeInResults } from '../store/hall/roster.ts'
import type { Bytes } from './byte-routes.ts'
import { actorOf } from './handlers/acts.ts'
import { runBy } from './handlers/hall-desk.ts'
import { Refused } from './problems.ts'
import { readUpload } from './read-upload.ts'
import { refusedView } from './refused-view.ts'

type What = 'names' | 'results' | 'makeUps'

const takes = { names: takeInNames, results: takeInResults, makeUps: takeInMakeUps } as const

/** What a roster file was understood to say. Nothing is written before it is sent a second time, to be taken. */
export interface RosterPreview {
  readonly what: What
  readonly rows: number
  readonly fresh: number
  readonly same: number
  /** 合格 12 人；缺考 3 人. */
  readonly tallies: readonly string[]
  readonly columns: readonly string[]
  readonly aside: readonly string[]
  readonly problems: readonly { readonly line: number; readonly says: string }[]
  readonly moreProblems: number
  readonly sample: readonly (readonly string[])[]
}

const shown = 50

/** 名单和成绩的表：looked at first, then taken whole or not at all. */
export async function takeRosterFile({ desk: { store }, who, params, request }: Bytes) {
  const exam = await runBy(store, who, params.id ?? '')
  if (exam instanceof Refused) return exam
  const upload = await readUpload(request)
  if (upload instanceof Refused) return upload
  const { what, take } = upload.fields
  if (!isWhat(what)) return new Refused('form', [{ says: '请选择这是报名名单、成绩还是补考结果', field: 'what' }])
  const early = what === 'makeUps' ? noMakeUpNow(exam) : null
  if (early) return new Refused('procedure', [early])
  const read = await readRosterFile(upload.file)
  if (!read.ok)
    return new Refused(
      'form',
      read.says.map((says) => ({ says, field: 'file' })),
    )
  if (take !== 'yes') return { taken: false, preview: previewOf(exam, what, read) }
  if (read.problems.length > 0)
    return new Refused(
      'form',
      read.problems.slice(0, shown).map(({ line, says }) => ({ says: `第 ${line} 行${says}`, field: 'file' })),
    )
  const list = { rows: read.rows, note: `导入《${upload.file.name}》` }
  const done = await takes[what](store, actorOf(who), exam, list)
  return done.allowed ? { taken: true, says: done.says } : refusedView(done)
}

type Read = Extract<Awaited<ReturnType<typeof readRosterFile>>, { ok: true }>

function isWhat(what: string | undefined): what is What {
  return what !== undefined && Object.hasOwn(takes, what)
}

function planOf({ it }: ExamFile, what: What, rows: Read['rows']) {
  if (what === 'names') {
    const plan = planNames(it, rows)
    return { ...plan, tallies: unitTallies(plan.rows) }
  }
  const plan = what === 'makeUps' ? planMakeUps(it, rows) : planResults(it, rows)
  const told = plan.rows.map((row) => (what === 'makeUps' ? row.makeUp : row.result))
  return { ...plan, tallies: resultTallies(told) }
}

function previewOf(exam: ExamFile, what: What, read: Read): RosterPreview {
  const plan = planOf(exam, what, read.rows)
  const problems = [...read.problems, ...plan.problems].toSorted((one, other) => one.line - other.line)
  return {
    what,
    rows: read.rows.length + read.problems.length,
    fresh: plan.rows.length,
    same: plan.same,
    tallies: plan.tallies,
    columns: read.columns,
    aside: read.aside,
    problems: problems.slice(0, shown),
    moreProblems: Math.max(0, problems.length - shown),
    sample: read.rows.slice(0, 10).map(cellsOf),
  }
}

function cellsOf({ line, ticket, name, unit, waived, score, result, makeUp, makeUpScore }: RosterRow): string[] {
  const told = (one: keyof typeof results | undefined) => (one ? results[one] : '')
  const first = [waived ? '是' : '', `${score ?? ''}`, told(result)]
  return [
    `${line}`,
    ticket ?? '',
    name,
    unit,
    ...first,
    `${makeUpScore ?? ''}${makeUpScore === undefined ? '' : ' '}${told(makeUp)}`.trim(),
  ]
}

function unitTallies(rows: readonly { readonly unit?: string | null }[]): string[] {
  return tallied(rows.map(({ unit }) => unit ?? '')).map(([unit, count]) => `${unit} ${count} 人`)
}

function resultTallies(told: readonly (keyof typeof results | null | undefined)[]): string[] {
  return tallied(told.map((result) => (result ? results[result] : ''))).map(([says, count]) => `${says} ${count} 人`)
}

function tallied(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
}
