import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { proofread } from './proofread.ts'

const founding = new URL('../../../../shared/reference/dongli-2021-report.txt', import.meta.url)

describe.skipIf(!existsSync(founding))('那一篇2021年的报告（没有原文时跳过）', () => {
  const text = existsSync(founding) ? readFileSync(founding, 'utf8') : ''
  const answer = proofread(text, {
    ledger: [
      { indicator: 'litig-cases', label: '应诉', value: 63 },
      { indicator: 'notary-total', label: '公证', value: 3343 },
    ],
  })
  const marked = (code: string) =>
    answer.warnings.filter((it) => it.code === code).map((it) => text.slice(it.start, it.end))

  it('公证四类是3343不是3359，诉讼37加26是63', () => {
    const sums = answer.relations
      .filter((it) => it.kind === 'sum')
      .map((it) => [it.parts.map((part) => part.value), it.whole.value, it.holds])
    expect(sums).toEqual([
      [[37, 26], 63, true],
      [[2800, 129, 401, 13], 3359, false],
    ])
    expect(marked('parts-not-whole')).toEqual(['3359件'])
  })

  it('两行数字都与台账并列', () => {
    expect(answer.ledger.map((it) => [it.indicator, it.stated, it.ledger, it.agrees])).toEqual([
      ['litig-cases', 63, 63, true],
      ['notary-total', 3359, 3343, false],
    ])
  })

  it('截止时间不一、没有基数的率、错词、重复、多字', () => {
    expect(answer.warnings.find((it) => it.code === 'mixed-cutoffs')?.says).toMatch(/全年.*截至目前.*1—9月/)
    expect(answer.warnings.find((it) => it.code === 'rate-without-base')?.says).toMatch(/98%.*544件.*56件/)
    expect(marked('wrong-term')).toEqual(['讲座题', '证法证', '准期', '调节'])
    expect(marked('doubled-words')).toEqual(['行政行政'])
  })

  it('五十一个数，个个认得出指标，不冤枉学习新法', () => {
    expect(answer.figures).toHaveLength(51)
    expect(answer.figures.filter((it) => it.indicator === null)).toEqual([])
    expect(marked('law-not-in-force')).toEqual([])
    expect(answer.warnings.filter((it) => it.code !== 'ledger-differs' && it.code !== 'no-ledger')).toHaveLength(8)
  })
})
