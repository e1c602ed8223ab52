import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  chineseNumeral,
  day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  earlierOf,
  formatDayWithWeekday,
  isDay,
  laterOf,
  notAfter,
  weekdayOf,
} from './day.ts'
import { addHours, moment } from './moment.ts'

describe('日期', () => {
  it('不存在的日子不收', () => {
    for (const text of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-6-1', '昨天', ''])
      expect(isDay(text)).toBe(false)
    expect(() => day('2023-02-30')).toThrow('不是日历上的一天')
  })

  it('一百年里每一天的编号、加减、星期都与公历一致', () => {
    for (let number = 0; number < 36_525; number += 1) {
      const on = dayOfNumber(number)
      const date = new Date(number * 86_400_000)
      expect(
        on === date.toISOString().slice(0, 10) && dayNumber(on) === number && weekdayOf(on) === date.getUTCDay(),
      ).toBe(true)
    }
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01')
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2)
  })

  it('加月到月末为止', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2024-01-31'), -2)).toBe('2023-11-30')
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
  })

  it('不知道的日子不算在前', () => {
    expect(notAfter(null, day('2024-01-01'))).toBe(false)
    expect(notAfter(day('2024-01-01'), day('2024-01-01'))).toBe(true)
    expect(laterOf(day('2024-01-01'), day('2024-01-03'), day('2024-01-02'))).toBe('2024-01-03')
    expect(earlierOf(day('2024-01-02'), day('2024-01-01'))).toBe('2024-01-01')
  })

  it('写成中文', () => {
    expect(formatDayWithWeekday(day('2026-06-12'))).toBe('2026年6月12日（周五）')
    expect([10, 11, 20, 48, 100, 108, 110, 205, 1081].map(chineseNumeral)).toEqual([
      '十',
      '十一',
      '二十',
      '四十八',
      '一百',
      '一百零八',
      '一百一十',
      '二百零五',
      '一千零八十一',
    ])
  })

  it('小时连续计算', () => {
    expect(addHours(moment('2024-02-28T23:30'), 24)).toBe('2024-02-29T23:30')
    expect(addHours(moment('2024-01-01T00:15'), 0.5)).toBe('2024-01-01T00:45')
    expect(() => moment('2024-01-01T24:00')).toThrow()
  })
})
