import type { It } from '../../lines/file-review/names.ts'
import { assignedTo } from '../../lines/file-review/readings.ts'
import { type Step, type Story, stepsBy } from '../plan.ts'
import { story, type Weeks } from './weeks.ts'

const section = '行政执法监督科'

/** A round in hand: the latest records of one unit, given to two of the section to read apart from each other. */
export function readingsOfLate({ telling: { world }, on }: Weeks, recent: readonly Story[]): Story[] {
  const step = stepsBy(world.post('handler', section).id)
  const bureau = world.post('head', '区司法局').organ
  const unit = busiest(recent, bureau)
  const numbers = recent.flatMap(({ steps: [first] }) => {
    const number = first?.given['unit'] === unit ? first?.given['decisionNumber'] : null
    return typeof number === 'string' ? number : []
  })
  const seated = readersIn(world, bureau)
  if (!unit || numbers.length === 0 || seated.length < 2) return []
  const frame = [...new Set(numbers)].join('\n')
  const name = `${on(-3).slice(0, 4)} 年度案卷抽查（背靠背评阅）`
  const kind = { reviewKind: 'spot', unit, caseKind: 'mixed', rubric: 'combined', sampling: 'whole' }
  const blank = { readings: [], handIns: [], decisions: [], files: [], seed: null, frameHash: null, tolerance: 5 }
  const known = { ...blank, drawnList: frame, reviewers: seated, secondShare: 100 } as unknown as It
  return [
    story(
      'file-review',
      step(on(-3), 'plan', { name, ...kind, secondShare: 100, tolerance: 5, plannedOn: on(-3), scoreBy: on(9) }),
      step(on(-2), 'freeze', { frame, frozenOn: on(-2) }),
      step(on(-1), 'draw', { drawnOn: on(-1) }),
      step(on(-1), 'assignReviewers', { reviewers: seated }),
      { ...step(on(-1), 'assignReadings', { readings: assignedTo(known) }), onPage: true } satisfies Step,
    ),
  ]
}

function readersIn(world: Weeks['telling']['world'], homeUnit: string) {
  return world.posts
    .filter(({ role, organ }) => ['handler', 'clerk'].includes(role) && organ === world.post('handler', section).organ)
    .slice(0, 2)
    .map(({ person }, at) => ({ name: `监督科评查员${at + 1}`, person, homeUnit, recused: false }))
}

/** The unit that sent most of the recent records; never the readers' own. */
function busiest(recent: readonly Story[], own: string): string | null {
  const counts = new Map<string, number>()
  for (const { steps } of recent) {
    const unit = steps[0]?.given['unit']
    if (typeof unit === 'string' && unit !== own && steps[0]?.given['decisionNumber'])
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
