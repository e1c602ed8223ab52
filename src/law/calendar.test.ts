import { describe, expect, it } from 'vitest'
import {
  addWorkdays,
  builtInCalendar,
  isWorkday,
  restOn,
  withYear,
  workdaysBetween,
  workdaysLeftInMonth,
} from './calendar.ts'
import { day, daysBetween, weekdayOf } from './day.ts'

describe('放假安排', () => {
  it('2019 至 2026 共 2922 天，每年的工作日数与通知相符', () => {
    const perYear = Object.fromEntries(
      builtInCalendar.years.map(({ year }) => [year, workdaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`))]),
    )
    expect(daysBetween(day('2018-12-31'), day('2026-12-31'))).toBe(2922)
    expect(perYear).toEqual({ 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 })
  })

  it('调休上班日都是周六、周日，并且算工作日', () => {
    const work = builtInCalendar.years.flatMap((it) => Object.keys(it.work).map(day))
    expect(work).toHaveLength(53)
    expect(work.every((it) => [0, 6].includes(weekdayOf(it)) && isWorkday(it))).toBe(true)
    expect(restOn(day('2026-02-28'))).toEqual({ rest: false, why: '调休上班（周六）', provisional: false })
  })

  it('通知按日期查，可以管到上一年的日子', () => {
    expect(restOn(day('2022-12-31')).why).toBe('元旦假期')
    expect(isWorkday(day('2018-12-29'))).toBe(true)
  })

  it('2020年春节延长，2月1日不再上班', () => {
    expect(restOn(day('2020-02-01')).rest).toBe(true)
    expect(isWorkday(day('2020-02-03'))).toBe(true)
  })

  it('没有通知的年份只认周末和法定节日，并标暂定', () => {
    expect(restOn(day('2027-01-01'))).toMatchObject({ rest: true, provisional: true })
    expect(restOn(day('2027-03-01'))).toMatchObject({ rest: false, provisional: true })
    expect(restOn(day('2026-12-31')).provisional).toBe(false)
  })

  it('载入新通知后不再暂定', () => {
    const loaded = withYear(builtInCalendar, {
      year: 2027,
      notices: [{ number: '试验', published: '2026-11-30', effect: '试验' }],
      sources: [],
      off: { '2027-01-01': '元旦' },
      work: { '2027-01-02': '元旦' },
    })
    expect(restOn(day('2027-01-02'), loaded)).toEqual({ rest: false, why: '调休上班（周六）', provisional: false })
    expect(restOn(day('2027-01-02')).rest).toBe(true)
  })

  it('往前往后数工作日', () => {
    expect(addWorkdays(day('2024-09-30'), 1)).toBe('2024-10-08')
    expect(addWorkdays(day('2024-10-08'), -1)).toBe('2024-09-30')
    expect(workdaysLeftInMonth(day('2024-09-26'))).toBe(3)
  })
})
