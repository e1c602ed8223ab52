import type { Day } from '../law/day.ts'
import { accept } from './accept.ts'
import type { Attempt, Decision } from './attempt.ts'
import type { Act, Line } from './line.ts'
import type { Matter, Signature, Step } from './matter.ts'
import type { Party } from './party.ts'
import { because, refuse } from './reason.ts'
import { type Role, roles } from './role.ts'

/** From the lowest to the highest desk. A chain starts above whoever proposes. */
const ladder: readonly Role[] = ['clerk', 'handler', 'sectionHead', 'deputyHead', 'head', 'governmentOffice']

/** Whether an act needs no signature, or brings every one of them: on paper, or as the last step of its chain. */
export function signedInFull(act: Act, { who, signatures = [] }: Pick<Attempt, 'who' | 'signatures'>): boolean {
  return chainAbove(act, who.role).every((role) => signatures.some((signature) => signature.role === role))
}

function chainAbove({ signedBy = [] }: Act, proposer: Role): readonly Role[] {
  return signedBy.filter((role) => ladder.indexOf(role) > ladder.indexOf(proposer))
}

interface Draft extends Attempt {
  readonly on: Day
  readonly parties: readonly Party[]
}

/** 呈批: the act waits, exactly as typed, for the signatures of its chain. */
export function propose(line: Line, matter: Matter, act: Act, draft: Draft): Decision {
  if (matter.state === null) {
    return refuse('procedure', [because(`${act.label}需要审批，请随附纸质审批的签署人和日期`)])
  }
  const steps: Step[] = [
    ...(draft.countersign ?? []).map((organ): Step => ({ role: 'sectionHead', organ, signed: null })),
    ...chainAbove(act, draft.who.role).map((role): Step => ({ role, organ: null, signed: null })),
  ]
  const proposal = {
    act: draft.act,
    given: draft.given,
    parties: draft.parties,
    by: draft.who.person,
    on: draft.on,
    steps,
  }
  return accept(
    line,
    matter,
    {
      act: 'propose',
      countsAs: null,
      from: matter.state,
      to: matter.state,
      happenedOn: draft.today,
      patch: { proposal },
      facts: {},
    },
    draft,
  )
}

/** The steps whose turn it is: every open countersignature, or else the lowest open desk. */
export function stepsDue(steps: readonly Step[]): readonly Step[] {
  const open = steps.filter(({ signed }) => !signed)
  const beside = open.filter(({ organ }) => organ !== null)
  return beside.length > 0 ? beside : open.slice(0, 1)
}

export type Turn = { readonly ok: true; readonly step: Step } | { readonly ok: false; readonly says: string }

/** Whether it is this person's turn to sign. */
export function turnOf(matter: Matter, { who }: Pick<Attempt, 'who'>): Turn {
  const { proposal } = matter
  if (!proposal) return { ok: false, says: '本案没有等待审批的事项' }
  if (proposal.by === who.person) return { ok: false, says: '不能审批自己呈报的事项' }
  const due = stepsDue(proposal.steps)
  const step = due.find(({ role, organ }) => role === who.role && (organ === null || organ === who.organ))
  if (step) return { ok: true, step }
  return { ok: false, says: `现在轮到${due.map(({ role }) => roles[role]).join('、')}审批` }
}

export function signStep(steps: readonly Step[], step: Step, signed: Signature): Step[] {
  return steps.map((one) => (one === step ? { ...one, signed } : one))
}
