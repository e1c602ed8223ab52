import { describe, expect, it } from 'vitest'
import { builtInCalendar, withYear } from './calendar.ts'
import { reckon } from './clock.ts'
import { day } from './day.ts'
import { moment } from './moment.ts'
import { type Rule, ruleOf } from './rule.ts'

describe('期限时钟', () => {
  it('逐日说明从起算日排到届满日，计入的天数正好是期限', () => {
    const { days, due, edition, article } = reckon({ rule: 'recon-reply', start: day('2024-01-02') })
    expect(days[0]).toMatchObject({ day: '2024-01-02', counted: false, mark: 'start' })
    expect(days.at(-1)).toMatchObject({ day: due, counted: true, n: 10, mark: 'end' })
    expect(days.filter((it) => it.counted)).toHaveLength(10)
    expect(edition).toBe('《中华人民共和国行政复议法》（2023年修订，2024-01-01 起施行）')
    expect(article).toBe('第48条、第70条、第88条')
  })

  it('为什么不计，写在那一天上', () => {
    const { days } = reckon({
      rule: 'recon-reply',
      start: day('2024-02-01'),
      pauses: [{ from: day('2024-02-05'), resume: day('2024-02-07'), ground: '双方同意调解' }],
    })
    const whyOn = (on: string) => days.find((it) => it.day === on)?.why
    expect(whyOn('2024-02-03')).toBe('周六')
    expect(whyOn('2024-02-04')).toContain('调休上班（周日）')
    expect(whyOn('2024-02-05')).toBe('中止：双方同意调解')
    expect(whyOn('2024-02-12')).toBe('春节假期')
  })

  it('没有恢复的中止：届满日不能确定，剩余天数留着', () => {
    const reckoning = reckon({
      rule: 'recon-decide',
      start: day('2024-03-01'),
      pauses: [{ from: day('2024-03-11'), ground: '等待其他案件结果' }],
      today: day('2024-04-01'),
    })
    expect(reckoning).toMatchObject({ due: null, leftWhenPaused: 51, state: 'paused', daysLeft: null })
    expect(reckoning.whyNoDate).toContain('2024年3月11日')
    expect(reckoning.days.at(-1)).toMatchObject({ day: '2024-04-01', counted: false })
  })

  it('中止之前已经届满的，日期不受影响', () => {
    const pauses = [{ from: day('2024-06-01'), ground: '等待其他案件结果' }]
    expect(reckon({ rule: 'recon-decide', start: day('2024-03-01'), pauses }).due).toBe('2024-04-30')
  })

  it('顺延途中遇到中止，届满日不落在中止期间', () => {
    const pauses = [{ from: day('2024-03-11'), resume: day('2024-03-14'), ground: '鉴定' }]
    expect(reckon({ rule: 'coercion-seal-seize', start: day('2024-02-09'), pauses }).due).toBe('2024-03-14')
  })

  it('鉴定期间两头都不计', () => {
    const excluded = [{ from: day('2024-04-10'), until: day('2024-04-12'), why: '鉴定' }]
    const reckoning = reckon({ rule: 'coercion-seal-seize', start: day('2024-04-01'), excluded })
    expect(reckoning.due).toBe('2024-05-06')
    expect(reckoning.days.find((it) => it.day === '2024-04-12')?.why).toBe('不计入：鉴定')
  })

  it('超过上限的延长不算，并说明理由', () => {
    const over = reckon({
      rule: 'recon-decide',
      start: day('2024-01-02'),
      extensions: [{ length: 20 }, { length: 20 }],
    })
    expect(over.refusals[0]).toContain('最多30日')
    expect(over.due).toBe('2024-03-04')
    expect(
      reckon({ rule: 'recon-reply', start: day('2024-01-02'), extensions: [{ length: 5 }] }).refusals,
    ).toHaveLength(1)
  })

  it('条文没写能不能延长的，照算并提醒核对', () => {
    const silent = reckon({ rule: 'recon-send-copy', start: day('2024-01-02'), extensions: [{ length: 2 }] })
    expect(silent.notes).toContain('条文未载明可以延长，请核对')
    expect(silent.refusals).toEqual([])
  })

  it('按时办结、逾期、今天届满，看今天', () => {
    const at = (today: string) => reckon({ rule: 'recon-reply', start: day('2024-01-02'), today: day(today) })
    expect(at('2024-01-10')).toMatchObject({ state: 'running', daysLeft: 6 })
    expect(at('2024-01-16').state).toBe('due-today')
    expect(at('2024-01-17')).toMatchObject({ state: 'overdue', daysLeft: -1 })
    const stopped = (on: string) =>
      reckon({ rule: 'recon-reply', start: day('2024-01-02'), stopped: { on: day(on), by: '提交答复' } }).state
    expect([stopped('2024-01-16'), stopped('2024-01-17')]).toEqual(['stopped-in-time', 'stopped-late'])
  })

  it('按小时的期限给出时刻，没写时刻的给到同一时刻', () => {
    expect(reckon({ rule: 'coercion-urgent-report', start: moment('2024-02-09T17:30') }).dueAt).toBe('2024-02-10T17:30')
    const loose = reckon({ rule: 'coercion-urgent-report', start: day('2024-02-09') })
    expect(loose).toMatchObject({ due: '2024-02-10', dueAt: null })
    expect(loose.notes).toContain('未写明起算时刻：到这一天的同一时刻届满')
  })

  it('同一条文有两种长度的，都列出来', () => {
    const { due, otherwise } = reckon({ rule: 'recon-apply-longstop', start: day('2024-03-01') })
    expect(due).toBe('2029-03-01')
    expect(otherwise).toEqual([{ id: 'immovable', label: '因不动产提出的申请', due: '2044-03-01' }])
  })

  it('没有查明的版本不给日期，并说明为什么', () => {
    const reckoning = reckon({ rule: 'recon-redo-default', start: day('2026-07-01') })
    expect(reckoning).toMatchObject({ due: null, standing: 'unknown', days: [] })
    expect(reckoning.whyNoDate).toContain('尚未查明')
    expect(reckoning.edition).toContain('2026年修订')
  })

  it('民事诉讼法按适用日显示当时的文本', () => {
    const editionOn = (start: string) => reckon({ rule: 'serve-public-notice', start: day(start) }).edition
    expect(editionOn('2021-06-01')).toContain('2017年修正')
    expect(editionOn('2022-06-01')).toContain('2021年修正，2022-01-01')
    expect(editionOn('2025-06-02')).toContain('2023年修正，2024-01-01')
  })

  it('新的放假通知载入后，暂定变确定，日期跟着动', () => {
    const asked = { rule: 'recon-reply', start: day('2026-12-21') } as const
    const calendar = withYear(builtInCalendar, {
      year: 2027,
      notices: [{ number: '试验', published: '2026-11-30', effect: '试验' }],
      sources: [],
      off: { '2027-01-01': '元旦' },
      work: { '2027-01-02': '元旦' },
    })
    expect(reckon(asked)).toMatchObject({ due: '2027-01-05', provisional: true })
    expect(reckon({ ...asked, calendar })).toMatchObject({ due: '2027-01-04', provisional: false })
  })

  it('本单位自定的规则同样能算', () => {
    const local: Rule = {
      ...ruleOf('recon-reply'),
      id: 'inner-evidence',
      editions: [
        {
          from: null,
          until: null,
          length: 3,
          unit: 'working-day',
          extension: 'none',
          excludes: [],
          article: '内部规定',
          articles: [],
          title: '《示范区复议工作规程》',
          scope: 'district',
          standing: 'checked',
        },
      ],
    }
    const reckoning = reckon({ rule: local, start: day('2024-09-29') })
    expect(reckoning).toMatchObject({ due: '2024-10-09', edition: '《示范区复议工作规程》', scope: 'district' })
  })

  it('二十年的期限只列要紧的日子', () => {
    const { days } = reckon({ rule: 'recon-apply-longstop', start: day('2024-03-01'), variant: 'immovable' })
    expect(days.length).toBeLessThan(60)
    expect(days.some((it) => it.mark === 'skipped')).toBe(true)
  })
})
