import { expect, test } from 'vitest'
import { toldEntries } from './told-entries.ts'

const fact = {
  name: 'items',
  label: '指标',
  kind: 'rows',
  shown: '2 条',
  sealed: false,
  act: 'breakDown',
  head: ['编号', '名称', '佐证'],
  rows: [
    ['1.1.1', '政府职能全面履行', ''],
    ['1.1.2', '', '台账'],
  ],
  entries: [
    { id: 1, code: '1.1.1', name: '政府职能全面履行', evidence: null },
    { id: 4, code: '1.1.2', name: null, evidence: '台账' },
  ],
}

test('要改的一行按行号和前几格找，带着原来的答案和行号回到表里', () => {
  expect(toldEntries({ facts: [fact] }, 'items')).toEqual([
    { says: '第 1 行　1.1.1　政府职能全面履行', row: fact.entries[0] },
    { says: '第 4 行　1.1.2　台账', row: fact.entries[1] },
  ])
})

test('卷里还没有的，没有行可改', () => {
  expect(toldEntries({ facts: [fact] }, 'replies')).toEqual([])
})
