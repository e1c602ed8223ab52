import type { Post } from '../../kernel/reach.ts'
import type { Day } from '../../law/day.ts'
import { type RetentionNote, retentionNotes } from '../../law/retention.ts'
import { type Reason, reasons } from '../../store/archive/files.ts'
import { hold, holdsOf, lift } from '../../store/archive/holds.ts'
import { decidePeriod, enterPeriod, type Period, periodsOf, periodsOn, starts } from '../../store/archive/periods.ts'
import { rehearse, rehearsedFiles } from '../../store/archive/rehearse.ts'
import { archiveRoles, preparing } from '../../store/archive/rounds.ts'
import type { Store } from '../../store/store.ts'
import { labelOf, unsaid } from '../archive-round.ts'
import { mayEnter } from '../gates.ts'
import { Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Answer, Handlers } from '../route.ts'

type Names =
  | 'GET /api/archive/periods'
  | 'POST /api/archive/periods'
  | 'PUT /api/archive/periods/:id'
  | 'GET /api/archive/rehearsal'
  | 'GET /api/archive/files'
  | 'GET /api/archive/holds'
  | 'POST /api/archive/holds'
  | 'PUT /api/archive/holds/:id'

const size = 50

/** The bureau's table of periods, the rehearsal that writes nothing, and what is held back. */
export const archiveHandlers: Pick<Handlers, Names> = {
  'GET /api/archive/periods': async ({ desk: { store }, who: { post } }) =>
    mayLook(post) ? periodsView(store, post) : closed,

  'POST /api/archive/periods': async ({ desk: { store }, who, body }) => {
    const days = { approvedOn: body.approvedOn as Day, validFrom: body.validFrom as Day }
    const entered = await enterPeriod(store, who.post, { ...body, ...days })
    return 'allowed' in entered ? refusedView(entered) : entered
  },

  'PUT /api/archive/periods/:id': async ({ desk: { store }, who, params, body }) => {
    const decided = await decidePeriod(store, who.post, { id: params.id, why: body.why })
    return 'allowed' in decided ? refusedView(decided) : decided
  },

  'GET /api/archive/rehearsal': async ({ desk: { store }, who: { post } }) => {
    if (!mayLook(post)) return closed
    const groups = await rehearse(store, post)
    return {
      groups: groups.map((group) => ({
        ...group,
        lineLabel: labelOf(store, group.line),
        says: reasons[group.reason],
      })),
      mayStart: preparing.includes(post.role),
    }
  },

  'GET /api/archive/files': async ({ desk: { store }, who: { post }, query }) => {
    if (!mayLook(post)) return closed
    const { line, reason, organ, year, afterOn, afterId } = query
    if (!Object.hasOwn(reasons, reason)) return new Refused('form', ['没有这种情形'])
    const after = afterOn && afterId ? { on: afterOn as Day, id: afterId } : undefined
    const asked = { line, reason: reason as Reason, organ, year, after, size }
    const found = await rehearsedFiles(store, post, asked)
    const rows = found.slice(0, size)
    const last = found.length > size ? rows.at(-1) : undefined
    return {
      rows: rows.map(({ line: _line, reason: _reason, ...row }) => ({ ...row, number: row.number ?? '未编号' })),
      next: last ? { on: (reason === 'open' ? last.openedOn : last.closedOn) ?? last.openedOn, id: last.id } : null,
    }
  },

  'GET /api/archive/holds': async ({ desk: { store }, who: { post } }) => {
    if (!mayLook(post)) return closed
    const rows = await holdsOf(store, post)
    return {
      rows: rows.map(({ line, matter: _matter, number, by, ...row }) => ({
        ...row,
        lineLabel: labelOf(store, line),
        number: number ?? unsaid,
        by: by ?? '',
      })),
      lines: [...store.businesses.values()].map(({ line: { id, label } }) => ({ id, label })),
      mayHold: post.role === 'archivist' || post.role === 'auditor',
    }
  },

  'POST /api/archive/holds': async ({ desk: { store }, who, body }) => {
    const held = await hold(store, who.post, body)
    return 'allowed' in held ? refusedView(held) : held
  },

  'PUT /api/archive/holds/:id': async ({ desk: { store }, who, params, body }) => {
    const lifted = await lift(store, who.post, { id: params.id, why: body.why })
    return 'allowed' in lifted ? refusedView(lifted) : lifted
  },
}

export const closed = new Refused('reach', ['这一页给档案员、科长以上人员和安全审计员看'])

export function mayLook(post: Post): boolean {
  return mayEnter('archive', post)
}

type PeriodsView = Answer<'GET /api/archive/periods'>

async function periodsView(store: Store, { role, person }: Post): Promise<PeriodsView> {
  const today = store.today()
  const [all, now, { people }] = await Promise.all([
    periodsOf(store),
    periodsOn(store, today),
    store.directory.with([]),
  ])
  const inForce = new Set(now.map(({ id }) => id))
  const told = new Set(now.map(({ line }) => line))
  return {
    rows: all.map((period) => ({
      ...pick(period),
      lineLabel: labelOf(store, period.line),
      only: onlyOf(store, period),
      starts: starts[period.starts],
      enteredBy: people.get(period.enteredBy)?.name ?? '',
      ...standingOf(period, { inForce: inForce.has(period.id), today }),
      mine: period.enteredBy === person,
    })),
    starts: Object.entries(starts).map(([value, label]) => ({ value, label })),
    lines: [...store.businesses.values()].map(({ line }) => ({
      id: line.id,
      label: line.label,
      told: told.has(line.id),
      fields: Object.entries(line.fields).flatMap(([name, { kind, column, label, options = {} }]) =>
        kind === 'choice' && column
          ? [{ name, label, options: Object.entries(options).map(([value, one]) => ({ value, label: one })) }]
          : [],
      ),
      notes: notesOf(({ lines = [] }) => lines.includes(line.id)),
    })),
    notes: notesOf(({ lines }) => !lines),
    mayEnter: role === 'archivist',
    mayConfirm: archiveRoles.includes(role) && role !== 'auditor',
  }
}

function notesOf(speaks: (note: RetentionNote) => boolean) {
  return retentionNotes.filter(speaks).map(({ says, standing }) => ({ says, standing }))
}

function pick({ id, kind, years, source, approvedBy, approvedOn, validFrom }: Period) {
  return { id, kind, years, source, approvedBy, approvedOn, validFrom }
}

function onlyOf({ businesses }: Store, { line, field, value }: Period): string {
  const declared = field ? businesses.get(line)?.line.fields[field] : undefined
  return declared && value ? `${declared.label}：${declared.options?.[value] ?? value}` : ''
}

type Standing = Pick<PeriodsView['rows'][number], 'standing' | 'says'>

function standingOf(period: Period, { inForce, today }: { inForce: boolean; today: Day }): Standing {
  if (period.refusedWhy !== null) return { standing: 'refused', says: `核对未通过：${period.refusedWhy}` }
  if (!period.confirmedAt) return { standing: 'waiting', says: '等另一个人对照原件核对' }
  if (inForce) return { standing: 'in-force', says: '施行中' }
  return period.validFrom > today
    ? { standing: 'not-yet', says: '还没有到施行日期' }
    : { standing: 'replaced', says: '已被后来的代替' }
}
