import { suit } from '../lines/litigation.ts'
import { dispute, recentMediations } from '../lines/mediation.ts'
import { recentReconsiderations } from '../lines/reconsideration.ts'
import { type Step, type Story, signedOn, stepsBy } from '../plan.ts'
import { story, type Weeks } from './weeks.ts'

const suits = '行政复议与应诉科'
const mediations = '人民调解工作科'
const chain = ['sectionHead', 'deputyHead'] as const

export function disputesOfLate(weeks: Weeks): Story[] {
  const { telling, today } = weeks
  return [
    ...recentReconsiderations(telling, today),
    ...litigation(weeks),
    ...recentMediations(telling, today),
    ...allowances(weeks),
  ]
}

/** Suits in their answer period, two answers on their way up, and two being tried. */
function litigation({ telling, today, on }: Weeks): Story[] {
  const { world } = telling
  const registered = (received: number, n: number): Story => {
    const dispute = `争${today.slice(0, 4)}-${String(700 + n)}`
    return suit(telling, { n: 700 + n, instance: n % 3 === 2 ? 'second' : 'first', dispute, receivedOn: on(received) })
  }
  const answering = (received: number, n: number, proposed?: number, signed: readonly number[] = []): Story => {
    const [register] = registered(received, n).steps as [Step]
    const answer =
      proposed === undefined
        ? []
        : [{ ...register, parties: [], day: on(proposed), act: 'answer', given: { answeredOn: on(proposed) } }]
    return story('litigation', register, ...answer, ...signedOn(world, suits, chain, signed.map(on)))
  }
  return [
    answering(-2, 0),
    answering(-7, 1),
    answering(-6, 3, -1),
    answering(-8, 4, -3, [-1]),
    registered(-20, 5),
    registered(-14, 6),
  ]
}

/** Mediations that ended well and ask for their allowance: one is reviewed, one waits for the section head, one for the deputy. */
function allowances({ telling, on }: Weeks): Story[] {
  const { world } = telling
  const review = stepsBy(world.post('handler', mediations).id)
  return [0, 1, 2, 3].map((n) => {
    const ended = dispute(telling, { acceptedOn: on(-40 + n), ending: 'oral', source: 'applied' })
    const step = stepsBy(ended.steps[0]?.by ?? '')
    const report = { reportOn: on(-12), process: '两次当面调解，双方达成口头协议，当场履行' }
    const claim = { allowanceKind: 'simple', allowanceAsked: 20_000, allowanceBasis: '示范区人民调解以奖代补办法' }
    const granted = review(on(-3), 'reviewAllowance', { allowanceGranted: 20_000 })
    const signed = signedOn(world, mediations, chain, n === 3 ? [on(-1)] : [])
    const after = n === 0 ? [] : [granted, ...signed]
    return story(
      'mediation',
      ...ended.steps,
      step(on(-12), 'closeReport', report),
      step(on(-10), 'claimAllowance', claim),
      ...after,
    )
  })
}
