import type { Post } from '../../kernel/reach.ts'
import { day } from '../../law/day.ts'
import { sources } from '../../lines/task/fields.ts'
import { taskLine } from '../../lines/task/line.ts'
import { lastWordsIn } from '../../reports/drafting/last-words.ts'
import { lastReport } from '../../reports/drafting/last-year.ts'
import { yearOf } from '../../reports/period.ts'
import { readEntries } from '../../store/read-entries.ts'
import { statedIn } from '../../store/stated.ts'
import type { Store } from '../../store/store.ts'
import type { saidContract } from '../contract-said.ts'
import type { Handlers } from '../route.ts'
import { seesFigures } from './figures.ts'

export const saidHandlers: Pick<Handlers, keyof typeof saidContract> = {
  'GET /api/said/words': async ({ desk: { store }, who, query: { year } }) => {
    if (!seesFigures(who.post) || !store.businesses.has(taskLine.id)) return { title: null, rows: [] }
    const count = { period: yearOf(year), cutoff: store.now().toISOString(), countedBy: who.name }
    const last = await lastReport(store, who.post, { kind: 'annual', year, period: count.period }, count)
    if (!last) return { title: null, rows: [] }
    const confirmed = last.from === 'stated' ? await statedIn(store, year - 1) : []
    const tasks = await tasksBySaid(store, who.post)
    const dueOn = day(`${year}-12-31`)
    return {
      title: last.title,
      rows: lastWordsIn({ ...last, confirmed }).map(({ at, source, said, given }) => ({
        ...{ at, said, source: sources[source], task: tasks.get(said) ?? null },
        given: { ...given, openedOn: store.today(), ...(dueOn >= store.today() ? { dueOn } : {}) },
      })),
    }
  },
}

/** Who already took which sentence up: by the words themselves, which the task keeps. */
async function tasksBySaid(store: Store, post: Post) {
  const entries = await readEntries(store, post, taskLine, { fields: ['saidIn'] })
  return new Map(
    entries.flatMap(({ id, number, title, state, fields: { saidIn } }) =>
      typeof saidIn === 'string' && state !== 'dropped' ? [[saidIn, { id, number, title }] as const] : [],
    ),
  )
}
