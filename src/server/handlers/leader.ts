import { type Post, reachOf } from '../../kernel/reach.ts'
import { providerLine } from '../../lines/provider/line.ts'
import { lossesIn } from '../../reports/loss-causes.ts'
import { type Period, yearOf } from '../../reports/period.ts'
import { readLoad, readWeek } from '../../store/read-leader.ts'
import { supplyOn } from '../../store/read-supply.ts'
import { readToday, type TodayGroup } from '../../store/read-today.ts'
import type { Store } from '../../store/store.ts'
import type { leaderContract } from '../contract-leader.ts'
import { mayEnter } from '../gates.ts'
import { Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { leaderSays } from '../views/leader-says.ts'
import { rowView } from '../views/row.ts'
import { lineOf, type Showing } from '../views/showing.ts'

const shownRows = 15

export const leaderHandlers: Pick<Handlers, keyof typeof leaderContract> = {
  'GET /api/leader': async ({ desk: { store }, who: { post } }) => {
    if (!mayEnter('leading', post)) return new Refused('reach', ['这一页给科长、分管领导、局长和政府办公室看'])
    const litigation = store.businesses.get('litigation')
    const seesLosses = litigation !== undefined && reachOf(litigation.line, post).sees === 'district'
    const today = store.today()
    const period = { ...yearOf(Number(today.slice(0, 4))), until: today }
    const [week, due, load, losses, supply, showing] = await Promise.all([
      readWeek(store, post),
      readToday(store, post, { size: shownRows }),
      readLoad(store, post),
      seesLosses ? lossesIn(store, { period, cutoff: store.now().toISOString() }) : null,
      supplyFor(store, post, period),
      showingFor(store),
    ])
    const lines = week.map((one) => ({ ...one, label: lineOf(showing, one.line).label }))
    return {
      on: today,
      says: leaderSays(lines),
      lines,
      late: groupView(due.overdue, showing),
      soon: groupView(due.soon, showing),
      others: groupView(due.waiting, showing),
      load: load?.map(({ name, line, open }) => ({ name, open, lineLabel: lineOf(showing, line).label })) ?? null,
      losses,
      supply,
    }
  },
}

async function supplyFor(store: Store, post: Post, { from, until }: Period) {
  const line = store.businesses.get(providerLine.id)?.line
  if (!line || reachOf(line, post).sees === 'nothing') return null
  const asked = { on: until, from, until }
  return { ...asked, sides: await supplyOn(store, post, line, asked) }
}

function groupView({ total, totalExact, rows }: TodayGroup, showing: Showing) {
  return {
    total,
    totalExact,
    rows: rows.map(({ matter, clock }) => ({
      ...rowView({ ...matter, clock }, showing),
      waitsFor: clock?.waitsFor ?? null,
    })),
  }
}
