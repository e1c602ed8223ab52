import { expect, test } from 'vitest'
import { tell } from '../testing/story.ts'
import { choice, count, longText, onDay, repeated, text } from './field.ts'
import { defineLine } from './line.ts'

const fields = {
  subject: text('借书事由'),
  kind: choice('书的种类', { novel: '小说', map: '地图' }),
  lentOn: onDay('借出日期'),
  days: count('延长天数'),
  why: longText('理由'),
  pages: repeated('污损页', { page: count('页码'), note: text('情况') }, { optional: ['note'] }),
}

const common = {
  id: 'library',
  label: '借书',
  shape: 'case',
  office: 'system',
  version: 1,
  number: '{organ}借〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: { reader: '读者' },
  sees: { clerk: 'organ', head: 'district' },
  title: 'subject',
  facts: ['kind'],
} as const

const library = defineLine({
  ...common,
  states: { lent: { label: '已借出' }, back: { label: '已归还', final: true } },
  acts: {
    lend: {
      label: '借出',
      by: ['clerk'],
      from: 'new',
      to: 'lent',
      asks: ['subject', 'kind', 'lentOn'],
      day: 'lentOn',
      parties: ['reader'],
    },
    damage: { label: '登记污损', by: ['clerk'], from: ['lent'], to: 'same', asks: ['pages'] },
    allow: {
      label: '批准续借',
      by: ['clerk'],
      from: ['lent'],
      to: 'same',
      asks: ['days', 'why'],
      signedBy: ['sectionHead', 'head'],
      after: ['damage'],
    },
    giveBack: {
      label: '归还',
      by: ['clerk'],
      from: ['lent'],
      to: 'back',
      guards: [{ must: '地图须当面清点', holds: (it) => it.kind === 'novel' || it.pages.length > 0 }],
    },
  },
  clocks: { keep: { label: '借期', kind: 'right', rule: 'recon-decide', starts: 'lentOn', stops: ['giveBack'] } },
})

const reader = [{ role: 'reader', kind: 'person', name: '示范读者甲' }] as const

test('借出、污损、续借审批、归还，一步步都进日志', () => {
  const story = tell(library)
    .on('2021-03-01')
    .does('lend', { subject: '看书', kind: 'map', lentOn: '2021-03-01' }, { parties: reader })
  expect(story.state()).toBe('已借出')
  expect(story.refusals('giveBack')).toEqual(['地图须当面清点'])
  expect(story.refusals('allow', { days: 3, why: '没看完' })).toEqual(['应当先登记污损，再批准续借'])
  story
    .does('damage', { pages: [{ page: 3 }, { page: 4, note: '撕角' }] })
    .does('damage', { pages: [{ id: 1, page: 5 }, { page: 6 }] })
  expect(story.matter().answers.pages).toEqual([
    { id: 1, page: 5 },
    { id: 2, page: 4, note: '撕角' },
    { id: 3, page: 6 },
  ])
  story.does('allow', { days: 3, why: '没看完' })
  expect(story.refusals('giveBack')).toEqual(['「批准续借」正在审批，请等审批结束或者撤回呈批后再办理'])
  expect(story.as('head').refusals('sign')).toEqual(['现在轮到科长审批'])
  story.as('clerk').approved()
  expect(story.matter().answers.days).toBe(3)
  expect(story.events().at(-1)?.signatures).toHaveLength(2)
  expect(story.does('giveBack').state()).toBe('已归还')
})

test('撤销和更正都不改旧记录，只添新记录', () => {
  const story = tell(library)
    .on('2021-03-01')
    .does('lend', { subject: '看书', kind: 'novel', lentOn: '2021-03-01' }, { parties: reader })
  story.does('giveBack')
  story.does('undo', { why: '登记错了人' })
  expect(story.state()).toBe('已借出')
  story.does('correct', { why: '种类写错', kind: 'map' })
  expect(story.matter().answers.kind).toBe('map')
  const restated = story.events().filter(({ supersedes }) => supersedes === 1)
  expect(restated.map(({ countsAs, facts }) => [countsAs, facts.kind])).toEqual([['lend', 'map']])
  expect(story.refusals('giveBack')).toEqual(['地图须当面清点'])
})

test('更正当事人只写要改的，没有提到的照旧；新的人不能从更正里进来', () => {
  const story = tell(library)
    .on('2021-03-01')
    .does(
      'lend',
      { subject: '看书', kind: 'novel', lentOn: '2021-03-01' },
      { parties: [{ role: 'reader', kind: 'person', name: '示范读者', phone: '13800001234', address: '东街' }] },
    )
  story.does('correct', { why: '电话写错' }, { parties: [{ id: 1, phone: '13900001234' } as never] })
  expect(story.matter().parties).toMatchObject([
    { id: 1, role: 'reader', name: '示范读者', phone: '13900001234', address: '东街' },
  ])
  expect(story.events().map(({ act }) => act)).toEqual(['lend', 'correct'])
  const stranger = { role: 'reader', kind: 'person', name: '新来的' } as const
  expect(story.refusals('correct', { why: '加人' }, { parties: [stranger] })).toEqual([
    '更正只改已经登记的当事人，新的当事人在相应的一步登记',
  ])
  expect(story.refusals('correct', { why: '改人' }, { parties: [{ ...stranger, id: 9 }] })).toEqual([
    '第 1 名当事人不在本案中',
  ])
  expect(story.refusals('correct', { why: '改坏' }, { parties: [{ id: 1, phone: '不是电话' } as never] })).toHaveLength(
    1,
  )
})

test('存量接续带着真实的过去日期进来', () => {
  const story = tell(library).on('2021-05-01')
  story.takesOver(
    [{ act: 'lend', on: '2021-02-01' as never, given: { subject: '旧案', kind: 'map', lentOn: '2021-02-01' } }],
    reader,
  )
  expect([story.state(), story.events()[0]?.happenedOn, story.events()[0]?.takenOver]).toEqual([
    '已借出',
    '2021-02-01',
    true,
  ])
})

test('不可能的业务线一次列出全部问题', () => {
  const broken = () =>
    defineLine({
      ...common,
      states: { lent: { label: '已借出' }, ghost: { label: '幽灵' } },
      acts: { lend: { label: '借出', by: ['clerk'], from: 'new', to: 'lent', asks: ['kind'] } },
      clocks: {},
    })
  expect(broken).toThrow(/states.ghost 没有动作能到达[\s\S]*fields.why 没有动作填写它[\s\S]*不询问事由/)
})

test('更正只改写带着旧值的那几步，各步自己的值不动', () => {
  const story = tell(library)
    .on('2021-03-01')
    .does('lend', { subject: '看书', kind: 'novel', lentOn: '2021-03-01' }, { parties: reader })
  story.on('2021-03-05').does('giveBack').does('correct', { why: '日期写错', lentOn: '2021-02-26' })
  const standing = story.matter().history.filter(({ undone }) => !undone)
  expect(standing.map(({ act, on }) => [act, on])).toEqual([
    ['giveBack', '2021-03-05'],
    ['lend', '2021-02-26'],
  ])
})
