import { expect, test } from 'vitest'
import { clauseLines, looseOpinions } from './clause-lines.ts'
import type { ToldRow } from './told-rows.ts'

const opinion = (n: number, clause: string): ToldRow => ({
  n,
  text: (name) => (name === 'clause' ? clause : ''),
  count: () => null,
  day: () => null,
  option: () => null,
})
const before = '第一条 为了规范停车、收费。\n第二条 收费标准由区定价。\n第三条 本办法自公布之日起施行。'
const after =
  '第一条 为了规范停车、收费。\n第二条 收费标准由市定价。\n第三条 收费公示。\n第四条 本办法自公布之日起施行。'

test('两稿逐条对照：改了的、没改的、只动了条序的，各是各的，原文的顿号不丢', () => {
  const lines = clauseLines(before, after, [])
  expect(lines.map(({ name, change }) => [name, change])).toEqual([
    ['第一条', 'same'],
    ['第二条', 'changed'],
    ['第三条', 'added'],
    ['第四条', 'moved'],
  ])
  expect(lines[0]?.after).toBe('为了规范停车、收费。')
})

test('意见挂在它说的那一条下面，说到款也算；对全文的单列', () => {
  const opinions = [opinion(0, '第二条第一款'), opinion(1, '全文'), opinion(2, '第九条')]
  const lines = clauseLines(before, after, opinions)
  expect(lines[1]?.opinions.map(({ n }) => n)).toEqual([0])
  expect(looseOpinions(lines, opinions).map(({ n }) => n)).toEqual([1, 2])
})

test('只有一稿的，没有改动可说', () => {
  expect(clauseLines(before, null, []).map(({ change }) => change)).toEqual(['alone', 'alone', 'alone'])
})
