import { expect, test } from 'vitest'
import { listAddress, readWhere, writeWhere } from './list-address.ts'

test('地址里认得的筛选都留下，认不得的丢掉，旧链接照样能开', () => {
  const typed = { q: 2021, state: 'accepted', late: 'yes', mine: 'no', order: 'up', page: '3', colour: 'red', from: '' }
  expect(listAddress(typed)).toEqual({ q: '2021', state: 'accepted', late: 'yes', page: 3 })
})

test('第一页不写进地址', () => {
  expect(listAddress({ page: 1 })).toEqual({})
})

test('按字段筛选写进地址再读出来是同一个', () => {
  const picked = { kind: ['family', 'labour'], source: ['court'] }
  expect(readWhere(writeWhere(picked))).toEqual(picked)
  expect(writeWhere({})).toBeUndefined()
  expect(readWhere('kind,source:court')).toEqual({ source: ['court'] })
})
