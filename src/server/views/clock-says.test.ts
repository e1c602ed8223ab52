import { expect, test } from 'vitest'
import { builtInCalendar } from '../../law/calendar.ts'
import { day } from '../../law/day.ts'
import { type ClockFacts, clockSays } from './clock-says.ts'

const duty: ClockFacts = {
  kind: 'duty',
  start: day('2021-03-01'),
  due: day('2021-03-12'),
  stoppedOn: null,
  status: 'running',
  unit: 'working-day',
  ruled: true,
}
const says = (on: string, more: Partial<ClockFacts> = {}) => {
  const { says, tone } = clockSays({ ...duty, ...more }, { today: day(on), calendar: builtInCalendar })
  return [says, tone]
}

test('按工作日的期限说工作日，按日的说日；快到了变色，过了说逾期', () => {
  expect(says('2021-03-02')).toEqual(['还剩 8 个工作日', 'calm'])
  expect(says('2021-03-09')).toEqual(['还剩 3 个工作日', 'soon'])
  expect(says('2021-03-09', { unit: 'calendar-day' })).toEqual(['还剩 3 日', 'soon'])
  expect(says('2021-03-12')).toEqual(['今天到期', 'soon'])
  expect(says('2021-03-15')).toEqual(['已逾期 1 个工作日', 'late'])
})

test('中止说理由，办结说按期还是逾期，没有日期就说待核', () => {
  expect(says('2021-03-20', { status: 'paused', ground: '等待鉴定' })).toEqual(['已中止（等待鉴定）', 'paused'])
  expect(says('2021-04-01', { status: 'stopped', stoppedOn: day('2021-03-12') })).toEqual(['按期办结', 'done'])
  expect(says('2021-04-01', { status: 'stopped', stoppedOn: day('2021-03-14') })).toEqual(['逾期 2 日办结', 'late'])
  expect(says('2021-03-02', { due: null })).toEqual(['期限待核', 'unknown'])
  expect(says('2021-03-02', { due: null, ruled: false })).toEqual(['未定期限', 'calm'])
})

test('当事人的权利过了只说已过，不说谁逾期', () => {
  expect(says('2021-03-20', { kind: 'right' })).toEqual(['期限已过', 'calm'])
})
