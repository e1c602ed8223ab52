import { joinedOf, membersOn, roundsIn } from '../../store/city/received.ts'
import { reportingOf } from '../../store/city/reporting.ts'
import { closedCity, roundAsked, roundView } from '../city-asked.ts'
import type { cityContract } from '../contract-city.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { openedView, sumsView } from '../views/city.ts'

type Names = Extract<keyof typeof cityContract, `GET /api/city${string}`>

const standings = { joined: '已确认加入', left: '已停止上报' } as const

/** A city's figures: what its districts signed and handed up, and the sums of it. No matter is within reach here. */
export const cityHandlers: Pick<Handlers, Names> = {
  'GET /api/city': async ({ desk: { store }, who }) => {
    const closed = await closedCity(store, who)
    if (closed) return closed
    const on = store.today()
    const [members, joined, rounds] = await Promise.all([membersOn(store, on), joinedOf(store), roundsIn(store)])
    return {
      on,
      members: members.map((one) => {
        const standing = joined.get(one.member)
        return { ...one, says: standing ? standings[standing] : '尚未确认加入' }
      }),
      rounds: rounds.map(roundView),
    }
  },

  'GET /api/city/sums': async ({ desk: { store }, who, query }) => {
    const closed = await closedCity(store, who)
    if (closed) return closed
    const round = roundAsked(query)
    if (round instanceof Refused) return round
    return sumsView(round, await reportingOf(store, round))
  },

  'GET /api/city/figures/:id': async ({ desk: { store }, who, params, query }) => {
    const closed = await closedCity(store, who)
    if (closed) return closed
    const round = roundAsked(query)
    if (round instanceof Refused) return round
    return openedView(params.id, await reportingOf(store, round)) ?? notFound('没有区上报这个数')
  },
}
