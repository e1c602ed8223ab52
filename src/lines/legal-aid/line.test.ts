import { expect, test } from 'vitest'
import { decide } from '../../kernel/decide.ts'
import { day } from '../../law/day.ts'
import { citationText } from '../../law/statute.ts'
import { proveClosed } from '../../testing/closed.ts'
import {
  aided,
  application,
  applied,
  assignOn,
  close,
  computed,
  grant,
  handling,
  lawyer,
  noticed,
  objected,
  passed,
  refusal,
  refused,
  signed,
  terminated,
  urgent,
  work,
} from '../../testing/legal-aid-stages.ts'
import { personOf, tell } from '../../testing/story.ts'
import { proveEveryAct } from '../../testing/sums.ts'
import { legalAid } from './business.ts'
import { legalAidLine as line } from './line.ts'

const told: ReturnType<typeof tell>[] = []
function story() {
  const one = tell(line)
  told.push(one)
  return one
}

test('2021年农民工讨薪：绿色通道、补材料、审批、指派、出庭、结案、交卷、补贴、归档', () => {
  const one = applied(story(), { green: true, greenDueOn: '2021-03-03' })
  one.does('askSupplement', {
    supplementAskedOn: '2021-03-01',
    supplementList: '工资条',
    supplementDueOn: '2021-03-05',
  })
  one.on('2021-03-03').does('supply', { suppliedOn: '2021-03-03' })
  one
    .does('askCooperation', { cooperationFrom: '2021-03-03' })
    .does('cooperationCame', { cooperationUntil: '2021-03-03' })
  one.does('checkMeans', { meansBasis: 'certificate', withinStandard: true, meansNote: '居委会出具' })
  one.does('grant', { ...grant(), grantedOn: '2021-03-03' })
  expect(one.state()).toBe('已收到申请，审查中')
  one.approved()
  expect(one.state()).toBe('已决定援助，待指派')
  one.on('2021-03-05').does('appoint', { ...assignOn(), assignedOn: '2021-03-05' })
  expect([one.state(), one.matter().handler]).toEqual(['承办中', personOf('lawyer')])
  one.as('lawyer').on('2021-03-08').does('agree', { agreementOn: '2021-03-08' })
  one.does('logWork', { work: work.map((kind) => ({ ...kind, on: '2021-03-08' })) })
  one.on('2021-05-10').does('close', { ...close(), closedOn: '2021-05-10', wonAmount: 1_500_000 })
  one.does('submitFile', { fileOn: '2021-05-10', filePages: 60 }).as('clerk')
  one.on('2021-05-12').does('returnFile', { fileLacks: '缺庭审笔录', fileReturnedOn: '2021-05-12' })
  one.as('lawyer').does('submitFile', { fileOn: '2021-05-12', filePages: 64 }).as('clerk')
  one.does('passFile', { passedOn: '2021-05-12' })
  one.does('checkQuality', { checks: [{ way: 'file', on: '2021-05-12', note: '材料齐全' }], grade: 'good' })
  one.does('computeSubsidy', { subsidyParts: [{ part: 'hearing', times: 1, each: 20_000 }] }, signed)
  one.does('paySubsidy', { paidOn: '2021-05-12' }).does('archive', { archivedOn: '2021-05-12' })
  expect([one.state(), one.matter().answers.paidAmount]).toEqual(['已归档', 20_000])
})

test('2021年刑事全覆盖：法院通知，接受后不查经济状况', () => {
  const one = noticed(story()).on('2021-03-02').does('acceptNotice', { grantedOn: '2021-03-02' })
  expect(one.matter().answers).toMatchObject({ caseType: 'criminal', meansBasis: 'notNeeded' })
})

test('同样的欠薪案，2021年七个工作日审完，2022年七日审完', () => {
  expect(applied(story()).due('review')).toBe('2021-03-10')
  expect(applied(story(), { receivedOn: '2022-03-01' }).due('review')).toBe('2022-03-08')
})

test('同一句拒绝，2021年的案件引条例，2022年的引法律', () => {
  const cited = (receivedOn: string) => {
    const one = applied(tell(line), { receivedOn }).as('clerk')
    const decision = decide(line, one.matter(), {
      act: 'refuse',
      given: { ...refusal({ receivedOn }), toldObjection: false },
      who: { person: personOf('clerk'), role: 'clerk', organ: personOf('organ') },
      today: day(receivedOn),
    })
    return decision.allowed ? [] : decision.reasons.map(({ law }) => law && citationText(law))
  }
  expect([cited('2021-03-01'), cited('2022-03-01')]).toEqual([
    ['《法律援助条例》第十九条'],
    ['《中华人民共和国法律援助法》第四十九条'],
  ])
})

test('骗取援助：2021年的条例没有这一项终止情形，2022年起可以终止', () => {
  const fraud = { terminateGround: 'fraud', terminateWhy: '收入证明是假的', toldObjection: true }
  const before = handling(story()).on('2021-03-03')
  expect(before.refusals('terminate', { ...fraud, terminatedOn: '2021-03-03' })).toEqual([
    '2022年以前终止援助，限于条例的四种情形',
  ])
  const since = handling(story(), { receivedOn: '2022-03-01' }).on('2022-03-03')
  since.does('terminate', { ...fraud, terminatedOn: '2022-03-03' }, signed)
  expect(since.state()).toBe('已终止援助')
})

test('时效只剩三天：先行提供，后补手续，结案', () => {
  const one = urgent(story()).on('2021-03-02').does('appoint', assignOn())
  one.does('checkMeans', { meansBasis: 'promise', withinStandard: true })
  one.does('makeUp', { scope: 'listed', madeUpOn: '2021-03-02' })
  one.does('agree', { agreementOn: '2021-03-02' }).does('logWork', { work }).on('2021-03-04').does('close', close())
  expect(one.state()).toBe('已结案，待交卷')
})

test('不服不予援助：维持一次，责令援助一次', () => {
  const kept = objected(story())
  kept.does('keepDecision', { objectionDecidedOn: '2021-03-01', objectionWhy: '确无证据' }, signed)
  expect(kept.state()).toBe('不予援助')
  const ordered = objected(story())
  ordered.does('orderAid', { objectionDecidedOn: '2021-03-01', objectionWhy: '有工资条' }, signed)
  expect([ordered.state(), ordered.matter().answers.grantedOn]).toEqual(['已决定援助，待指派', '2021-03-01'])
})

test('终止后提出异议，责令继续，重新指派', () => {
  const one = terminated(story()).as('handler')
  one.does('object', { objectionOn: '2021-03-03', objectionGround: '没有另请律师' })
  one.does('orderResume', { objectionDecidedOn: '2021-03-03', objectionWhy: '查明属实' }, signed)
  one.as('clerk').does('appoint', { ...lawyer, assignedOn: '2021-03-03' })
  expect(one.state()).toBe('承办中')
})

test('律师不尽责可以请求更换：一次不予更换，一次换人', () => {
  const asked = { replaceAskedOn: '2021-03-02', replaceWhy: '联系不上' }
  const kept = handling(story()).does('askReplace', asked).does('keepLawyer', { keepWhy: '有通话记录' }, signed)
  expect(kept.matter().handler).toBe(personOf('lawyer'))
  const other = personOf('lawyer', '乙')
  kept.does('askReplace', asked).does('replace', { ...assignOn(), lawyer: other }, signed)
  expect(kept.matter().handler).toBe(other)
})

test('申请人撤回、逾期不补、转送、退回通知，都不算受理', () => {
  const supplement = { supplementAskedOn: '2021-03-01', supplementList: '证明', supplementDueOn: '2021-03-05' }
  const states = [
    applied(story()).does('withdraw', { withdrawWhy: '已和解' }),
    applied(story()).does('askSupplement', supplement).on('2021-03-08').does('deemWithdrawn'),
    applied(story()).does('transferOut', { transferTo: '邻区法律援助中心', transferWhy: '由邻区法院受理' }),
    noticed(story()).does('returnNotice', { returnReason: '已委托辩护人' }),
    refused(story()),
  ].map((one) => one.state())
  expect(states).toEqual(['已撤回申请', '已撤回申请', '已转送', '通知已退回', '不予援助'])
})

test('机构律师不发补贴，注明后归档；没有指派就终止的直接归档', () => {
  passed(story()).does('noSubsidy', { subsidyWhy: '财政供养人员' }).does('archive', { archivedOn: '2021-03-06' })
  const one = applied(story()).does('checkMeans', { meansBasis: 'query', withinStandard: true })
  one.does('grant', grant(), signed)
  one.does('terminate', { terminateGround: 'asked', terminateWhy: '本人不要了', terminatedOn: '2021-03-01' }, signed)
  expect(one.does('archive', { archivedOn: '2021-03-01' }).state()).toBe('已归档')
})

test('只有承办的律师看得到自己的案件；已回避的人不能再办', () => {
  expect([line.sees.lawyer, line.sees.notary, line.sees.administrator]).toEqual(['own', undefined, undefined])
  const one = handling(story()).does('recuse', { person: personOf('lawyer'), why: '是对方近亲属' })
  expect(one.as('lawyer').refusals('agree', { agreementOn: '2021-03-02' })).toEqual(['您已在本案回避，不能办理'])
})

test('调解移送过来的事实和当事人不用重填', () => {
  expect(line.receives).toBe('receiveApplication')
  expect(line.shares).toMatchObject({ summary: 'summary', requests: 'requests', amount: 'amount' })
})

test('补贴次数从办案记录里来：记了一次会见，只能报一次', () => {
  const one = passed(story())
  expect(one.refusals('computeSubsidy', { subsidyParts: [{ part: 'meet', times: 2, each: 5_000 }] })).toEqual([
    '会见、出庭的补贴次数不能多于办案记录',
  ])
  expect(computed(story()).matter().answers.subsidyAmount).toBe(125_000)
})

test('首次会见本人同意，结案不再要委托协议', () => {
  const one = noticed(story()).does('acceptNotice', { grantedOn: '2021-03-01' })
  one.on('2021-03-02').does('appoint', assignOn()).as('lawyer')
  one.does('askConsent', { consentOn: '2021-03-02', consented: true }).does('logWork', { work })
  one.on('2021-03-04').does('close', { ...close(), result: 'partlyAdopted' })
  expect(one.state()).toBe('已结案，待交卷')
})

proveClosed(line, () => {
  const parties = [...aided.parties, { role: 'opponent', kind: 'organisation', name: '示范公司' } as const]
  return tell(line).on('2021-03-01').does('receiveApplication', application, { parties }).matter()
})
proveEveryAct(legalAid, () => told)
