import { describe, expect, test } from 'vitest'
import { day } from '../../law/day.ts'
import {
  assessed,
  away,
  commission,
  commissioned,
  expected,
  far,
  held,
  intake,
  moving,
  papers,
  signed,
  subject,
  team,
  visit,
} from '../../testing/correction-stages.ts'
import { tell } from '../../testing/story.ts'
import { leaveDays } from './leave.ts'
import { correctionLine } from './line.ts'
import { warningsNeeded } from './warnings.ts'

describe('从评估到解除', () => {
  test('评估、接收、小组、方案、联系、外出、表扬、期满解除、归档', () => {
    const story = assessed(tell(correctionLine))
    story
      .on('2021-03-03')
      .does('expectAssessed', { ...papers, caseNumber: '', adopted: 'yes' })
      .does('sendReceipt', { receiptOn: '2021-03-03' })
    story
      .on('2021-03-08')
      .does('receive', intake)
      .does('announce', { announcedOn: '2021-03-08', announcedOpen: true })
      .does('formTeam', team)
    story
      .does('plan', { planOn: '2021-03-08', plan: '每月走访', grade: 'normal' })
      .does('planContacts', { contacts: [visit] })
    expect(story.on('2021-03-22').clock('contacts')).toMatchObject({ label: '记录联系结果：三月走访', late: false })
    expect(story.on('2021-03-23').clock('contacts')?.late).toBe(true)
    story.does('logContacts', {
      contacts: [{ id: 1, ...visit, loggedOn: '2021-03-23', outcome: 'absent', followUp: '次日再访' }],
    })
    story.on('2021-04-02').does('leaveShort', away)
    expect(story.events().at(-1)?.facts).toMatchObject({ leaveLevel: 'station' })
    expect(story.on('2021-04-10').clock('leaveBack')?.late).toBe(false)
    expect(story.on('2021-04-11').clock('leaveBack')?.late).toBe(true)
    story
      .does('comeBack', { leaveBackOn: '2021-04-11' })
      .on('2021-09-10')
      .does('praise', { praisedOn: '2021-09-10' })
      .approved()
    expect(story.due('summary')).toBe('2022-01-30')
    story.on('2022-01-28').does('summarise', { summaryOn: '2022-01-28', summary: '遵守规定' })
    expect(story.clock('summary')).toMatchObject({ late: false, status: 'stopped' })
    story.on('2022-03-01').does('release', { endedOn: '2022-03-01', handedOver: true }).approved()
    expect(story.state()).toBe('已解除')
    expect(story.events().at(-1)?.facts).toMatchObject({ class: 'probation', 'inTime.release': true })
    story.does('archive', { archivedOn: '2022-03-01' })
  })

  test('评估十个工作日，速裁五个，可以商定延长；评估后没有适用的结束', () => {
    const story = commissioned(tell(correctionLine))
    expect(story.due('assess')).toBe('2021-01-25')
    expect(story.on('2021-01-25').clock('assess')?.late).toBe(false)
    expect(story.on('2021-01-26').clock('assess')?.late).toBe(true)
    story.on('2021-01-20').does('extendAssessment', { extraDays: 3, extendWhy: '外出核实' })
    expect(story.due('assess')).toBe('2021-01-28')
    const fast = tell(correctionLine)
      .on('2021-01-11')
      .as('correctionOfficer')
      .does('commission', { ...commission, fastTrack: true }, { parties: subject })
    expect(fast.due('assess')).toBe('2021-01-18')
    expect(assessed(tell(correctionLine)).does('notUsed', { adoptedOn: '2021-01-22', adopted: 'no' }).state()).toBe(
      '未适用社区矫正',
    )
  })

  test('报到期限最后一天不算迟，第二天起可以登记逾期，找到了再接收', () => {
    const story = expected(tell(correctionLine))
    expect(story.on('2021-03-08').clock('receipt')?.late).toBe(false)
    expect(story.on('2021-03-09').clock('receipt')?.late).toBe(true)
    expect(story.on('2021-03-11').clock('reportIn')).toMatchObject({ late: false, waitsFor: '社区矫正对象' })
    expect(story.on('2021-03-12').clock('reportIn')?.late).toBe(true)
    story.does('late', { lostOn: '2021-03-11' })
    expect(story.clock('search')).toMatchObject({ due: null, late: null })
    story.does('search', { searchedOn: '2021-03-12', searchNote: '联系家属' }).on('2021-03-20')
    story.does('receive', { ...intake, reportedOn: '2021-03-20', receivedOn: '2021-03-20', papersComplete: false })
    expect(story.on('2021-03-25').clock('askPapers')?.late).toBe(false)
    expect(story.on('2021-03-26').clock('askPapers')?.late).toBe(true)
    expect(story.does('askPapers', { papersAskedOn: '2021-03-26' }).state()).toBe('在矫')
  })
})

describe('变更执行地', () => {
  test('征求意见、回复、决定、移交各五日，同意的转出', () => {
    const story = held(tell(correctionLine)).does('askMove', { movedAppliedOn: '2021-03-08', movePlace: '邻区' })
    expect(story.on('2021-03-13').clock('consultMove')?.late).toBe(false)
    story.on('2021-03-12').does('consultMove', { moveAskedOn: '2021-03-12' })
    expect(story.due('moveAnswer')).toBe('2021-03-17')
    story.on('2021-03-16').does('moveAnswer', { moveAnsweredOn: '2021-03-16', moveAgreed: true })
    story.does('decideMove', { moveDecidedOn: '2021-03-16', moveAllowed: true }).approved()
    expect(story.on('2021-03-22').clock('moveOut')?.late).toBe(false)
    expect(story.on('2021-03-23').clock('moveOut')?.late).toBe(true)
    expect(story.does('moveOut', { movedOn: '2021-03-23' }).state()).toBe('已转出')
    expect(story.clock('release')).toBeUndefined()
  })

  test('不同意的五日内告知本人', () => {
    const story = moving(tell(correctionLine), false)
    expect(story.due('tellRefusal')).toBe('2021-03-15')
    expect(story.does('tellRefusal', { moveToldOn: '2021-03-08' }).clock('tellRefusal')?.status).toBe('stopped')
  })
})

describe('三种结束由三个机关决定', () => {
  test('失去联系超过一个月，提请撤销缓刑，由法院裁定', () => {
    const story = held(tell(correctionLine))
      .on('2021-05-01')
      .does('lose', { lostOn: '2021-05-01' })
      .does('search', { searchedOn: '2021-05-01', searchNote: '组织查找' })
    story
      .on('2021-06-02')
      .does('proposeRevoke', { proposedOn: '2021-06-02', revokeGround: 'lost', proposalNumber: '示矫撤1号' })
      .approved()
    story.on('2021-06-07').does('proposalTaken', { takenOn: '2021-06-07' })
    expect(story.on('2021-07-07').clock('revokeRuling')).toMatchObject({ late: false, waitsFor: '人民法院' })
    expect(story.on('2021-07-08').clock('revokeRuling')?.late).toBe(true)
    expect(
      story.does('revoke', { endedOn: '2021-07-08', court: '示范区人民法院', decisionNumber: '示刑更1号' }).state(),
    ).toBe('已撤销缓刑、假释')
    expect(story.clock('release')).toBeUndefined()
  })

  test('暂予监外执行的定期复查病情，条件消失的由决定机关收监', () => {
    const story = held(tell(correctionLine), { class: 'outside' })
    expect(story.due('recheck')).toBe('2021-06-08')
    expect(story.on('2021-06-08').does('recheck', { healthOn: '2021-06-08' }).due('recheck')).toBe('2021-09-08')
    story
      .does('proposeRecall', { proposedOn: '2021-06-08', recallGround: '病情好转', proposalNumber: '示矫收1号' })
      .approved()
    story.does('proposalTaken', { takenOn: '2021-06-08' })
    expect(story.clock('recallDecision')).toMatchObject({ due: '2021-07-08', waitsFor: '决定机关' })
    expect(
      story
        .on('2021-07-08')
        .does('imprison', { endedOn: '2021-07-08', recalledBy: 'court', decisionNumber: '示刑收1号' })
        .state(),
    ).toBe('已收监执行')
  })

  test('法院裁定不予撤销的继续矫正；死亡的终止', () => {
    const story = held(tell(correctionLine)).does(
      'proposeRevoke',
      { proposedOn: '2021-03-08', revokeGround: 'grave', proposalNumber: '示矫撤2号' },
      signed,
    )
    expect(story.does('kept', { keptOn: '2021-03-08', decisionNumber: '示刑更2号' }).state()).toBe('在矫')
    expect(story.does('end', { endedOn: '2021-03-08', endReason: 'died' }).approved().state()).toBe('已终止')
  })

  test('训诫、警告、提请治安处罚逐级来，定位装置三个月', () => {
    const story = held(tell(correctionLine))
      .does('admonish', { disciplinedOn: '2021-03-08', admonishGround: 'study' })
      .approved()
    story
      .does('warn', { disciplinedOn: '2021-03-08', warnGround: 'heavier' })
      .approved()
      .does('proposePenalty', { penaltyOn: '2021-03-08' })
      .approved()
    story.does('useDevice', { deviceOn: '2021-03-08', deviceGround: 'penalty' }).approved()
    expect(story.on('2021-06-08').clock('device')?.late).toBe(false)
    expect(story.on('2021-06-09').clock('device')?.late).toBe(true)
    story.does('removeDevice', { deviceOffOn: '2021-06-09' })
    expect(
      story
        .does('leaveLong', { ...far, leaveUntil: '2021-04-20', leaveTotal: 17 }, signed)
        .events()
        .at(-1)?.facts,
    ).toMatchObject({ leaveLevel: 'county' })
    expect(held(tell(correctionLine)).does('leaveLong', far, signed).events().at(-1)?.facts).toMatchObject({
      leaveLevel: 'upper',
    })
    expect(
      held(tell(correctionLine)).does('lose', { lostOn: '2021-03-08' }).does('find', { foundOn: '2021-03-08' }).state(),
    ).toBe('在矫')
  })
})

test('2020年7月以前要三次警告，此后两次', () => {
  expect([warningsNeeded(day('2020-06-30')), warningsNeeded(day('2020-07-01'))]).toEqual([3, 2])
})

test('外出的首尾两天都算', () => {
  expect(leaveDays({ leaveFrom: day('2021-04-04'), leaveUntil: day('2021-04-10') })).toBe(7)
})

test('只有矫正工作人员和签署人看得到', () => {
  expect(correctionLine.closed).toBe(true)
  expect(Object.keys(correctionLine.sees).toSorted()).toEqual([
    'correctionOfficer',
    'deputyHead',
    'head',
    'sectionHead',
  ])
})

test('联系没有结果，终止以后仍在催，补记了才停', () => {
  const story = held(tell(correctionLine)).does('planContacts', { contacts: [visit] })
  story.on('2021-04-01').does('end', { endedOn: '2021-04-01', endReason: 'other' }, { signedOnPaper: true })
  expect(story.clock('contacts')).toMatchObject({ status: 'running', late: true })
  story.does('logContacts', {
    contacts: [{ id: 1, ...visit, loggedOn: '2021-04-01', outcome: 'absent', followUp: '已经终止' }],
  })
  expect(story.clock('contacts')?.status).toBe('stopped')
})
