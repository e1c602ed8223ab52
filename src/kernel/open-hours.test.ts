import { expect, test } from 'vitest'
import { day } from '../law/day.ts'
import { openSays, readHours } from './open-hours.ts'

const hall = '周一至周五 9:00—12:00，13:30—17:30；周六 9:00—12:00'
const at = (on: string, time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { on: day(on), minute: hour * 60 + minute }
}

test.each([
  ['2026-03-20', '9:00', '现在开着，12:00 关'],
  ['2026-03-20', '12:00', '现在关着，今天 13:30 开'],
  ['2026-03-20', '17:30', '现在关着，明天 9:00 开'],
  ['2026-03-21', '12:30', '现在关着，2026年3月23日（周一） 9:00 开'],
  // National Day of 2026: off from Thursday the 1st to Wednesday the 7th; Saturday the 10th is worked.
  ['2026-10-01', '10:00', '现在关着，2026年10月8日（周四） 9:00 开'],
  ['2026-10-10', '15:00', '现在开着，17:30 关'],
])('%s %s：%s', (on, time, says) => expect(openSays(hall, at(on, time))).toBe(says))

test('节假日、每天、几个不连着的日子都读得懂；读不懂的不猜', () => {
  expect(openSays('工作日 9:00-17:00；节假日 10:00-11:00', at('2026-10-01', '10:30'))).toBe('现在开着，11:00 关')
  expect(openSays('周二、周四 14:00—16:00', at('2026-03-20', '10:00'))).toBe('现在关着，2026年3月24日（周二） 14:00 开')
  expect(openSays('每天 0:00—24:00', at('2026-10-01', '23:59'))).toBe('现在开着，24:00 关')
  for (const text of ['上午九点', '周一至周五', '周一 9:00—8:00', '周一 9:70—10:00', ''])
    expect([text, readHours(text)]).toEqual([text, null])
})
