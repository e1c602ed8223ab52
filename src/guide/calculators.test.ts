import { describe, expect, it } from 'vitest'
import { day } from '../law/day.ts'
import { inTime, timed, timedOf } from './in-time.ts'
import { meansOf, noStandard } from './means.ts'
import { surchargeOf } from './surcharge.ts'

const yuan = (amount: number) => amount * 100

describe('还来得及吗', () => {
  const at = (id: string, start: string, today: string) => {
    const one = timedOf(id)
    if (!one) throw new Error(id)
    return inTime(one, { start: day(start), today: day(today) })
  }

  it('复议六十日，最后一天遇劳动节顺延', () => {
    const { reckoning, sentence } = at('recon', '2026-03-02', '2026-05-06')
    expect(reckoning.due).toBe('2026-05-06')
    expect(sentence).toContain('最后一天就是今天')
  })

  it('过了一天，说清楚并且不吓人', () => {
    expect(at('recon', '2026-03-02', '2026-05-07').sentence).toBe(
      '申请行政复议的最后一天是2026年5月6日（周三），已经过去 1 天。有不可抗力等正当理由耽误的，有的可以补救，请马上咨询。',
    )
  })

  it('起诉六个月，听证五个工作日，公证复查一年，司法确认三十日', () => {
    expect(at('suit', '2026-03-02', '2026-03-03').reckoning.due).toBe('2026-09-02')
    expect(at('hearing', '2026-03-16', '2026-03-16').reckoning.due).toBe('2026-03-23')
    expect(at('notary-review', '2025-06-16', '2026-01-01').reckoning.due).toBe('2026-06-16')
    expect(at('confirm', '2026-03-02', '2026-03-02').reckoning.due).toBe('2026-04-01')
  })

  it('期限没有核实的，不编日期', () => {
    const { reckoning, sentence } = at('aid-objection', '2026-03-02', '2026-03-03')
    expect(reckoning.due).toBeNull()
    expect(sentence).toContain('打电话问清')
  })

  it('劳动仲裁和民事时效写着待核', () => {
    expect(at('labour', '2025-06-16', '2026-01-01').reckoning.standing).toBe('to-confirm')
    expect(at('civil', '2025-06-16', '2026-01-01').reckoning.standing).toBe('to-confirm')
  })

  it('编号不重复', () => expect(new Set(timed.map(({ id }) => id)).size).toBe(timed.length))
})

describe('罚款加处', () => {
  const served = day('2026-03-02')

  it('十五日内没有加处；第十六日起每日百分之三', () => {
    expect(surchargeOf({ fine: yuan(1000), servedOn: served, today: day('2026-03-17'), stopped: [] }).amount).toBe(0)
    expect(surchargeOf({ fine: yuan(1000), servedOn: served, today: day('2026-03-18'), stopped: [] }).amount).toBe(
      yuan(30),
    )
  })

  it('不超过罚款本身', () => {
    const answer = surchargeOf({ fine: yuan(1000), servedOn: served, today: day('2027-03-18'), stopped: [] })
    expect(answer.amount).toBe(yuan(1000))
    expect(answer.capped).toBe(true)
  })

  it('复议期间不计；2021年7月15日以前没有这条，照计', () => {
    const stopped = [{ from: day('2026-03-20'), until: day('2026-03-29') }]
    const answer = surchargeOf({ fine: yuan(1000), servedOn: served, today: day('2026-03-31'), stopped })
    expect([answer.countedDays, answer.stoppedDays]).toEqual([4, 10])
    const old = surchargeOf({
      fine: yuan(1000),
      servedOn: day('2021-06-25'),
      today: day('2021-07-16'),
      stopped: [{ from: day('2021-07-10'), until: null }],
    })
    expect([old.payBy, old.countedDays, old.stoppedDays]).toEqual(['2021-07-12', 2, 2])
  })
})

describe('法律援助的条件', () => {
  const standard = { monthlyPerHead: yuan(1500), source: '示范文件' }

  it('家暴受害人不看，农民工要工资免查', () => {
    expect(meansOf({ special: 'violence', income: null, heads: null }, noStandard).verdict).toBe('noLimit')
    expect(meansOf({ special: 'migrant', income: null, heads: null }, noStandard).verdict).toBe('waived')
  })

  it('标准没有录入的，不猜数字', () => {
    expect(meansOf({ special: 'none', income: yuan(3000), heads: 3 }, noStandard).says).toContain('还没有录入')
  })

  it('正好等于标准的符合，多一元的超过', () => {
    expect(meansOf({ special: 'none', income: yuan(4500), heads: 3 }, standard).verdict).toBe('within')
    expect(meansOf({ special: 'none', income: yuan(4503), heads: 3 }, standard).verdict).toBe('above')
  })
})
