import { describe, expect, it } from 'vitest'
import { reckon } from './clock.ts'
import { requestOf, workedCases } from './worked-cases.ts'

describe('手算的案例，程序算出同一天', () => {
  it.each(workedCases)('$given：$rule 自 $start 起，到 $due', (worked) => {
    const reckoning = reckon(requestOf(worked))
    expect(reckoning.due).toBe(worked.due)
    expect(reckoning.article).toContain(worked.article)
    expect(reckoning.provisional).toBe(worked.provisional)
    expect(reckoning.refusals).toEqual([])
    if (worked.due !== null) expect(reckoning.days.map((it) => it.day)).toContain(worked.due)
    if (worked.due === null) expect(reckoning.whyNoDate).not.toBeNull()
  })

  it('每个分界日的两侧都有案例', () => {
    const governing = workedCases.map((it) => (it.governs ?? it.start).slice(0, 10))
    for (const [before, after] of [
      ['2021-07-14', '2021-07-15'],
      ['2021-12-31', '2022-01-01'],
      ['2023-12-31', '2024-01-01'],
      ['2026-06-30', '2026-07-01'],
    ]) {
      expect(governing).toContain(before)
      expect(governing).toContain(after)
    }
  })
})
