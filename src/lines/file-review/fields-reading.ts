import { choice, choices, count, longText, onDay, person, repeated, text } from '../../kernel/field.ts'
import { grades, vetoes } from './rubric.ts'

export const turns = { first: '初评', second: '复评' } as const
export type Turn = keyof typeof turns

const number = text('案卷号', { max: 120 })
const turn = choice('第几读', turns)
const reader = person('评阅人', ['reviewer', 'clerk', 'handler'])
const scored = {
  sheet: longText('评分表', { max: 20_000 }),
  score: count('得分', { max: 100 }),
  vetoes: choices('否决项', vetoes),
  grade: choice('等次', grades),
}

/** 背靠背评阅：谁评哪一份，谁交了，拆封以后各人怎么评的，评得不一致的怎么定。 */
export const reading = {
  readings: repeated('评阅分派', { number, turn, reader }),
  handIns: repeated(
    '评阅',
    {
      ...{ number, turn, reader },
      on: onDay('交卷日期'),
      digest: text('评阅摘要', { max: 64 }),
      nonce: text('随机数', { max: 64 }),
      ...scored,
    },
    { optional: ['nonce', 'sheet', 'score', 'vetoes', 'grade'] },
  ),
  decisions: repeated(
    '合议',
    {
      number,
      on: onDay('合议日期'),
      panel: text('合议人', { max: 200 }),
      why: longText('合议理由', { max: 2000 }),
      ...scored,
    },
    { optional: ['vetoes'] },
  ),
}
