import { expect, test } from 'vitest'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { personOf, tell } from '../../testing/story.ts'
import { task } from './business.ts'
import { taskLine } from './line.ts'
import { saidAndDone } from './said.ts'

const told: ReturnType<typeof tell>[] = []
const helper = [{ role: 'helper', kind: 'organ', name: '示范区财政局', organ: personOf('示范区财政局') }] as const

function opened(more: object = {}) {
  const one = tell(taskLine).on('2021-03-01').as('handler')
  told.push(one)
  const order = {
    title: '制定复议配套制度',
    source: 'division',
    domain: 'reconsideration',
    lead: personOf('示范区司法局'),
  }
  return one.does('open', { ...order, openedOn: '2021-03-01', dueOn: '2021-06-30', ...more }, { parties: helper })
}

function issued(domain: string, outputKind: string, outputItems: number) {
  const one = opened({ source: 'output', domain }).on('2021-05-10')
  one.does('draft', { outputKind, outputTitle: '示范成果', outputItems, draftedOn: '2021-04-01' })
  one.does('issue', { issuedOn: '2021-05-10', issueNumber: '示司〔2021〕8号' })
  return one.approved()
}

test('方案分成子任务，各有单位和期限；都办完、有佐证，才能报完成', () => {
  const one = opened()
  const row = { what: '调研', unit: '复议科', givenOn: '2021-03-02', dueOn: '2021-03-31' }
  one.on('2021-03-02').does('split', { parts: [row] })
  expect([one.on('2021-03-31').clock('parts')?.late, one.on('2021-04-01').clock('parts')?.late]).toEqual([false, true])
  const done = { id: 1, ...row, doneOn: '2021-04-01', proof: '调研报告' }
  one.does('progress', { progressOn: '2021-04-01', progress: '调研完毕', parts: [done] })
  one.on('2021-06-30').does('report', { reportedOn: '2021-06-30', did: '完成', proof: '纪要' })
  expect([one.state(), one.clock('due')?.late]).toEqual(['已报完成，待核验', false])
  one.as('sectionHead').does('sendBack', { sentBackOn: '2021-06-30', sentBackWhy: '缺佐证' })
  one.as('handler').on('2021-07-01').does('report', { reportedOn: '2021-07-01', did: '完成', proof: '纪要、照片' })
  one.as('sectionHead').does('accept', { acceptedOn: '2021-07-01' })
  one.as('handler').does('recheck', { recheckedOn: '2021-07-01', recheckSays: '运行正常' })
  expect(one.state()).toBe('已销号')
})

test('到期前、当天、逾期后的催办分得清，延期要分管签', () => {
  const one = opened()
  for (const on of ['2021-06-29', '2021-06-30', '2021-07-01'])
    one.on(on).does('remind', { remindedOn: on, remindHow: 'phone' })
  const when = ['remindedBefore', 'remindedOnDay', 'remindedAfter'].map((name) => recount(task, [one], name))
  expect(when).toEqual([1, 1, 1])
  expect(one.clock('due')?.late).toBe(true)
  one.does('extend', { newDueOn: '2021-07-31', extendWhy: '上位文件未出' })
  expect(one.due('due')).toBe('2021-06-30')
  one.approved()
  expect([one.due('due'), one.clock('due')?.late]).toEqual(['2021-07-31', false])
})

test('成果文件起草、会签、印发，一份只计一次', () => {
  const one = opened({ source: 'output' }).on('2021-04-09')
  one.does('draft', { outputKind: 'system', outputTitle: '复议配套制度', outputItems: 10, draftedOn: '2021-04-01' })
  const row = { unit: '示范区财政局', askedOn: '2021-04-02', dueOn: '2021-04-08' }
  one.does('countersign', { countersigns: [row] })
  expect([one.on('2021-04-08').clock('countersign')?.late, one.on('2021-04-09').clock('countersign')?.late]).toEqual([
    false,
    true,
  ])
  one.does('takeCountersign', { countersigns: [{ id: 1, ...row, repliedOn: '2021-04-09', agreed: true }] })
  one.does('issue', { issuedOn: '2021-04-09', issueNumber: '示司〔2021〕8号' }).approved()
  expect([recount(task, [one], 'systems'), recount(task, [one], 'systemItems')]).toEqual([1, 10])
  expect(one.refusals('issue', { issuedOn: '2021-04-09', issueNumber: '9' })).toEqual(['已经印发，不能印发'])
})

test('十项配套制度、三项举措、六项举措，各数各的', () => {
  const all = [
    issued('reconsideration', 'system', 10),
    issued('aid', 'measure', 3),
    issued('notary', 'measure', 6),
    issued('mediation', 'scheme', 1),
  ]
  const figures = ['reconsiderationSystems', 'aidMeasures', 'notaryMeasures', 'measureItems', 'schemes', 'outputs']
  expect(figures.map((name) => recount(task, all, name))).toEqual([10, 3, 6, 9, 1, 4])
})

test('去年的短板成了有基数、有目标的任务，今年怎么说有凭据', () => {
  const said = { saidIn: '专职调解员只有四人', measure: '专职调解员人数', baseline: 4, target: 10 }
  const one = opened({ source: 'weakness', domain: 'mediation', ...said })
  one.does('report', { reportedOn: '2021-03-01', did: '招聘八人', proof: '聘书', measured: 12 })
  one.as('head').does('accept', { acceptedOn: '2021-03-01' })
  expect(saidAndDone(one.matter().answers)).toEqual({
    said: said.saidIn,
    did: '招聘八人',
    proof: '聘书',
    reached: true,
  })
  expect(saidAndDone({ title: '败诉率', baseline: 30, target: 20, measured: 25 }).reached).toBe(false)
  expect(saidAndDone({ title: '新任务' })).toEqual({ said: '新任务', did: '尚未完成', proof: '', reached: null })
  expect([recount(task, [one], 'weaknessesMended'), recount(task, [one], 'fromWeakness')]).toEqual([1, 1])
})

test('撤销要分管和局长签', () => {
  const one = opened().does('drop', { droppedOn: '2021-03-01', dropWhy: '并入另一任务' })
  expect(one.state()).toBe('办理中')
  expect(one.approved().state()).toBe('已撤销')
})

test('各来源、各种类相加等于合计', () => {
  for (const relation of task.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const sum = relation.parts.reduce((total, part) => total + recount(task, told, part), 0)
    expect([relation.whole, sum]).toEqual([relation.whole, recount(task, told, relation.whole)])
  }
})

provePapers(task, () => told.map((one) => one.matter()))

test('每个动作都有人办过', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(taskLine.acts).filter((act) => !done.has(act))).toEqual([])
})
