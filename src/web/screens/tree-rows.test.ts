import { expect, test } from 'vitest'
import { tree2021 } from '../../lines/inspection/tree-2021.ts'
import { rowsFrom, treeFromCells } from './tree-rows.ts'

test('2021年版的一百项变成一百行，责任单位和日期先填上，没写的不填', () => {
  const rows = rowsFrom(tree2021, { unit: '示范区司法局', givenOn: '2021-03-10', dueOn: '' })
  expect(rows).toHaveLength(100)
  expect(rows[0]).toMatchObject({ code: '1.1.1', unit: '示范区司法局', givenOn: '2021-03-10' })
  expect(rows[0]).not.toHaveProperty('dueOn')
})

test('新版表格的表头不算一行；缺三级指标的说出是哪一行', () => {
  const head = ['一级指标', '二级指标', '三级指标']
  const loaded = treeFromCells('新版', [head, ['一、职能', '（一）放权', '减事项'], [null, null, 8]])
  expect(loaded.ok && rowsFrom(loaded.tree, { unit: '', givenOn: '', dueOn: '' })).toEqual([
    { code: '1.1.1', heading: '一、职能', name: '减事项' },
    { code: '1.1.2', heading: '一、职能', name: '8' },
  ])
  expect(treeFromCells('新版', [head, ['一、职能', '（一）放权', '']])).toEqual({
    ok: false,
    problems: ['第 1 行没有三级指标'],
  })
})
