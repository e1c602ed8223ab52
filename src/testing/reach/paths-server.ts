import { buffer } from 'node:stream/consumers'
import { readXlsxWorksheets } from '../../door/spreadsheet.ts'
import { isRatio } from '../../kernel/indicator.ts'
import type { Day } from '../../law/day.ts'
import { definitionsOf } from '../../reports/definition.ts'
import { listBehind } from '../../reports/figure.ts'
import { giveList } from '../../server/byte-handlers.ts'
import type { Bytes } from '../../server/byte-routes.ts'
import { figureHandlers } from '../../server/handlers/figures.ts'
import { governanceHandlers } from '../../server/handlers/governance.ts'
import { matterHandlers } from '../../server/handlers/matters.ts'
import { upstreamHandlers } from '../../server/handlers/upstream.ts'
import { Refused } from '../../server/problems.ts'
import { anyLine, anyMatter, type Draw, matters, oneThing, type Path, type Read } from './path.ts'

const year = { from: '2021-01-01' as Day, until: '2021-12-31' as Day }

/** The same through the server's own handlers, where they put reach together themselves. */
export const serverPaths: Readonly<Record<string, Path>> = {
  数字下的名单: async (draw) => {
    const { store } = draw.world
    const definition = draw.random.pick(
      definitionsOf(store.businesses.values()).filter((one) => !isRatio(one.indicator)),
    )
    const { id } = definition
    const params = { id }
    const answer = await figureHandlers['GET /api/figures/:id/list'](
      asking(draw, { params, query: { ...year, size: 200 } }),
    )
    const count = { period: year, cutoff: store.now().toISOString(), countedBy: '' }
    const all = (await listBehind(store, definition, count)).slice(0, 200).map(({ matter }) => matter)
    const shown = answer instanceof Refused ? [] : answer.rows.map((row) => row.id)
    const owed = draw.world.oracle.sight(draw.raw, definition.business.line) === 'nothing' ? [] : all.filter(draw.sees)
    return { asked: id, shown, may: draw.sees, owed }
  },

  导出的表: async (draw) => {
    const line = anyLine(draw)
    const given = await giveList(asking(draw, { params: { line: line.id }, query: { purpose: '核对' } }))
    const shown = given instanceof Refused ? [] : await numbersIn(given.body)
    const ofLine = draw.world.oracle.rows.filter((row) => row.line === line.id)
    const of = new Map(ofLine.map((row) => [row.number ?? '', row.id]))
    const wanted = (row: { line: string; number: string | null; state: string }) =>
      row.line === line.id && row.number !== null && row.state !== '_annulled'
    return matters(
      draw,
      line.id,
      shown.map((number) => of.get(number) ?? number),
      wanted,
    )
  },

  期限的算法: async (draw) => {
    const { matter } = draw.random.pick(draw.world.raw.clocks)
    return whole(draw, matter, await matterHandlers['GET /api/matters/:id'](asking(draw, { params: { id: matter } })))
  },

  一项的来历: async (draw) => {
    const { id, line } = anyMatter(draw)
    const field = draw.world.store.businesses.get(line)?.line.title ?? ''
    const ask = asking(draw, { params: { id, field } })
    return whole(draw, id, await matterHandlers['GET /api/matters/:id/fields/:field'](ask))
  },

  一项的各行: async (draw) => {
    const repeated = [...draw.world.oracle.matters.values()].flatMap(({ row, line }) =>
      Object.entries(line.fields).flatMap(([field, { rows }]) => (rows ? [{ id: row.id, field }] : [])),
    )
    const { id, field } = draw.random.pick(repeated)
    const ask = asking(draw, { params: { id, field } })
    return whole(draw, id, await governanceHandlers['GET /api/matters/:id/rows/:field'](ask))
  },

  上报未录: async (draw) => {
    const { store } = draw.world
    const list = await upstreamHandlers['GET /api/upstream'](asking(draw, {}))
    if (list instanceof Refused || list.rows.length === 0) return nothing('没有报表')
    const { id } = draw.random.pick(list.rows)
    const ask = asking(draw, { params: { outlet: id }, query: { size: 200 } })
    const answer = await upstreamHandlers['GET /api/upstream/:outlet/missing'](ask)
    const shown = answer instanceof Refused ? [] : answer.rows.map((row) => row.id)
    return { asked: `${store.district} ${id}`, shown, may: draw.sees, owed: [] }
  },
}

/** A handler as the server calls it for somebody signed in under the drawn post. */
function asking({ world: { store }, post }: Draw, given: { params?: object; query?: object }) {
  const who = {
    person: post.person,
    name: '',
    post,
    organName: '',
    posts: [],
    tokenHash: '',
    mustChangePassword: false,
  }
  return { desk: { store, webDir: null }, who, params: {}, query: {}, ...given } as unknown as Bytes & never
}

function whole({ sees }: Draw, id: string, answer: unknown): Read {
  return oneThing(id, id, { shown: !(answer instanceof Refused), sees: sees(id) })
}

function nothing(asked: string): Read {
  return { asked, shown: [], may: () => true, owed: [] }
}

/** Between the headings and the line that says who took it out. */
async function numbersIn(body: NodeJS.ReadableStream | Buffer): Promise<string[]> {
  const bytes = Buffer.isBuffer(body) ? body : await buffer(body)
  const [sheet] = await readXlsxWorksheets(bytes, { rows: 20_000, columns: 200 } as never)
  return (sheet?.rows ?? []).slice(1, -1).flatMap(({ cells }) => (cells[0] ? [String(cells[0])] : []))
}
