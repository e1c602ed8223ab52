import { expect, test } from 'vitest'
import { outcomeOf } from '../guide/outcome.ts'
import type { Way } from '../guide/shape.ts'
import { topics } from '../guide/tree.ts'
import { type Walk, walk } from '../guide/walk.ts'
import { ways } from '../guide/ways.ts'
import { day } from '../law/day.ts'
import { kindOf, stepsOf } from './apply-kinds.ts'
import type { KindName } from './apply-shape.ts'
import { problemOf } from './check-step.ts'
import { presetOf } from './presets.ts'

const today = day('2026-03-20')

function walked(number: string, codes: string): Walk {
  const found = walk(number, codes)
  if (!found) throw new Error(`${number}${codes} 走不通`)
  return found
}

function ends(number: string, codes: string): Walk[] {
  const here = walked(number, codes)
  return here.next ? here.next.answers.flatMap(({ code }) => ends(number, codes + code)) : [here]
}

test('每一条路径、每一种申请，带过去的答案都是问得到、填得对的', () => {
  let carried = 0
  for (const here of topics.flatMap(({ number }) => ends(number, ''))) {
    const kinds = outcomeOf(here, { days: {}, today }).ways.flatMap(({ id }) => (ways[id] as Way).apply ?? [])
    for (const name of new Set<KindName>([...kinds, 'aid'])) {
      const filled = presetOf(name, here, '2026-03-02')
      const kind = kindOf(name)
      if (!kind) throw new Error(name)
      for (const [step, answer] of Object.entries(filled)) {
        const asked = stepsOf(kind, filled).find((one) => one.name === step)
        if (!asked) throw new Error(`${name} 没有问 ${step}`)
        expect([here.topic.number, here.codes, step, problemOf(asked, answer, today)]).toEqual([
          here.topic.number,
          here.codes,
          step,
          null,
        ])
        carried += 1
      }
    }
  }
  expect(carried).toBeGreaterThan(300)
})

test('农民工要工资，申请援助不用再说是农民工、是要工资', () => {
  expect(presetOf('aid', walked('03', 'aa'), null)).toEqual({
    caseType: 'civil',
    matterKind: 'wages',
    group: 'migrant',
  })
  expect(presetOf('reconsideration', walked('05', 'baa'), '2026-03-02')).toEqual({
    matterKind: 'penalty',
    knownOn: '2026-03-02',
  })
})
