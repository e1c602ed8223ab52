import { askedOf, wasAnswered } from './asking.ts'
import type { RawMatter } from './oracle.ts'
import { anyMatter, type Draw, type Path } from './path.ts'

type More = (draw: Draw, matter: RawMatter) => { readonly params?: object; readonly query?: object }

interface OneMatter {
  readonly of?: readonly string[]
  readonly more?: More
}

const year = { from: '2021-01-01', until: '2021-12-31' }
const purpose = { query: { purpose: '核对' } }
const actOf: More = ({ world, random }, { line }) => ({
  params: { act: random.pick(['note', ...Object.keys(world.store.businesses.get(line)?.line.acts ?? {})]) },
})
const clockOf: More = ({ world, random }, { line }) => ({
  params: { clock: random.pick(['none', ...Object.keys(world.store.businesses.get(line)?.line.clocks ?? {})]) },
})
const sectionOf: More = ({ random }) => ({ params: { row: 1 + random.below(3) } })
const sitting: More = () => ({ params: { n: 1 } })
const reports = ['annual-report']
const exams = ['exam']
const rounds = ['file-review']

/**
 * Routes about one matter, through the server's handlers. Each has conditions of its own besides reach (a clock that
 * runs, a list that is frozen), so what is proved is that nobody is answered who does not see the matter.
 */
const routes: Readonly<Record<string, OneMatter>> = {
  'GET /api/matters/:id/clocks/:clock': { more: clockOf },
  'GET /api/matters/:id/candidates/:act': { more: actOf },
  'GET /api/matters/:id/draw': { of: rounds },
  'GET /api/matters/:id/frame': { of: rounds, more: () => ({ query: year }) },
  'GET /api/matters/:id/readings': { of: rounds },
  'GET /api/matters/:id/units.xlsx': { of: ['inspection'] },
  'GET /api/report-drafts/:id': { of: reports },
  'GET /api/report-drafts/:id/sections/:row/versions': { of: reports, more: sectionOf },
  'GET /api/report-drafts/:id/margin': { of: reports },
  'GET /api/report-drafts/:id/moved': { of: reports },
  'GET /api/report-drafts/:id/docx': { of: reports },
  'GET /api/report-drafts/:id/annex': { of: reports },
  'GET /api/report-drafts/:id/html': { of: reports },
  'GET /api/exams/:id/hall': { of: exams },
  'GET /api/exams/:id/items': { of: exams },
  'GET /api/exams/:id/roster.xlsx': { of: exams, more: () => purpose },
  'GET /api/exams/:id/sittings/:n/seats': { of: exams, more: sitting },
  'GET /api/exams/:id/sittings/:n/slips': { of: exams, more: sitting },
}

export const routePaths: Readonly<Record<string, Path>> = Object.fromEntries(
  Object.entries(routes).map(([endpoint, { of, more }]): [string, Path] => [
    endpoint,
    async (draw) => {
      const matter = of ? oneOf(draw, of) : anyMatter(draw)
      const { params, query } = more?.(draw, matter) ?? {}
      const answer = await askedOf(draw, endpoint, {
        params: { id: matter.id, ...params },
        ...(query ? { query } : {}),
      })
      return { asked: matter.id, shown: wasAnswered(answer) ? [matter.id] : [], may: draw.sees, owed: [] }
    },
  ]),
)

function oneOf({ world, random }: Draw, lines: readonly string[]): RawMatter {
  return random.pick(world.oracle.rows.filter(({ line }) => lines.includes(line)))
}
