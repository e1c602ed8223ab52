import { expect, test } from 'vitest'
import { moneyText, readCount, readDay, readMoney, withoutBlanks } from './typed.ts'

const today = '2021-06-11'

test('日期怎么顺手怎么写，都认作同一天', () => {
  const ways = ['20210315', '2021.3.15', '2021-3-15', '2021/03/15', '2021年3月15日', ' 3.15 ', '3月15日']
  expect(ways.map((typed) => readDay(typed, today))).toEqual(ways.map(() => '2021-03-15'))
  expect([readDay('今天', today), readDay('昨天', today)]).toEqual(['2021-06-11', '2021-06-10'])
})

test('日历上没有的一天不猜', () => {
  expect(['20210230', '2021.13.1', '去年', '2021', ''].map((typed) => readDay(typed, today))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('金额按元输入，按分保存，来回不差一分', () => {
  expect(['12,300', '12300.5', '0.07', '12，300.00元'].map(readMoney)).toEqual([1230000, 1230050, 7, 1230000])
  expect(['1.234', '-5', '一百', ''].map(readMoney)).toEqual([null, null, null, null])
  expect([1230050, 7, 0].map(moneyText)).toEqual(['12,300.50', '0.07', '0.00'])
})

test('人数只认整数', () => {
  expect(['1,200', '0', '3.5', '三'].map(readCount)).toEqual([1200, 0, null, null])
})

test('没填的空格不送出去，多行里的也一样', () => {
  expect(withoutBlanks({ a: '', b: 0, c: false, d: [], rows: [{ x: 1, y: '' }] })).toEqual({
    b: 0,
    c: false,
    rows: [{ x: 1 }],
  })
})
