import { expect, test } from 'vitest'
import { clausesOf, compareDrafts, isUntouched } from './clauses.ts'

const first = `示范区某某办法
第一条 为了规范管理，制定本办法。
第二条 申请人应当缴纳保证金。
　　逾期不缴纳的，不予办理。
第三条 本办法由示范局负责解释。`

const second = `示范区某某办法
第一条 为了规范管理，制定本办法。
第二条 申请人应当提交材料。
第三条 材料齐全的，当场办理。
第四条 本办法由示范局负责解释。`

test('一条写成几段的，仍是一条', () => {
  expect(clausesOf(first).get('第二条')).toBe('申请人应当缴纳保证金。逾期不缴纳的，不予办理。')
  expect([...clausesOf('一、总的要求\n二、重点任务').keys()]).toEqual(['一', '二'])
})

test('改了的、添了的、删了的分得清；只是换了条号的不算改', () => {
  expect(compareDrafts(first, second)).toEqual({ changed: ['第二条'], removed: [], added: ['第三条'] })
  expect(compareDrafts(second, first)).toEqual({ changed: ['第二条'], removed: ['第三条'], added: [] })
})

test('意见写到款，按所在的条看有没有动过', () => {
  expect(isUntouched(first, second, '第二条第二款')).toBe(false)
  expect(isUntouched(first, second, '第三条')).toBe(true)
  expect(isUntouched(first, second, '第九条')).toBe(false)
  expect(isUntouched(null, second, '第一条')).toBe(false)
})
