import { isCommonAct } from './common-acts.ts'
import { handOverProblems } from './hand-over.ts'
import type { Act, Line } from './line.ts'
import { offerProblems } from './offer.ts'
import { uniqueProblems } from './unique.ts'

/** Everything that makes a definition impossible, each by its path. Empty when the line can work. */
export function problemsOf(line: Line): string[] {
  return [
    ...deadEnds(line),
    ...unreachable(line),
    ...neverAsked(line),
    ...openings(line),
    ...unknownNames(line),
    ...clockProblems(line),
    ...circular(line),
    ...offerProblems(line),
    ...handOverProblems(line),
    ...uniqueProblems(line),
  ]
}

function leaves(act: Act, name: string): boolean {
  return act.to !== 'same' && act.from !== 'new' && act.from !== 'open' && act.from.includes(name)
}

function* deadEnds({ states, acts }: Line) {
  for (const [name, state] of Object.entries(states)) {
    const out = Object.values(acts).filter(
      (act) => leaves(act, name) || (act.from === 'open' && act.to !== 'same' && !state.final),
    )
    if (!state.final && out.length === 0) yield `states.${name} 不是终点，却没有动作离开它`
    if (state.final && out.some((act) => !act.reopens)) yield `states.${name} 是终点，却有未声明 reopens 的动作离开它`
  }
}

function* unreachable({ states, acts }: Line) {
  const entered = new Set(Object.values(acts).map(({ to }) => to))
  for (const name of Object.keys(states)) if (!entered.has(name)) yield `states.${name} 没有动作能到达`
}

function* neverAsked({ fields, acts }: Line) {
  const asked = new Set(Object.values(acts).flatMap(({ asks = [], mayAsk = [] }) => [...asks, ...mayAsk]))
  const computed = Object.values(acts).some(({ sets }) => sets)
  for (const name of Object.keys(fields)) if (!asked.has(name) && !computed) yield `fields.${name} 没有动作填写它`
}

function* openings({ acts, receives, title }: Line) {
  const opening = Object.entries(acts).filter(([, { from }]) => from === 'new')
  if (opening.length === 0) yield 'acts 中没有能开始一个事项的动作（from: new）'
  for (const [name, act] of opening) {
    if (act.to === 'same') yield `acts.${name} 开始事项，却没有到达的状态`
    if (!act.asks?.includes(title)) yield `acts.${name} 开始事项，却不询问事由 ${title}`
  }
  if (receives && acts[receives]?.from !== 'new') yield `receives 指向的 ${receives} 不是开始事项的动作`
}

function* renewalProblems({ acts }: Line, name: string, { from, renews, asks = [] }: Act) {
  if (!renews) return
  const ending = acts[renews.ends]
  if (from !== 'new' || !ending || ending.from === 'new')
    yield `acts.${name}.renews 应当由开始事项的动作，接上一个结束旧事项的动作`
  const lacking = Object.keys(renews.tells).filter(
    (one) => !ending?.asks?.includes(one) && !ending?.mayAsk?.includes(one),
  )
  if (lacking.length > 0) yield `acts.${name}.renews.tells 的 ${lacking.join('、')} 不是「${renews.ends}」询问的`
  const unknown = Object.values(renews.tells).filter((one) => !asks.includes(String(one)))
  if (unknown.length > 0) yield `acts.${name}.renews.tells 用到的 ${unknown.join('、')}，该动作没有询问`
}

function* unknownNames(line: Line) {
  const { fields, acts } = line
  for (const [name, act] of Object.entries(acts)) {
    yield* strangeStates(line, name, act)
    yield* strangeReferences(line, name, act)
    if (act.day && !act.asks?.includes(act.day)) yield `acts.${name}.day 是 ${act.day}，但该动作没有询问它`
    yield* renewalProblems(line, name, act)
    if (act.by.length === 0) yield `acts.${name}.by 没有任何角色`
    if (isCommonAct(name)) yield `acts.${name} 与每条业务线都有的动作同名，会被它盖住，请换一个名字`
  }
  for (const fact of line.facts) if (!fields[fact]) yield `facts 中的 ${fact} 不存在`
  for (const fact of line.facts) if (fields[fact]?.sealed) yield `facts 中的 ${fact} 是密封字段，不能用于统计`
}

function* strangeStates({ states }: Line, name: string, act: Act) {
  const froms = Array.isArray(act.from) ? act.from : []
  for (const state of froms) if (!states[state]) yield `acts.${name}.from 中没有状态 ${state}`
  if (act.to !== 'same' && !states[act.to]) yield `acts.${name}.to 中没有状态 ${act.to}`
}

function* strangeReferences({ fields, acts, parties, clocks }: Line, name: string, act: Act) {
  const { asks = [], mayAsk = [], after = [], notAfter = [], parties: must = [], mayAddParties = [] } = act
  for (const field of [...asks, ...mayAsk]) if (!fields[field]) yield `acts.${name} 询问的 ${field} 不存在`
  for (const other of [...after, ...notAfter]) if (!acts[other]) yield `acts.${name} 依赖的动作 ${other} 不存在`
  for (const role of [...must, ...mayAddParties]) if (!parties[role]) yield `acts.${name} 的当事人 ${role} 不存在`
  if (act.extends && !clocks[act.extends.clock]) yield `acts.${name}.extends 的期限 ${act.extends.clock} 不存在`
}

function* clockProblems({ clocks, acts, fields }: Line) {
  for (const [name, clock] of Object.entries(clocks)) {
    if (!clock.each && Boolean(clock.rule) === Boolean(clock.until))
      yield `clocks.${name} 应当且只能有 rule 或者 until 之一`
    for (const act of clock.stops) if (!acts[act]) yield `clocks.${name}.stops 中没有动作 ${act}`
    if (!clock.each && clock.stops.length === 0) yield `clocks.${name} 没有动作使它停止`
    const { starts } = clock
    if (typeof starts !== 'string' && 'act' in starts && !acts[starts.act])
      yield `clocks.${name}.starts 的动作 ${starts.act} 不存在`
    if (clock.each && fields[clock.each.rows]?.kind !== 'rows')
      yield `clocks.${name}.each 的 ${clock.each.rows} 不是多行字段`
  }
}

function* circular({ acts }: Line) {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (seen.has(from)) return false
    seen.add(from)
    return (acts[from]?.after ?? []).some((next) => next === to || reaches(next, to, seen))
  }
  for (const name of Object.keys(acts)) if (reaches(name, name)) yield `acts.${name}.after 绕成了一圈，永远不能办理`
}
