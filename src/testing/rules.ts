import { describe, expect, test } from 'vitest'
import type { Act, Guard, Line } from '../kernel/line.ts'
import type { PartyGiven } from '../kernel/party.ts'
import { tell } from './story.ts'

type Story = ReturnType<typeof tell>
type Given = Readonly<Record<string, unknown>>

/** One rule, refused alone: the same attempt with one value changed, or the same file with one thing missing, is allowed. */
export interface RuleCase {
  readonly act: string
  readonly must: string
  /** Brings the file to where the act is tried; `broken` leaves out the one thing the rule asks for. */
  before?(story: Story, broken: boolean): unknown
  readonly given?: Given
  readonly broken?: Given
  readonly parties?: readonly PartyGiven[]
  /** What still refuses once this rule is taken away, where two rules say nearly the same. */
  readonly rest?: readonly string[]
}

interface Rule {
  readonly must: string
  without(act: Act): Act
}

/** Every rule an act declares, as the sentence of its refusal: from the line itself, so that none is forgotten. */
function rulesOf(line: Line, act: Act): Rule[] {
  const label = (name: string) => line.acts[name]?.label
  const drop = (list: 'opens' | 'guards', guard: Guard) => (one: Act) => ({
    ...one,
    [list]: one[list]?.filter((other) => other !== guard),
  })
  const unorder = (list: 'after' | 'notAfter', name: string) => (one: Act) => ({
    ...one,
    [list]: one[list]?.filter((other) => other !== name),
  })
  return [
    ...(act.opens ?? []).map((guard) => ({ must: guard.must, without: drop('opens', guard) })),
    ...(act.guards ?? []).map((guard) => ({ must: guard.must, without: drop('guards', guard) })),
    ...(act.after ?? []).map((name) => ({
      must: `应当先${label(name)}，再${act.label}`,
      without: unorder('after', name),
    })),
    ...(act.notAfter ?? []).map((name) => ({
      must: `已经${label(name)}，不能${act.label}`,
      without: unorder('notAfter', name),
    })),
  ]
}

/** Proves every rule of some acts: refused alone, allowed with one thing changed, and toothless once removed. */
export function proveRules(line: Line, names: readonly string[], cases: readonly RuleCase[]) {
  test('每一条规则都有一个单独拒绝它的故事', () => {
    const declared = names.flatMap((name) =>
      rulesOf(line, line.acts[name] as Act).map(({ must }) => `${name}：${must}`),
    )
    expect(cases.map(({ act, must }) => `${act}：${must}`).toSorted()).toEqual(declared.toSorted())
  })

  describe.each(cases)('$act：$must', ({ act, must, before, given = {}, broken = {}, parties, rest = [] }) => {
    const beside = parties ? { parties } : {}

    test('只因这一条被拒绝', () => {
      const story = tell(line)
      before?.(story, true)
      expect(story.refusals(act, { ...given, ...broken }, beside)).toEqual([must])
    })

    test('改这一处就能办', () => {
      const story = tell(line)
      before?.(story, false)
      expect(story.refusals(act, given, beside)).toEqual([])
    })

    test('拿掉这条规则，就拦不住了', () => {
      const one = line.acts[act] as Act
      const rule = rulesOf(line, one).find((declared) => declared.must === must)
      const story = tell({ ...line, acts: { ...line.acts, [act]: rule?.without(one) ?? one } })
      before?.(story, true)
      expect(story.refusals(act, { ...given, ...broken }, beside)).toEqual(rest)
    })
  })
}
