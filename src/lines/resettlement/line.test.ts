import { expect, test } from 'vitest'
import { citedFor } from '../../kernel/cited.ts'
import { proveRules } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { resettlementLine } from './line.ts'

type Story = ReturnType<typeof tell>

const subject = [{ role: 'subject', kind: 'person', name: '郑示新' }] as const
const [east, west, north] = ['东', '西', '北'].map((name) => personOf('station', name))
const notice = { fileNumber: 'AB2021001', noticeOn: '2021-02-26', infoEnteredOn: '2021-02-20' }
const checked = { infoCheckedOn: '2021-03-01', infoResult: 'true' }
const intake = {
  releasedOn: '2021-03-25',
  handedOn: '2021-03-25',
  handedHow: 'met',
  key: true,
  livingStation: east,
  apart: false,
}
const apart = { ...intake, apart: true, householdStation: west }
const corrected = {
  fileNumber: 'AB2021002',
  releasedOn: '2021-03-25',
  handedOn: '2021-03-25',
  key: false,
  livingStation: east,
  apart: false,
}
const planned = { visitFrom: '2021-03-26', visitBy: '2021-04-25' }
const visit = { visitedOn: '2021-04-20', visitWay: 'home', visitOutcome: 'normal' }

const noticed = (story: Story) =>
  story.on('2021-02-26').as('correctionOfficer').does('notice', notice, { parties: subject })
const known = (story: Story, result = 'true') =>
  noticed(story)
    .on('2021-03-01')
    .does('checkInfo', { ...checked, infoResult: result })
    .on('2021-03-25')
const helping = (story: Story, given: Record<string, unknown> = intake) => known(story).does('receive', given)
const due = (story: Story) => helping(story).does('scheduleVisit', planned).on('2021-04-20')
const signed = { signedOnPaper: true } as const

test('刑满释放：通知、核查、接送、小组、走访、帮扶、期满结束', () => {
  const story = noticed(tell(resettlementLine))
  expect(story.on('2021-03-22').clock('infoCheck')?.late).toBe(false)
  expect(story.on('2021-03-23').clock('infoCheck')?.late).toBe(true)
  story
    .does('checkInfo', { ...checked, infoCheckedOn: '2021-03-23' })
    .on('2021-03-25')
    .does('receive', intake)
  expect(story.events().at(-1)?.facts).toMatchObject({ kind: 'released', key: true, ownerStation: east })
  story.does('formTeam', { teamOn: '2021-03-25', team: '司法所、村（居）、家属' }).does('scheduleVisit', planned)
  expect(story.on('2021-04-25').clock('visit')?.late).toBe(false)
  expect(story.on('2021-04-26').clock('visit')?.late).toBe(true)
  story.does('visit', { ...visit, visitedOn: '2021-04-26', visitOutcome: 'hard', visitFollowUp: '申请临时救助' })
  expect(story.events().at(-1)?.facts).toMatchObject({ 'inTime.visit': false, visitOutcome: 'hard' })
  story
    .does('help', { helpedOn: '2021-04-26', helpKind: 'relief' })
    .does('scheduleVisit', { visitFrom: '2021-04-27', visitBy: '2021-05-27' })
  expect(story.clock('visit')).toMatchObject({ due: '2021-05-27', status: 'running' })
  expect(story.due('term')?.slice(0, 7)).toBe('2026-03')
  story.on('2021-05-27').does('visit', { ...visit, visitedOn: '2021-05-27' })
  story.on('2026-03-30').does('end', { endedOn: '2026-03-30', endReason: 'expired' }).approved()
  expect(story.state()).toBe('已结束')
})

test('解除矫正的帮教期三年，由矫正机构移交，可以转出', () => {
  const story = tell(resettlementLine)
    .on('2021-03-25')
    .as('correctionOfficer')
    .does('receiveCorrected', corrected, { parties: subject })
  expect(story.events()[0]?.facts).toMatchObject({ kind: 'corrected', handedHow: 'desk' })
  expect(story.due('term')?.slice(0, 7)).toBe('2024-03')
  expect(story.does('moveOut', { movedOn: '2021-03-25', movedTo: '外省某市' }).approved().state()).toBe('已转出')
})

test('人户分离的只有一家责任单位，没有确定以前不能安排走访', () => {
  const story = helping(tell(resettlementLine), apart)
  expect(story.events().at(-1)?.facts).toMatchObject({ apart: true, ownerStation: null })
  story.does('agreeOwner', { ownerStation: west, ownerAgreedOn: '2021-03-25' }).approved()
  expect(story.events().at(-1)?.facts).toMatchObject({ ownerStation: west })
  expect(story.does('scheduleVisit', planned).state()).toBe('帮教中')
})

test('查无此人的退回监狱', () => {
  expect(
    known(tell(resettlementLine), 'nobody').does('sendBack', { endedOn: '2021-03-25', endNote: '地址不存在' }).state(),
  ).toBe('核查后退回')
})

test('衔接的依据：2026年11月起是监狱法第五十九条，以前是第三十七条', () => {
  const { receive } = resettlementLine.acts
  const at = (releasedOn: string) =>
    citedFor(resettlementLine, { ...helping(tell(resettlementLine)).matter(), answers: { releasedOn } }, receive)
  expect([at('2026-10-31')?.article, at('2026-11-01')?.article]).toEqual(['37', '59'])
})

test('封闭业务，只有矫正工作人员和签署人看得到', () => {
  expect(resettlementLine.closed).toBe(true)
  expect(Object.keys(resettlementLine.sees).toSorted()).toEqual([
    'correctionOfficer',
    'deputyHead',
    'head',
    'sectionHead',
  ])
})

const back = { endedOn: '2021-03-25', endNote: '退回' }
proveRules(resettlementLine, Object.keys(resettlementLine.acts), [
  {
    act: 'sendBack',
    must: '核查属实的不能退回',
    given: back,
    before: (story, broken) => known(story, broken ? 'true' : 'wrong'),
  },
  {
    act: 'sendBack',
    must: '应当先核查信息，再核查后退回',
    given: back,
    before: (story, broken) => (broken ? noticed(story).on('2021-03-25') : known(story, 'wrong')),
  },
  {
    act: 'receive',
    must: '信息核查属实以后才能接收',
    given: intake,
    before: (story, broken) => known(story, broken ? 'wrong' : 'true'),
  },
  {
    act: 'receive',
    must: '衔接日期不能早于释放日期',
    given: intake,
    broken: { releasedOn: '2021-03-26' },
    before: (story) => known(story),
  },
  {
    act: 'receive',
    must: '重点对象没有接送的，应当写明原因',
    given: { ...intake, handedHow: 'own', handedNote: '本人要求自行返回' },
    broken: { handedNote: '' },
    before: (story) => known(story),
  },
  {
    act: 'receive',
    must: '人户分离的应当写明户籍地',
    given: apart,
    broken: { householdStation: '' },
    before: (story) => known(story),
  },
  {
    act: 'receiveCorrected',
    must: '衔接日期不能早于解除日期',
    given: corrected,
    broken: { releasedOn: '2021-03-26' },
    parties: subject,
    before: (story) => story.on('2021-03-25').as('correctionOfficer'),
  },
  {
    act: 'receiveCorrected',
    must: '人户分离的应当写明户籍地',
    given: { ...corrected, apart: true, householdElsewhere: '外省某县' },
    broken: { householdElsewhere: '' },
    parties: subject,
    before: (story) => story.on('2021-03-25').as('correctionOfficer'),
  },
  {
    act: 'agreeOwner',
    must: '人户没有分离，居住地司法所就是责任单位',
    given: { ownerStation: east, ownerAgreedOn: '2021-03-25' },
    before: (story, broken) => helping(story, broken ? intake : apart),
  },
  {
    act: 'agreeOwner',
    must: '责任单位只能是户籍地或者居住地的司法所',
    given: { ownerStation: east, ownerAgreedOn: '2021-03-25' },
    broken: { ownerStation: north },
    before: (story) => helping(story, apart),
  },
  {
    act: 'scheduleVisit',
    must: '人户分离的，应当先确定责任单位',
    given: planned,
    before: (story, broken) =>
      broken
        ? helping(story, apart)
        : helping(story, apart).does('agreeOwner', { ownerStation: east, ownerAgreedOn: '2021-03-25' }, signed),
  },
  {
    act: 'scheduleVisit',
    must: '上一次安排的走访还没有登记结果',
    given: { visitFrom: '2021-04-21', visitBy: '2021-05-21' },
    before: (story, broken) => (broken ? due(story) : due(story).does('visit', visit)),
  },
  {
    act: 'scheduleVisit',
    must: '走访期限不能早于安排日期',
    given: planned,
    broken: { visitBy: '2021-03-25' },
    before: (story) => helping(story),
  },
  {
    act: 'scheduleVisit',
    must: '这一次走访应当安排在上一次走访以后',
    given: { visitFrom: '2021-04-21', visitBy: '2021-05-21' },
    broken: { visitFrom: '2021-04-20' },
    before: (story) => due(story).does('visit', visit),
  },
  {
    act: 'visit',
    must: '没有安排走访，请先安排',
    given: visit,
    rest: ['走访日期不能早于安排日期'],
    before: (story, broken) => (broken ? helping(story).on('2021-04-20') : due(story)),
  },
  {
    act: 'visit',
    must: '走访日期不能早于安排日期',
    given: visit,
    broken: { visitedOn: '2021-03-25' },
    before: (story) => due(story),
  },
  {
    act: 'visit',
    must: '有困难、未见到或者发现异常的，应当写明怎样处理',
    given: visit,
    broken: { visitOutcome: 'absent' },
    before: (story) => due(story),
  },
  {
    act: 'end',
    must: '帮教期届满以后才能以期满为由结束',
    given: { endedOn: '2026-03-30', endReason: 'expired' },
    broken: { endedOn: '2026-03-01' },
    before: (story) => helping(story).on('2026-03-30'),
  },
  {
    act: 'end',
    must: '到了期限的走访还没有登记结果，请先登记',
    given: { endedOn: '2021-04-25', endReason: 'died' },
    before: (story, broken) => {
      due(story).on('2021-04-25')
      return broken ? story : story.does('visit', visit)
    },
  },
  {
    act: 'moveOut',
    must: '到了期限的走访还没有登记结果，请先登记',
    given: { movedOn: '2021-04-25', movedTo: '外省某市' },
    before: (story, broken) => {
      due(story).on('2021-04-25')
      return broken ? story : story.does('visit', visit)
    },
  },
])

test('还没到期的走访，不妨碍结束', () => {
  const story = due(tell(resettlementLine))
  expect(story.refusals('end', { endedOn: '2021-04-20', endReason: 'died' })).toEqual([])
})
