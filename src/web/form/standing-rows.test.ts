import { expect, test } from 'vitest'
import { changesOf, type StandingRow, sentRows, shownRows } from './standing-rows.ts'

const standing: StandingRow[] = [
  { id: 1, cells: { what: '调研', doneOn: null } },
  { id: 4, cells: { what: '起草', doneOn: null } },
]

test('改一行只记改了的格，划去的记下，新添的整行记下', () => {
  const struck = { id: 4, gone: true, goneWhy: '重复登记' }
  const shown = [{ id: 1, what: '调研', doneOn: '2021-04-01' }, { ...struck, what: '起草' }, { what: '印发' }]
  const changes = changesOf(shown, standing)
  expect(changes).toEqual([{ id: 1, doneOn: '2021-04-01' }, struck, { what: '印发' }])
  expect(shownRows(changes, standing)).toEqual([shown[0], { what: '起草', doneOn: null, ...struck }, shown[2]])
})

test('草稿隔几天再打开，别人这几天写的还在', () => {
  const draft = [{ id: 1, doneOn: '2021-04-01' }]
  const later = [{ id: 1, cells: { what: '调研（改）', doneOn: null } }, ...standing.slice(1)]
  expect(shownRows(draft, later)).toEqual([
    { id: 1, what: '调研（改）', doneOn: '2021-04-01' },
    { id: 4, what: '起草', doneOn: null },
  ])
})

test('只送动过的行，送整行；一行没动的，全部照送', () => {
  const untouched = shownRows([], standing)
  expect(sentRows(untouched, standing)).toEqual(untouched)
  expect(sentRows(shownRows([{ id: 4, doneOn: '2021-05-01' }], standing), standing)).toEqual([
    { id: 4, what: '起草', doneOn: '2021-05-01' },
  ])
  const struck = { id: 1, gone: true, goneWhy: '重复登记' }
  expect(sentRows(shownRows([struck], standing), standing)).toEqual([struck])
})
