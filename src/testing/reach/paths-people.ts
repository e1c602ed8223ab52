import { Refused } from '../../server/problems.ts'
import { openRound, readingOf } from '../../server/readings.ts'
import { listMatters } from '../../store/list-matters.ts'
import { publicDecisions, publicDirectory, publicDocuments, publicReports } from '../../store/portal-public.ts'
import { askedOf, wasAnswered } from './asking.ts'
import { counted, type Draw, matters, oneThing, type Path } from './path.ts'

const annulled = '_annulled'

/** Two records of one person, what was given to one reader, and what everybody may read. */
export const peoplePaths: Readonly<Record<string, Path>> = {
  'GET /api/admin/doubles': async (draw) => {
    const answer = await askedOf(draw, 'GET /api/admin/doubles')
    const shown = wasAnswered(answer) ? idsIn(answer) : []
    // Never one who is a party in a closed line, whoever asks: the offer would say so.
    const may = (id: string) => draw.raw.role === 'administrator' && !draw.world.raw.lately.inClosed.includes(id)
    const owed = draw.raw.role === 'administrator' ? draw.world.raw.lately.twice.filter(may) : []
    return { asked: '同一个人的两条记录', shown, may, owed }
  },

  合并过的经办人: async (draw) => {
    const { merged } = draw.world.raw.lately
    const handlers = draw.world.oracle.rows.filter(({ handler }) => handler && [...merged.keys()].includes(handler))
    if (handlers.length === 0) return { asked: '没有', shown: [], may: () => true, owed: [] }
    const { line, handler } = draw.random.pick(handlers)
    const kept = (person: string | null) => merged.get(person ?? '') ?? person
    const list = await listMatters(draw.world.store, draw.post, line, {
      page: 1,
      size: 200,
      filters: { handler: handler ?? '' },
    })
    return matters(
      draw,
      `${line} 由 ${handler}`,
      list.rows.map(({ id }) => id),
      (row) => row.line === line && row.state !== annulled && kept(row.handler) === kept(handler),
    )
  },

  评阅的案卷: async (draw) => {
    const given = draw.random.pick(draw.world.raw.lately.readings)
    const sees = given.reader === draw.post.person && given.unit !== draw.post.organ && draw.sees(given.matter)
    const round = await openRound(draw.world.store, draw.post, given.matter)
    const reading = round instanceof Refused ? round : readingOf(round, draw.post, given.row)
    const { matter, row } = given
    const answer = await askedOf(draw, 'GET /api/matters/:id/readings/:row', { params: { id: matter, row } })
    const shown = !(reading instanceof Refused) && wasAnswered(answer)
    return oneThing(`${matter} 第 ${row} 份`, matter, { shown, sees })
  },

  评阅的文书: (draw) => ofReading(draw, 'GET /api/matters/:id/readings/:row/papers/:seq', { seq: 1 }),
  评阅的材料: (draw) => {
    const { id: file } = draw.random.pick(draw.world.raw.files)
    return ofReading(draw, 'GET /api/matters/:id/readings/:row/files/:file', { file })
  },

  'GET /api/review-results': async (draw) => {
    const query = { from: '2021-01-01', until: '2021-12-31' }
    const answer = await askedOf(draw, 'GET /api/review-results', { query })
    const told = wasAnswered(answer) ? (answer as { all: { rounds: number } }).all.rounds : 0
    const read = ['scored', 'announced', 'closed']
    const all = draw.world.oracle.seen(draw.raw, ({ line, state }) => line === 'file-review' && read.includes(state))
    const { finished } = draw.world.raw.lately
    return counted('已评完的', told, all.filter((id) => finished.includes(id)).length)
  },

  门户公开的名录: async (draw) => {
    const { entries } = await publicDirectory(draw.world.store, { kinds: [], street: '', q: '' })
    const shown = entries.map(({ name }) => name)
    const { serving } = draw.world.raw.lately.open
    return { asked: '名录', shown, may: (name) => serving.includes(name), owed: serving.length <= 60 ? serving : [] }
  },

  门户公开的文件: async (draw) => {
    const shown = (await publicDocuments(draw.world.store)).map(({ title }) => title)
    const { inForce } = draw.world.raw.lately.open
    return { asked: '规范性文件', shown, may: (title) => inForce.includes(title), owed: inForce }
  },

  门户公开的决定: async (draw) => {
    const all = await publicDecisions(draw.world.store)
    return counted('公开的复议决定', all.length, draw.world.raw.lately.open.decisions)
  },

  门户公开的报告: async (draw) => {
    const shown = (await publicReports(draw.world.store)).map(({ id }) => id)
    const { reports } = draw.world.raw.lately.open
    return { asked: '公开的报告', shown, may: (id) => reports.includes(id), owed: reports }
  },
}

async function ofReading(draw: Draw, endpoint: string, more: object) {
  const { matter, row, reader } = draw.random.pick(draw.world.raw.lately.readings)
  const answer = await askedOf(draw, endpoint, { params: { id: matter, row, ...more } })
  const may = () => reader === draw.post.person && draw.sees(matter)
  return { asked: `${matter} 第 ${row} 份`, shown: wasAnswered(answer) ? [matter] : [], may, owed: [] }
}

function idsIn(answer: unknown): string[] {
  const { suggested, merged } = answer as Record<'suggested' | 'merged', Record<string, { id: string }>[]>
  const cards = [
    ...suggested.flatMap(({ one, other }) => [one, other]),
    ...merged.flatMap(({ kept, other }) => [kept, other]),
  ]
  return cards.flatMap((card) => card?.id ?? [])
}
