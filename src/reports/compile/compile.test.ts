import { expect, test } from 'vitest'
import { day } from '../../law/day.ts'
import type { Figure } from '../figure.ts'
import { bind, lineText, type Sources } from './bind.ts'
import { approximate } from './bound-words.ts'
import { boundIn, parse } from './markup.ts'

const figure = (id: string, value: number | null, unit = '件', base: Figure['base'] = null): Figure => ({
  id,
  line: id.split('.')[0] ?? '',
  label: `指标${id}`,
  value,
  unit,
  base,
  vocabulary: null,
  passport: {
    id,
    version: 1,
    says: '',
    period: { from: day('2021-01-01'), until: day('2021-12-31') },
    cutoff: '2022-01-10T00:00:00Z',
    filters: '',
    count: value ?? 0,
    hash: '0'.repeat(64),
    countedBy: '示范甲',
    countedAt: '2022-01-10T00:00:00Z',
    signedBy: null,
  },
})

const all = [
  figure('mediation.accepted', 629),
  figure('outreach.copies', 2013, '份'),
  figure('outreach.students', 41_200, '人次'),
  figure('mediation.rate', 98.4, '%', { part: 619, whole: 629, partLabel: '调处', wholeLabel: '受理' }),
  figure('study.none', null, '%'),
]
const sources: Sources = {
  figure: (id) => all.find((one) => one.id === id),
  before: (id) => (id === 'mediation.accepted' ? { value: 600, unit: '件', stated: true } : undefined),
  table: (name) => (name === '败诉原因' ? { head: ['原因', '件数'], rows: [['证据缺失', '3']] } : undefined),
}
const shown = (text: string) => bind(text, sources).map(lineText).join('\n')
const wrongs = (text: string) =>
  bind(text, sources).flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part !== 'string' && 'wrong' in part ? part.wrong : [])),
  )

test('正文里写指标的名字，印出来是数；点开还是那个准数', () => {
  expect(shown('受理矛盾纠纷{{mediation.accepted}}。')).toBe('受理矛盾纠纷629件。')
  const [line] = bind('发放{{outreach.copies|余}}。', sources)
  expect(line?.parts[1]).toMatchObject({ figure: 'outreach.copies', shown: '2000余份', exact: '2013份' })
})

test('余、以上、近、约、万，各在各的位置', () => {
  expect(shown('{{outreach.copies|2000余}}')).toBe('2000余份')
  expect(shown('{{outreach.students|万|余}}')).toBe('4万余人次')
  expect(shown('{{mediation.rate|以上}}')).toBe('98%以上')
  expect(shown('{{mediation.accepted|近}}')).toBe('近630件')
  expect(shown('{{mediation.accepted|数}}')).toBe('629')
  expect(shown('{{outreach.students|万}}')).toBe('4.12万人次')
})

test('比率不写余时，后面总带着基数', () => {
  expect(shown('调处率{{mediation.rate}}')).toBe('调处率98.4%（619/629）')
})

test('界词与准数不符的，说出准数和为什么', () => {
  expect(wrongs('{{mediation.accepted|700余}}')).toEqual([
    '指标mediation.accepted：准确数是 629，不到 700，不能写「700余」',
  ])
  expect(wrongs('{{mediation.accepted|500余}}')[0]).toContain('多出一成以上')
  expect(wrongs('{{mediation.accepted|600近}}')[0]).toContain('已超过 600')
  expect(approximate(2000, '余', null)).toEqual({ refused: '准确数是 2000，正好是整数，不能写「2000余」' })
  expect(approximate(2000, '以上', null)).toEqual({ number: 2000 })
  expect(approximate(0, '余', null)).toEqual({ refused: '准确数是 0，不能写「余」' })
})

test('不认得的指标、写法和没有基数的比率，都说出在哪里、错在哪里', () => {
  expect(wrongs('甲{{mediation.gone}}乙')).toEqual(['没有「mediation.gone」这个指标'])
  expect(wrongs('{{mediation.accepted|大约}}')[0]).toContain('「大约」不认识')
  expect(wrongs('{{收件}}')[0]).toContain('不是指标编号')
  expect(wrongs('甲{{mediation.accepted乙')).toEqual(['花括号不成对，应写作 {{指标编号}}'])
  expect(wrongs('{{study.none}}')[0]).toContain('没有基数')
})

test('上年的数和同比：没有上年的数就不写', () => {
  expect(shown('上年{{mediation.accepted|上年}}，{{mediation.accepted|同比}}')).toBe('上年600件，同比上升4.83%')
  expect(wrongs('{{outreach.copies|同比}}')[0]).toContain('没有上年的数')
})

test('标题按序号分层，长的、带句号的是正文', () => {
  const levels = parse('（一）立足职责\n1.规范文书\n（1）统一样式\n一是抓学习。\n（二）这一句带着句号。').map(
    ({ level }) => level,
  )
  expect(levels).toEqual([2, 3, 4, 0, 0])
  expect(boundIn('{{a.b}}和{{c.d|余}}再{{a.b}}')).toEqual(['a.b', 'c.d'])
})

test('单独一行写表的名字，印出来是表；没有这张表的说出来', () => {
  expect(bind('{{表|败诉原因}}', sources)[0]?.table?.rows).toEqual([['证据缺失', '3']])
  expect(wrongs('{{表|没有的}}')).toEqual(['没有「没有的」这张表'])
})
