import { expect, test } from 'vitest'
import { choice, count, money, onDay, repeated, text, yesNo } from '../../kernel/field.ts'
import { formOf } from '../../kernel/form.ts'
import { defineLine } from '../../kernel/line.ts'
import { readSheet } from './paste.ts'

const shelf = defineLine({
  id: 'shelf',
  label: '书架',
  shape: 'log',
  office: 'system',
  version: 1,
  number: '{n}',
  face: 'own',
  fields: {
    title: text('名称'),
    books: repeated('书目', {
      name: text('书名'),
      on: onDay('购入日期'),
      price: money('价格'),
      copies: count('册数'),
      kind: choice('种类', { novel: '小说', map: '地图' }),
      lent: yesNo('可外借'),
    }),
  },
  parties: {},
  sees: { clerk: 'district' },
  states: { kept: { label: '在架', final: true } },
  acts: { put: { label: '上架', by: ['clerk'], from: 'new', to: 'kept', asks: ['title', 'books'] } },
  clocks: {},
  title: 'title',
  facts: [],
})

const rows = formOf(shelf, 'put')?.questions[1]?.rows ?? []

test('从表格粘贴两行，各列按类型读进来，表头自动略过', () => {
  const copied =
    '书名\t购入日期\t价格\t册数\t种类\t可外借\n示范小说\t2021.3.1\t12.50\t3\t小说\t是\n示范地图\t20210302\t8\t1\t地图\t否\n'
  expect(readSheet(copied, rows, '2021-06-01')).toEqual([
    { name: '示范小说', on: '2021-03-01', price: 1250, copies: 3, kind: 'novel', lent: true },
    { name: '示范地图', on: '2021-03-02', price: 800, copies: 1, kind: 'map', lent: false },
  ])
})

test('读不懂的格子原样留着，交给表单指出来', () => {
  expect(readSheet('甲\t去年\t很贵\t\t画册\t', rows, '2021-06-01')).toEqual([
    { name: '甲', on: '去年', price: '很贵', kind: '画册' },
  ])
})

test('普通文字的粘贴不受影响', () => {
  expect(readSheet('一段普通的话', rows, '2021-06-01')).toEqual([])
})
