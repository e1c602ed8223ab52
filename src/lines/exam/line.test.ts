import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { tell } from '../../testing/story.ts'
import { examLine } from './line.ts'

type Story = ReturnType<typeof tell>

const online = {
  title: '2021年国家工作人员网上学法用法考试',
  kind: 'officials',
  audience: 'officials',
  organiser: 'municipal',
  plannedOn: '2021-09-01',
  rosterBy: '2021-10-15',
  opensOn: '2021-11-01',
  closesOn: '2021-11-20',
}
const own = {
  ...online,
  title: '街道新增执法人员专业考试',
  kind: 'special',
  audience: 'street',
  organiser: 'own',
  fullMark: 100,
  passMark: 60,
}
const units = [
  { unit: '某局', registered: 2 },
  { unit: '某街道', registered: 1 },
]
const people = [
  { ticket: '001', name: '赵示安', unit: '某局' },
  { ticket: '002', name: '钱示和', unit: '某局' },
  { ticket: '003', name: '孙示平', unit: '某街道', waived: true },
]
const scored = [
  { id: 1, ...people[0], score: 88, result: 'passed' },
  { id: 2, ...people[1], result: 'absent' },
]
const paper = {
  paperOn: '2021-10-20',
  blueprint: '街道执法岗',
  paperCount: 4,
  exposureCap: 2,
  setter: '李示明',
  checker: '周示清',
}
const results = { resultedOn: '2021-11-25', taken: 1, passed: 1 }

const planned = (story: Story, more = {}) =>
  story
    .on('2021-09-01')
    .as('handler')
    .does('plan', { ...online, ...more })
const enrolled = (story: Story, more = {}) => planned(story, more).does('enrol', { units, candidates: people })
const counted = (story: Story, more = {}) => planned(story, more).does('enrol', { units })
const submit = (story: Story) =>
  story
    .on('2021-10-14')
    .does('submitRoster', { submittedOn: '2021-10-14', resultsBy: '2021-11-30' }, { signedOnPaper: true })
const rostered = (story: Story, more = {}) => submit(enrolled(story, more))
const resulted = (story: Story) =>
  rostered(story)
    .on('2021-11-25')
    .does('scores', { candidates: scored })
    .does('result', { ...results, makeUpBy: '2021-12-20' })

test('市级考试：报名、上报、成绩、补考、收尾', () => {
  const story = enrolled(tell(examLine)).on('2021-10-14')
  story.does('submitRoster', { submittedOn: '2021-10-14', resultsBy: '2021-11-30' }).approved()
  expect(story.events().at(-1)?.facts).toMatchObject({
    kind: 'officials',
    registered: 3,
    unitCount: 2,
    'inTime.roster': true,
  })
  expect(story.on('2021-11-30').clock('results')).toMatchObject({ late: false, waitsFor: '考试组织机构' })
  expect(story.on('2021-12-01').clock('results')?.late).toBe(true)
  story
    .does('scores', { candidates: scored })
    .does('result', { ...results, resultedOn: '2021-12-01', makeUpBy: '2021-12-20' })
  expect(story.on('2021-12-20').clock('makeUp')?.late).toBe(false)
  expect(story.on('2021-12-21').clock('makeUp')?.late).toBe(true)
  story.does('makeUp', {
    makeUpOn: '2021-12-21',
    makeUpTaken: 1,
    makeUpPassed: 1,
    candidates: [{ id: 2, ...people[1], result: 'absent', makeUp: 'passed' }],
  })
  expect(story.does('close', { closedOn: '2021-12-21' }).state()).toBe('已收尾')
})

test('三千九百三十一人一次报名：只报各单位人数也能上报', () => {
  const many = Array.from({ length: 41 }, (_, at) => ({ unit: `第${at + 1}单位`, registered: at === 0 ? 131 : 95 }))
  const story = submit(planned(tell(examLine)).does('enrol', { units: many }))
  expect(story.events().at(-1)?.facts).toMatchObject({ registered: 3931, unitCount: 41 })
})

test('名单上报期限当天不迟，第二天就迟了', () => {
  const story = enrolled(tell(examLine))
  expect(story.on('2021-10-15').clock('roster')?.late).toBe(false)
  expect(story.on('2021-10-16').clock('roster')?.late).toBe(true)
})

test('街道自行组织的专业考试要先组卷；考试可以取消', () => {
  const story = submit(counted(tell(examLine), own))
    .on('2021-10-20')
    .does('setPaper', paper)
  story.on('2021-11-25').does('result', { resultedOn: '2021-11-25', taken: 3, passed: 3 })
  expect(story.events().at(-1)?.facts).toMatchObject({ kind: 'special', audience: 'street', taken: 3 })
  expect(story.does('close', { closedOn: '2021-11-25' }).state()).toBe('已收尾')
  const off = planned(tell(examLine)).does('cancel', { cancelledOn: '2021-09-01', cancelWhy: '改为线上' }).approved()
  expect(off.state()).toBe('已取消')
})

test('自行组织的考试：正考一场，补考一场，两场都在案上', () => {
  const story = ready(tell(examLine)).does('openSitting', hall())
  story.on('2021-11-25').does('scores', { candidates: scored }).does('result', results)
  expect(story.refusals('openSitting', { ...hall(), sittingOn: '2021-11-25' })).toContain(
    '正考一场，登记成绩以前开；补考一场，登记成绩以后开',
  )
  story.does('openSitting', { ...hall({ kind: 'makeUp' }), sittingOn: '2021-11-25' })
  expect(story.state()).toBe('成绩已登记')
})

const start = (story: Story) => story.on('2021-09-01').as('handler')
const owned = (story: Story) => submit(counted(story, own)).on('2021-10-20')
const cells = [{ kind: 'single', topic: '行政处罚法', count: 50, marks: 2 }]
const hall = (more = {}) => ({
  sittingOn: '2021-10-20',
  sittings: [{ kind: 'first', opensAt: '2021-11-01T09:00', closesAt: '2021-11-01T11:00', minutes: 90, ...more }],
})
const rosteredOwn = (story: Story) => rostered(story, own).on('2021-10-20')
const ready = (story: Story) => rosteredOwn(story).does('setPaper', { ...paper, cells })
const madeUp = { makeUpOn: '2021-11-26', makeUpTaken: 1, makeUpPassed: 1 }
proveRules(examLine, Object.keys(examLine.acts), [
  {
    act: 'plan',
    must: '考试结束日期不能早于开始日期',
    given: online,
    broken: { closesOn: '2021-10-31' },
    before: start,
  },
  { act: 'plan', must: '名单应当在考试开始以前上报', given: online, broken: { rosterBy: '2021-11-02' }, before: start },
  {
    act: 'plan',
    must: '自行组织的考试应当写明满分和合格分，合格分不能高于满分',
    given: own,
    broken: { passMark: 101 },
    before: start,
  },
  {
    act: 'enrol',
    must: '同一单位只登记一行，人数有变的改这一行',
    given: { units },
    broken: { units: [units[0], units[0]] },
    before: planned,
  },
  {
    act: 'enrol',
    must: '报名单位至少有一人报名',
    given: { units },
    broken: { units: [{ unit: '某局', registered: 0 }] },
    before: planned,
  },
  {
    act: 'enrol',
    must: '准考证号不能重复',
    given: { units, candidates: people },
    broken: { candidates: [people[0], people[0]] },
    before: planned,
  },
  {
    act: 'submitRoster',
    must: '应当先登记报名，再上报名单',
    given: { submittedOn: '2021-10-14' },
    before: (story, broken) => (broken ? planned(story) : counted(story)).on('2021-10-14'),
  },
  {
    act: 'submitRoster',
    must: '名单中各单位的人数应当与报名人数一致',
    given: { submittedOn: '2021-10-14' },
    before: (story, broken) =>
      planned(story)
        .does('enrol', { units, candidates: broken ? people.slice(1) : people })
        .on('2021-10-14'),
  },
  {
    act: 'setPaper',
    must: '市级统一考试不由本区组卷',
    given: paper,
    before: (story, broken) => (broken ? submit(counted(story)).on('2021-10-20') : owned(story)),
  },
  {
    act: 'setPaper',
    must: '平行卷至少两套',
    given: { ...paper, exposureCap: 1 },
    broken: { paperCount: 1 },
    before: owned,
  },
  {
    act: 'setPaper',
    must: '一题至少要能用一次，不能出现在每一套卷中',
    given: paper,
    broken: { exposureCap: 4 },
    before: owned,
  },
  { act: 'setPaper', must: '命题人和审题人不能是同一人', given: paper, broken: { checker: '李示明' }, before: owned },
  {
    act: 'setPaper',
    must: '蓝图各部分的分值加起来应当等于满分',
    given: { ...paper, cells },
    broken: { cells: [{ ...cells[0], marks: 3 }] },
    before: owned,
  },
  {
    act: 'setPaper',
    must: '多选题少选得一半分，每题分值应当是双数',
    given: { ...paper, cells },
    broken: { cells: [{ ...cells[0], kind: 'multiple', count: 20, marks: 5 }] },
    before: owned,
  },
  {
    act: 'openSitting',
    must: '组卷时应当写明蓝图各部分',
    given: hall(),
    before: (story, broken) => (broken ? rosteredOwn(story).does('setPaper', paper) : ready(story)),
  },
  {
    act: 'openSitting',
    must: '名单应当写到人',
    given: hall(),
    before: (story, broken) => (broken ? owned(story).does('setPaper', { ...paper, cells }) : ready(story)),
  },
  {
    act: 'openSitting',
    must: '结束时间应当晚于开考时间',
    given: hall(),
    broken: hall({ closesAt: '2021-11-01T09:00' }),
    before: ready,
  },
  {
    act: 'openSitting',
    must: '答题时间至少一分钟',
    given: hall(),
    broken: hall({ minutes: 0 }),
    before: ready,
  },
  {
    act: 'openSitting',
    must: '正考一场，登记成绩以前开；补考一场，登记成绩以后开',
    given: hall(),
    broken: hall({ kind: 'makeUp' }),
    before: ready,
  },
  {
    act: 'scores',
    must: '免考人员不登记成绩',
    given: { candidates: [{ id: 3, ...people[2] }] },
    broken: { candidates: [{ id: 3, ...people[2], result: 'passed' }] },
    before: rostered,
  },
  {
    act: 'scores',
    must: '名单不能在导入成绩时增减',
    given: { candidates: scored },
    broken: { candidates: [{ name: '吴示', unit: '某局' }] },
    before: rostered,
  },
  {
    act: 'result',
    must: '自行组织的考试应当先组卷',
    given: { ...results, taken: 3, passed: 3 },
    before: (story, broken) => (broken ? owned(story) : owned(story).does('setPaper', paper)).on('2021-11-25'),
  },
  {
    act: 'result',
    must: '考试结束以后才能登记成绩汇总',
    given: { ...results, resultedOn: '2021-11-20' },
    broken: { resultedOn: '2021-11-19' },
    before: (story) => submit(counted(story)).on('2021-11-25'),
  },
  {
    act: 'result',
    must: '合格人数不能多于实考人数，实考人数不能多于报名人数',
    given: { ...results, taken: 3 },
    broken: { taken: 4 },
    before: (story) => submit(counted(story)).on('2021-11-25'),
  },
  {
    act: 'result',
    must: '实考和合格人数应当与名单中的成绩一致',
    given: results,
    broken: { taken: 2 },
    before: (story) => rostered(story).on('2021-11-25').does('scores', { candidates: scored }),
  },
  {
    act: 'makeUp',
    must: '已经登记补考，不能登记补考',
    given: madeUp,
    before: (story, broken) =>
      broken
        ? resulted(story)
            .on('2021-11-26')
            .does('makeUp', { ...madeUp, makeUpPassed: 0 })
        : resulted(story).on('2021-11-26'),
  },
  {
    act: 'makeUp',
    must: '补考合格的不能多于补考人数，补考的不能多于缺考和不合格人数',
    given: { ...madeUp, makeUpTaken: 2 },
    broken: { makeUpTaken: 3 },
    before: (story) => resulted(story).on('2021-11-26'),
  },
  {
    act: 'close',
    must: '还有人没有参加或者没有合格的，应当写明怎样处理',
    given: { closedOn: '2021-11-26', followUp: '一人列入下一轮' },
    broken: { followUp: '' },
    before: (story) => resulted(story).on('2021-11-26'),
  },
])
