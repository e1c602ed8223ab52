import type { Day } from '../../law/day.ts'
import { openDraft } from '../../reports/drafting/draft.ts'
import { lastYearOf } from '../../reports/drafting/last-year.ts'
import { saidAndDoneIn } from '../../reports/drafting/said-and-done.ts'
import type { RawMatter } from './oracle.ts'
import type { Draw, Path, Read } from './path.ts'

const year = { from: '2021-01-01' as Day, until: '2021-12-31' as Day }

/** What the writers of a report are shown of other matters. */
export const reportPaths: Readonly<Record<string, Path>> = {
  报告稿: async (draw) => {
    const { id } = aReport(draw)
    const shown = (await openDraft(draw.world.store, draw.post, id)) !== null
    const sees = draw.sees(id)
    return { asked: id, shown: shown ? [id] : [], may: () => sees, owed: sees ? [id] : [] }
  },

  去年的报告: async (draw) => {
    const { store } = draw.world
    const { kind, year, from, until, title } = draw.random.pick(draw.world.raw.reports)
    const nextYear = (day: string | null, other: string) => `${year + 1}-${day?.slice(5) ?? other}` as Day
    const period = { from: nextYear(from, '01-01'), until: nextYear(until, '12-31') }
    const count = { period, cutoff: store.now().toISOString(), countedBy: '' }
    const last = await lastYearOf(store, draw.post, { kind, year: year + 1, period }, count)
    const named = draw.world.raw.reports.filter((one) => last?.from === 'compiled' && one.title === last.title)
    const may = (id: string) => draw.sees(id)
    return { asked: title, shown: named.length === 1 ? named.map(({ matter }) => matter) : [], may, owed: [] }
  },

  说到做到: async (draw): Promise<Read> => {
    const told = await saidAndDoneIn(draw.world.store, draw.post, year)
    const owed = draw.world.raw.promises.flatMap(({ matter, said }) => (draw.sees(matter) ? said.slice(0, 500) : []))
    return { asked: '2021', shown: told.map(({ said }) => said), may: (said) => owed.includes(said), owed }
  },
}

function aReport({ world, random }: Draw): RawMatter {
  return random.pick(world.oracle.rows.filter(({ line }) => line === 'annual-report'))
}
