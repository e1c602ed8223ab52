import { expect, test } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { openActs } from './act-order.ts'

const line = businesses.find(({ line: { id } }) => id === 'reconsideration')?.line ?? null

const act = (name: string) => ({
  name,
  label: name,
  help: null,
  reasons: [],
  notMine: false,
  common: false,
  issues: [],
  signedBy: [],
})
const names = Object.entries(line?.acts ?? {})
  .filter(([, { from }]) => from !== 'new')
  .map(([name]) => name)
const done = (name: string) => ({
  seq: 1,
  act: name,
  label: name,
  on: '2024-03-15',
  recordedAt: '',
  by: '',
  role: '',
  from: null,
  to: '',
  says: [],
  undone: false,
  takenOver: false,
  late: false,
})
const duty = (name: string, due: string) =>
  ({ name, due, kind: 'duty', status: 'running', row: null, waitsFor: null }) as never

test('先到期的职责等着哪一步，哪一步就排在最前', () => {
  const clock =
    Object.entries(line?.clocks ?? {}).find(
      ([, { kind, stops }]) => kind === 'duty' && stops.includes('accept'),
    )?.[0] ?? ''
  const order = openActs(line, {
    acts: names.map(act),
    timeline: [done('receive')],
    clocks: [duty(clock, '2024-03-22')],
  })
  expect(order[0]?.name).toBe(line?.clocks[clock]?.stops.find((name) => names.includes(name)))
  expect(order).toHaveLength(names.length)
})

test('没有职责在走的，从上一步往后排，办过的排在后面', () => {
  const order = openActs(line, { acts: names.map(act), timeline: [done(names[3] ?? '')], clocks: [] }).map(
    ({ name }) => name,
  )
  expect(order[0]).toBe(names[4])
  expect(order.at(-1)).toBe(names[3])
})
