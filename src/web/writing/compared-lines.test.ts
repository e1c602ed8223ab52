import { expect, test } from 'vitest'
import { comparedLines } from './compared-lines.ts'

test('两稿一句一句对：留下的、新增的、删去的，按读的顺序', () => {
  expect(comparedLines('甲。乙。丙。', '甲。丁。丙。')).toEqual([
    { kind: 'same', text: '甲。' },
    { kind: 'removed', text: '乙。' },
    { kind: 'added', text: '丁。' },
    { kind: 'same', text: '丙。' },
  ])
  expect(comparedLines('', '新写的。').map(({ kind }) => kind)).toEqual(['added'])
})
