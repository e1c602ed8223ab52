import { askedOf, wasAnswered } from './asking.ts'
import type { Draw, Path } from './path.ts'

type Asks = (draw: Draw) => { readonly params?: object; readonly query?: object }

const registers = ({ world, random }: Draw) => {
  const all = [...world.store.businesses.values()].flatMap(({ line }) => (line.valid ? line.id : []))
  return { params: { line: random.pick(all) }, query: {} }
}

/** Routes whose answers put matters together in their own way: every matter that is named in one must be in reach. */
const routes: Readonly<Record<string, Asks>> = {
  'GET /api/today': () => ({}),
  'GET /api/waiting': () => ({}),
  'GET /api/leader': () => ({}),
  'GET /api/search': ({ focus }) => ({ query: { q: focus.number ?? focus.title.slice(0, 4) } }),
  'GET /api/lines/:line/matters': ({ focus }) => ({ params: { line: focus.line }, query: { size: 50 } }),
  'GET /api/lines/:line/register': registers,
  'GET /api/lines/:line/expiring': (draw) => ({ ...registers(draw), query: { months: 36 } }),
  'GET /api/rounds': () => ({ query: {} }),
  'GET /api/said': () => ({ query: {} }),
  'GET /api/report-drafts': () => ({}),
  'GET /api/upstream/:outlet/missing': ({ world, random }) => {
    const { outlets } = world
    return { params: { outlet: random.pick(outlets) }, query: { size: 200 } }
  },
}

export const mentionPaths: Readonly<Record<string, Path>> = Object.fromEntries(
  Object.entries(routes).map(([endpoint, asks]): [string, Path] => [
    endpoint,
    async (draw) => {
      const answer = await askedOf(draw, endpoint, asks(draw))
      const text = wasAnswered(answer) ? JSON.stringify(answer) : ''
      return { asked: endpoint, shown: mattersIn(draw, text), may: draw.sees, owed: [] }
    },
  ]),
)

/** By id, wherever it stands in the answer. */
function mattersIn({ world }: Draw, text: string): string[] {
  const found = text.match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g) ?? []
  return [...new Set(found)].filter((id) => world.oracle.matters.has(id))
}
