import { offices } from '../../kernel/office.ts'
import { openingFor } from '../../kernel/opening.ts'
import { reachOf } from '../../kernel/reach.ts'
import { markRead, noticesFor } from '../../store/notices.ts'
import { countOpen, openBound } from '../../store/read-counts.ts'
import { readToday } from '../../store/read-today.ts'
import { search } from '../../store/search.ts'
import type { DueRow } from '../../store/types.ts'
import { referralsWaiting, waitingForMe } from '../../store/waiting.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { nextAct } from '../views/next-act.ts'
import { partiesText, rowView } from '../views/row.ts'
import { actLabel, lineOf, roleLabel, type Showing, stateLabel } from '../views/showing.ts'

const groups = [
  ['overdue', 'overdue', '已逾期'],
  ['today', 'dueToday', '今天到期'],
  ['soon', 'soon', '十个工作日内'],
  ['waiting', 'waiting', '等待他方'],
  ['returned', 'returned', '退回'],
] as const

type Names =
  | 'GET /api/today'
  | 'GET /api/waiting'
  | 'GET /api/referrals'
  | 'GET /api/notices'
  | 'POST /api/notices/read'
  | 'GET /api/search'
  | 'GET /api/progress'
  | 'GET /api/lines'

/** What meets the eye on opening: the day's work, what waits for a signature, and where to go. */
export const dayHandlers: Pick<Handlers, Names> = {
  'GET /api/today': async ({ desk: { store }, who }) => {
    const [found, showing] = await Promise.all([readToday(store, who.post), showingFor(store)])
    return {
      groups: groups.map(([name, key, label]) => ({
        name,
        label,
        total: found[key].total,
        totalExact: found[key].totalExact,
        rows: found[key].rows.map((row) => dueRow(row, showing, who.post.role)),
      })),
    }
  },

  'GET /api/waiting': async ({ desk: { store }, who }) => {
    const [rows, showing] = await Promise.all([waitingForMe(store, who.post), showingFor(store)])
    return {
      rows: rows.map(({ matter, act, byName, since, role }) => ({
        ...rowView(matter, showing),
        act,
        actLabel: actLabel(lineOf(showing, matter.line), act),
        by: byName,
        since,
        step: `${roleLabel(role)}审批`,
      })),
    }
  },

  'GET /api/referrals': async ({ desk: { store }, who }) => {
    const [rows, showing] = await Promise.all([referralsWaiting(store, who.post), showingFor(store)])
    return {
      rows: rows.flatMap(({ id, toLine, fromLine, fromNumber, why, on }) => {
        const line = lineOf(showing, toLine)
        const act = openingFor(line, who.post.role)
        if (act === undefined) return []
        const fromLineLabel = lineOf(showing, fromLine).label
        return { id, line: toLine, fromLineLabel, fromNumber, why, on, act, actLabel: line.acts[act]?.label ?? act }
      }),
    }
  },

  'POST /api/notices/read': async ({ desk: { store }, who, body }) => {
    await markRead(store, who.post.person, body.notices)
    return { ok: true as const }
  },
  'GET /api/notices': async ({ desk: { store }, who }) => ({ rows: await noticesFor(store, who.post) }),

  'GET /api/search': async ({ desk: { store }, who, query }) => {
    if (query.q.trim() === '') return { rows: [] }
    const [hits, showing] = await Promise.all([search(store, who.post, query.q), showingFor(store)])
    return {
      rows: hits.map(({ matter: { id, line: name, number, title, parties, state, openedOn } }) => {
        const line = lineOf(showing, name)
        return {
          id,
          line: name,
          lineLabel: line.label,
          number,
          title,
          parties: partiesText(line, parties),
          stateLabel: stateLabel(line, state),
          openedOn,
        }
      }),
    }
  },

  'GET /api/progress': async ({ desk: { progress } }) => ({ ...progress }),

  'GET /api/lines': async ({ desk: { store }, who }) => {
    const mine = [...store.businesses.values()]
      .map(({ line }) => line)
      .filter((line) => reachOf(line, who.post).sees !== 'nothing')
    const open = await countOpen(store, who.post)
    return {
      rows: mine.map((line) => ({
        id: line.id,
        label: line.label,
        office: line.office,
        officeLabel: offices[line.office],
        shape: line.shape,
        open: Math.min(open.get(line.id) ?? 0, openBound),
        openExact: (open.get(line.id) ?? 0) <= openBound,
        mayOpen: Object.entries(line.acts)
          .filter(([, { from, by }]) => from === 'new' && by.includes(who.post.role))
          .map(([act, { label }]) => ({ act, label })),
      })),
    }
  },
}

function dueRow({ matter, clock }: DueRow, showing: Showing, role: string) {
  return {
    ...rowView(clock ? { ...matter, clock } : matter, showing),
    next: nextAct(lineOf(showing, matter.line), matter, role),
  }
}
