import { askedOf, wasAnswered, wasLetIn } from './asking.ts'
import type { RawPost } from './oracle.ts'
import { type Draw, oneThing, type Path } from './path.ts'

interface Gate {
  /** Who may come in, in the words of the design; not taken from the server. */
  readonly lets: (post: RawPost, draw: Draw) => boolean
  /** Says that there is nothing, where others say that it is closed. */
  readonly hides?: true
  readonly asks?: (draw: Draw) => { params?: object; query?: object }
}

const only =
  (...roles: readonly RawPost['role'][]) =>
  ({ role }: RawPost) =>
    roles.includes(role)
const administrators = only('administrator')
const auditors = only('auditor')
const archive = only('archivist', 'sectionHead', 'deputyHead', 'head', 'auditor')
const reporting = only(
  ...(['clerk', 'handler', 'sectionHead', 'deputyHead', 'head', 'governmentOffice', 'archivist', 'auditor'] as const),
)
const figures = (post: RawPost) => post.lines === null && reporting(post)
const sees =
  (line: string) =>
  (post: RawPost, { world }: Draw) => {
    const declared = world.store.businesses.get(line)?.line
    return declared !== undefined && world.oracle.sight(post, declared) !== 'nothing'
  }
const supervisors = (post: RawPost, { world }: Draw) => {
  const declared = world.store.businesses.get('supervision')?.line
  return declared !== undefined && world.oracle.sight(post, declared) === 'district'
}
const year = { from: '2021-01-01', until: '2021-12-31' }
const nothingSuch = { params: { id: '00000000-0000-4000-8000-00000000dead' } }
const somebody = ({ world, random }: Draw) => ({ params: { id: random.pick(world.people) } })
const round = { query: { report: 'annual', ...year } }

/** Pages that belong to some roles: whoever else asks is turned away, whatever stands on them. */
const gates: Readonly<Record<string, Gate>> = {
  'GET /api/admin/people': { lets: administrators },
  'GET /api/admin/requests': { lets: only('administrator', 'auditor') },
  'GET /api/admin/people/:id/subjects': { lets: administrators, asks: somebody },
  'GET /api/admin/subjects': { lets: only('administrator', 'auditor') },
  'GET /api/operations': { lets: administrators },
  'GET /api/audit/access': { lets: auditors },
  'GET /api/audit/seals': { lets: auditors },
  'GET /api/audit/verify': { lets: auditors },
  'GET /api/archive/periods': { lets: archive },
  'GET /api/archive/rounds': { lets: archive },
  'GET /api/city': { lets: figures },
  'GET /api/city/sums': { lets: figures, asks: () => round },
  'GET /api/city/sums.xlsx': { lets: figures, asks: () => round },
  'GET /api/city/figures/:id': { lets: figures, asks: () => ({ params: { id: 'study.lectures' }, ...round }) },
  'GET /api/handing-up': { lets: (post) => figures(post) || only('head', 'administrator')(post) },
  'GET /api/district-keys': { lets: (post) => figures(post) || only('head', 'administrator')(post) },
  'GET /api/stated-reports': { lets: figures },
  'GET /api/figures/:id': { lets: figures, asks: () => ({ params: { id: 'mediation.accepted' }, query: year }) },
  'GET /api/reports/:year': { lets: figures, asks: () => ({ params: { year: 2021 } }) },
  'GET /api/reports/:year/docx': { lets: figures, asks: () => ({ params: { year: 2021 } }) },
  'GET /api/year-on-year/:year': { lets: figures, asks: () => ({ params: { year: 2021 } }) },
  'GET /api/oversight/checks': { lets: supervisors },
  'GET /api/oversight/units': { lets: supervisors },
  'GET /api/oversight/certificate': { lets: supervisors },
  'GET /api/oversight/certificate/docx': { lets: supervisors },
  'GET /api/oversight/certificates': { lets: supervisors },
  'GET /api/oversight/certificates/:id': { lets: supervisors, asks: () => nothingSuch },
  'GET /api/oversight/certificates/:id/docx': { lets: supervisors, asks: () => nothingSuch },
  'GET /api/coverage': { lets: sees('law-guide'), hides: true },
  'GET /api/quiz-effects': { lets: sees('outreach'), hides: true, asks: () => ({ query: year }) },
}

export const gatePaths: Readonly<Record<string, Path>> = Object.fromEntries(
  Object.entries(gates).map(([endpoint, { lets, hides, asks }]): [string, Path] => [
    endpoint,
    async (draw) => {
      const answer = await askedOf(draw, endpoint, asks?.(draw))
      return oneThing(endpoint, endpoint, {
        shown: hides ? wasAnswered(answer) : wasLetIn(answer),
        sees: lets(draw.raw, draw),
      })
    },
  ]),
)
