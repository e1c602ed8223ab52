import { expect, test } from 'vitest'
import type { Business } from '../kernel/business.ts'
import { recount } from './recount.ts'
import type { tell } from './story.ts'

/** Every declared sum adds up, and every part stays within its whole, over these stories. */
export function proveSums(business: Business, stories: () => readonly ReturnType<typeof tell>[]) {
  test.each(business.indicators.relations)('$whole 与它的部分对得上', (relation) => {
    const told = stories()
    const whole = recount(business, told, relation.whole)
    if (relation.kind === 'within') {
      expect(recount(business, told, relation.part)).toBeLessThanOrEqual(whole)
      return
    }
    expect(whole).toBeGreaterThan(0)
    expect(relation.parts.reduce((sum, part) => sum + recount(business, told, part), 0)).toBe(whole)
  })
}

/** Every act of the line was done in one of these stories. */
export function proveEveryAct({ line }: Business, stories: () => readonly ReturnType<typeof tell>[]) {
  test('每个动作都有人办过', () => {
    const done = new Set(stories().flatMap((story) => story.events().map(({ act }) => act)))
    expect(Object.keys(line.acts).filter((act) => !done.has(act))).toEqual([])
  })
}
