import { expect, test } from 'vitest'
import { verdictsOf } from './round-draft.ts'

test('只送还没有结论、这次选了结论的；继续有效的不带理由和落实日期', () => {
  const rows = {
    甲: { verdict: 'keep', why: '写了又改主意' },
    乙: { verdict: 'repeal', why: '情况变化' },
    丙: { verdict: '', why: '' },
    走了: { verdict: 'keep', why: '' },
  }
  const undecided = ['甲', '乙', '丙', '丁'].map((id) => ({ id, version: 1 }))
  expect(verdictsOf('2021年全面清理', { on: '2021-05-10', by: '2021-08-31', rows }, undecided)).toEqual([
    { matter: '甲', version: 1, given: { roundName: '2021年全面清理', roundOn: '2021-05-10', verdict: 'keep' } },
    {
      matter: '乙',
      version: 1,
      given: {
        roundName: '2021年全面清理',
        roundOn: '2021-05-10',
        verdict: 'repeal',
        verdictWhy: '情况变化',
        carryOutBy: '2021-08-31',
      },
    },
  ])
})
