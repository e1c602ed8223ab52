import { expect, test } from 'vitest'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { personOf, tell } from '../../testing/story.ts'
import { inspection } from './business.ts'
import { byUnit } from './by-unit.ts'
import { fields } from './fields.ts'
import { inspectionLine } from './line.ts'
import { loadTree, rowsOf } from './tree.ts'
import { tree2021 } from './tree-2021.ts'

const told: ReturnType<typeof tell>[] = []
function opened(more: object = {}) {
  const one = tell(inspectionLine).on('2021-03-01').as('handler')
  told.push(one)
  const opening = {
    subject: '示范创建申报',
    role: 'apply',
    edition: '2021',
    openedOn: '2021-03-01',
    dueOn: '2021-09-30',
  }
  return one.does('open', { ...opening, ...more })
}

const units = ['示范区政务服务办', '示范区司法局', '示范街道']
const rows = rowsOf(tree2021).map((row, at) => ({
  ...row,
  unit: units[at % 3] ?? '',
  givenOn: '2021-03-10',
  dueOn: '2021-06-30',
}))
const finding = { code: '1.1.1', problem: '时限未公开', unit: '示范街道', foundOn: '2021-09-20', dueOn: '2021-10-31' }

test('2021年版九个一级指标、一百个三级指标分给三个单位，佐证收齐，逐项自评', () => {
  const one = opened().on('2021-03-10').does('shareOut', { items: rows })
  expect([tree2021.headings.length, one.matter().answers.itemTotal]).toEqual([9, 100])
  expect([one.on('2021-06-30').clock('evidence')?.late, one.on('2021-07-01').clock('evidence')?.late]).toEqual([
    false,
    true,
  ])
  const proven = rows.map((row, at) => ({ id: at + 1, ...row, evidence: '台账', evidenceOn: '2021-06-20' }))
  one.does('collect', { items: proven })
  const scored = proven.map((row) => ({ ...row, selfMet: 'met', selfScore: 1 }))
  one.does('selfScore', { selfScoredOn: '2021-07-01', items: scored })
  expect(one.state()).toBe('已自评')
})

test('自评退回再补，报送要局长签，评审后整改，改完才能办结', () => {
  const item = { ...rows[0], evidence: '台账', evidenceOn: '2021-06-20' }
  const one = opened()
    .on('2021-07-01')
    .does('shareOut', { items: [item] })
  const scored = { id: 1, ...item, selfMet: 'met', selfScore: 5 }
  one.does('selfScore', { selfScoredOn: '2021-07-01', items: [scored] })
  one.does('reopen', { reopenedOn: '2021-07-01', reopenedWhy: '佐证不全' })
  one.does('selfScore', { selfScoredOn: '2021-07-01', items: [scored] })
  one.on('2021-09-01').does('submit', { submittedOn: '2021-09-01', submittedTo: '示范市委依法治市办' })
  expect(one.state()).toBe('已自评')
  one.approved()
  expect(one.clock('due')?.late).toBe(false)
  one
    .on('2021-09-20')
    .as('reviewer')
    .does('review', { reviewedOn: '2021-09-20', reviewers: '评审组', items: [{ ...scored, score: 5 }] })
  one.does('raise', { findings: [finding, { ...finding, problem: '清单未更新' }] })
  expect([one.on('2021-10-31').clock('rectify')?.late, one.on('2021-11-01').clock('rectify')?.late]).toEqual([
    false,
    true,
  ])
  const mended = { id: 1, ...finding, doneOn: '2021-10-20', proof: '公开网址' }
  one.as('handler').does('rectify', { findings: [mended] })
  expect(recount(inspection, [one], 'rectified')).toBe(1)
  one.does('rectify', { findings: [{ ...mended, id: 2, problem: '清单未更新' }] })
  one.does('close', { closedOn: '2021-11-01', outcome: 'named' })
  expect(
    ['findings', 'rectified', 'applied', 'submittedInTime', 'named'].map((name) => recount(inspection, [one], name)),
  ).toEqual([2, 2, 1, 1, 1])
})

test('截止当天没报不算逾期，第二天算', () => {
  const one = opened()
  expect([one.on('2021-09-30').clock('due')?.late, one.on('2021-10-01').clock('due')?.late]).toEqual([false, true])
})

test('一个单位一行：指标、佐证、得分、整改', () => {
  const items = [
    { unit: '示范街道', evidence: '台账', selfMet: 'met', selfScore: 5, score: 4 },
    { unit: '示范街道', evidence: null, selfMet: 'not', selfScore: 0, score: 0 },
    { unit: '示范区司法局', evidence: '报告', selfMet: 'met', selfScore: 3, score: 3 },
  ]
  const street = byUnit(items, [{ unit: '示范街道', doneOn: null }]).find(({ unit }) => unit === '示范街道')
  expect(street).toEqual({
    unit: '示范街道',
    items: 2,
    withEvidence: 1,
    met: 1,
    selfScore: 5,
    score: 4,
    findings: 1,
    rectified: 0,
  })
})

test('新版指标从三列表格读进来，读不懂的一次说全', () => {
  const loaded = loadTree({ id: 'newer', label: '新版' }, [
    ['一、职能', '（一）放权', '减事项'],
    ['', '', '减时限'],
    ['', '（二）监管', '双随机'],
  ])
  expect(loaded.ok && rowsOf(loaded.tree).map(({ code, name }) => [code, name])).toEqual([
    ['1.1.1', '减事项'],
    ['1.1.2', '减时限'],
    ['1.2.1', '双随机'],
  ])
  const broken = loadTree({ id: 'newer', label: '新版' }, [
    ['', '', '没有归属'],
    ['一、职能', '（一）放权', ''],
  ])
  expect(broken.ok ? [] : broken.problems).toEqual(['第 1 行的三级指标没有归到一级、二级指标下', '第 2 行没有三级指标'])
})

test('2021年版的名称都写明核对到哪一步，也没有分值', () => {
  const standings = tree2021.headings.flatMap(({ parts, standing }) => [
    standing,
    ...parts.flatMap((part) => [part.standing, ...part.items.map((item) => item.standing)]),
  ])
  expect(standings.filter((standing) => standing === 'checked')).toHaveLength(5)
  expect(
    rowsOf(tree2021).every(
      (row) =>
        fields.items.schema.safeParse([{ ...row, unit: '示范街道', givenOn: '2021-03-10', dueOn: '2021-06-30' }])
          .success,
    ),
  ).toBe(true)
})

test('督察别的单位是另一个角色，步子一样', () => {
  const inspector = { role: 'inspector', edition: 'own', noticeNumber: '示法办〔2021〕2号' }
  const all = [
    opened(),
    opened({ role: 'inspected' }),
    ...['甲街道', '乙街道', '甲街道'].map((name) => opened({ ...inspector, inspectee: personOf(name) })),
  ]
  expect(
    ['opened', 'applications', 'selfChecks', 'inspections', 'inspectedUnits'].map((name) =>
      recount(inspection, all, name),
    ),
  ).toEqual([5, 1, 1, 3, 2])
  const one = opened({ ...inspector, inspectee: personOf('甲街道') })
  one.does('withdraw', { withdrawnOn: '2021-03-01', withdrawnWhy: '并入综合督察' }).approved()
  expect(one.state()).toBe('已终止')
})

provePapers(inspection, () => told.slice(0, 2).map((one) => one.matter()))

test('每个动作都有人办过', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(inspectionLine.acts).filter((act) => !done.has(act))).toEqual([])
})
