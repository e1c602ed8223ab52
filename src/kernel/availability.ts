import { citationText } from '../law/statute.ts'
import type { Who } from './attempt.ts'
import { circumstances } from './circumstances.ts'
import { citedFor } from './cited.ts'
import type { AsOf } from './clock.ts'
import { complete } from './complete.ts'
import type { Act, Line } from './line.ts'
import { doneOn, type Matter, openPause } from './matter.ts'
import { because, type Reason } from './reason.ts'
import { roleNames } from './role.ts'

export interface ActView {
  readonly name: string
  readonly label: string
  readonly help: string | null
  /** Empty when the act is open. */
  readonly reasons: readonly Reason[]
  /** Not this person's to do: shown smaller, never as the next step. */
  readonly notMine: boolean
}

/**
 * The acts of a matter for one person, in the order the procedure usually takes them; the closed ones say why.
 * What is done on a page of its own is offered there.
 */
export function actsOf(line: Line, matter: Matter, who: Who, asOf: AsOf): ActView[] {
  return Object.entries(line.acts)
    .filter(([, act]) => !act.onPage && (matter.state === null) === (act.from === 'new'))
    .map(([name, act]) => {
      const mine = notYours(act, matter, who)
      return {
        name,
        label: act.label,
        help: act.help ?? lawText(line, matter, act),
        reasons: [...mine, ...closedBecause(line, matter, act, asOf)],
        notMine: mine.length > 0,
      }
    })
}

function lawText(line: Line, matter: Matter, act: Act): string | null {
  const law = citedFor(line, matter, act)
  return law ? citationText(law) : null
}

/** Whether this person under this post may do it at all. */
export function notYours(act: Act, matter: Matter, who: Who): Reason[] {
  const reasons: Reason[] = []
  if (!act.by.includes(who.role)) reasons.push(because(`${act.label}应由${roleNames(act.by)}办理`))
  if (act.handlerOnly && matter.handler && matter.handler !== who.person)
    reasons.push(because(`${act.label}应由本案承办人办理`))
  if (matter.recused.some(({ person }) => person === who.person)) reasons.push(because('您已在本案回避，不能办理'))
  return reasons
}

/** What in the file itself closes the act, whoever asks. */
export function closedBecause(line: Line, matter: Matter, act: Act, asOf: AsOf): Reason[] {
  const state = wrongState(line, act, matter)
  if (state.length > 0) return state
  return [
    ...pending(line, matter),
    ...paused(act, matter),
    ...outOfOrder(line, act, matter),
    ...shut(line, matter, act, asOf),
    ...twice(act, matter),
  ]
}

function wrongState(line: Line, act: Act, matter: Matter): Reason[] {
  const { state } = matter
  if (state === null) return act.from === 'new' ? [] : [because(`事项尚未登记，不能${act.label}`)]
  const now = line.states[state]
  if (!now) throw new Error(`${line.id} 没有状态 ${state}`)
  const fits = act.from === 'open' ? !now.final : act.from !== 'new' && act.from.includes(state)
  return fits ? [] : [because(`当前为「${now.label}」，不能${act.label}`, { law: citedFor(line, matter, act) })]
}

function pending(line: Line, { proposal }: Matter): Reason[] {
  if (!proposal) return []
  return [because(`「${line.acts[proposal.act]?.label ?? proposal.act}」正在审批，请等审批结束或者撤回呈批后再办理`)]
}

function paused(act: Act, matter: Matter): Reason[] {
  const pause = openPause(matter)
  if (act.resumes) return pause ? [] : [because('本案没有中止，无需恢复')]
  if (!pause || act.whilePaused) return []
  return [because(`本案自 ${pause.from} 起中止（${pause.ground}），恢复后才能${act.label}`)]
}

function outOfOrder(line: Line, act: Act, matter: Matter): Reason[] {
  const label = (name: string) => line.acts[name]?.label ?? name
  const law = citedFor(line, matter, act)
  const missing = (act.after ?? []).filter((name) => !doneOn(matter, name))
  const already = (act.notAfter ?? []).filter((name) => doneOn(matter, name))
  return [
    ...missing.map((name) => because(`应当先${label(name)}，再${act.label}`, { law })),
    ...already.map((name) => because(`已经${label(name)}，不能${act.label}`, { law })),
  ]
}

function shut(line: Line, matter: Matter, act: Act, asOf: AsOf): Reason[] {
  if (!act.opens) return []
  const it = complete(line.fields, matter.answers)
  const at = circumstances(line, matter, { ...asOf, on: asOf.today })
  return act.opens
    .filter((guard) => !guard.holds(it as never, at))
    .map((guard) => because(guard.must, { law: citedFor(line, matter, guard) }))
}

function twice(act: Act, matter: Matter): Reason[] {
  return act.pauses && openPause(matter) ? [because(`本案已经中止，不能再次${act.label}`)] : []
}
