import { expect, test } from 'vitest'
import { addDays, day } from '../../law/day.ts'
import { dispute, neighbours, payment, referral, repair, session, signed } from '../../testing/mediation-sample.ts'
import { personOf, tell } from '../../testing/story.ts'
import { mediationLine } from './line.ts'

type Story = ReturnType<typeof tell>

const parties = { parties: neighbours }
const appointed = { mediator: personOf('mediator'), chosenBy: 'appointed', toldRights: true }
const judged = new Set<string>()

const accepted = (more: object = {}) =>
  tell(mediationLine)
    .on('2021-03-01')
    .does('register', { ...dispute, ...more }, parties)
const agreed = (more: object = {}) =>
  accepted(more)
    .does('appoint', appointed)
    .on('2021-03-10')
    .does('hold', { sessions: [session] })
    .does('draftAgreement', { terms: [payment, repair], signers: ['self'] })
    .does('agreeWritten', signed)
const fromCourt = (entrust: string) =>
  tell(mediationLine)
    .on('2021-03-01')
    .does('receiveReferral', { ...referral, source: 'court', kind: 'contract', entrust })

/** The last day is in time, the next day is late. */
function lastDay(story: Story, name: string, due: string, as = name) {
  judged.add(as)
  expect([as, story.on(due).due(name), story.clock(name)?.late]).toEqual([as, due, false])
  expect([as, story.on(addDays(day(due), 1)).clock(name)?.late]).toEqual([as, true])
}

test('一般纠纷一个月调结，当事人同意可以延长', () => {
  lastDay(accepted(), 'settle', '2021-04-01')
  const longer = accepted().does('extendSettle', { extendDays: 10, extendWhy: '等鉴定', extendAgreed: true })
  expect(longer.due('settle')).toBe('2021-04-12')
})

test('中止调解不停期限', () => {
  const story = accepted().on('2021-03-10').does('suspend', { suspendWhy: '一方住院' }).on('2021-03-20').does('resume')
  expect(story.due('settle')).toBe('2021-04-01')
})

test('承担劳动争议调解的，自收到申请起十五日', () => {
  const story = tell(mediationLine).on('2021-03-01')
  story.does(
    'receiveApplication',
    { kind: 'wages', summary: '欠薪', place: '示范工地', urgency: 'normal', appliedOn: '2021-03-01', labourBody: true },
    parties,
  )
  story
    .on('2021-03-05')
    .does('accept', { willing: 'agreed', committeeKind: 'industry', acceptedOn: '2021-03-05' }, parties)
  lastDay(story, 'labour', '2021-03-16')
  expect(story.clock('settle')).toBeUndefined()
  expect(accepted({ kind: 'wages' }).clock('labour')).toBeUndefined()
})

test('医疗纠纷三十个工作日，鉴定的时间不算', () => {
  lastDay(accepted({ kind: 'medical' }), 'medical', '2021-04-13')
  const appraised = accepted({ kind: 'medical' })
    .on('2021-03-08')
    .does('startAppraisal', { appraisalFrom: '2021-03-08', appraisalBody: '示范医学会' })
  appraised.on('2021-03-12').does('endAppraisal', { appraisalUntil: '2021-03-12' })
  lastDay(appraised, 'medical', '2021-04-20')
  expect(
    accepted({ kind: 'medical' })
      .does('extendMedical', { extendDays: 2, extendWhy: '赔偿项目多', extendAgreed: true })
      .due('medical'),
  ).toBe('2021-04-15')
})

test('法院委派三十日，委托普通程序十五日、简易程序七日，都从签收起', () => {
  lastDay(fromCourt('before'), 'entrustedBefore', '2021-03-31')
  lastDay(fromCourt('ordinary'), 'entrustedOrdinary', '2021-03-16')
  lastDay(fromCourt('summary'), 'entrustedSummary', '2021-03-08')
})

test('转办单位要求的办结日期，反馈或者退回以后才停', () => {
  const sent = () =>
    tell(mediationLine)
      .on('2021-03-01')
      .does('receiveReferral', { ...referral, referralDue: '2021-03-15' })
  lastDay(sent(), 'referralBack', '2021-03-15')
  const returned = sent()
    .on('2021-03-15')
    .does('returnReferral', { returnReason: 'unreached', returnedOn: '2021-03-15' })
  expect([returned.clock('referralBack')?.status, returned.events().at(-1)?.facts['inTime.referralBack']]).toEqual([
    'stopped',
    true,
  ])
})

test('协议生效起三十日内共同申请司法确认，是当事人的权利', () => {
  const story = agreed()
  lastDay(story, 'confirm', '2021-04-09')
  expect(story.clock('confirm')?.kind).toBe('right')
})

test('法院三十日内审结，等的是法院', () => {
  const story = agreed().does('applyConfirmation', {
    confirmAppliedOn: '2021-03-10',
    confirmCourt: '示范区人民法院',
    confirmTogether: true,
    nonConfirmable: ['none'],
  })
  story.on('2021-03-12').does('courtFiled', { confirmFiledOn: '2021-03-12' })
  lastDay(story, 'courtTry', '2021-04-12')
  expect(story.clock('courtTry')?.waitsFor).toBe('法院')
})

test('劳动争议协议十五日内共同申请仲裁审查', () => {
  lastDay(agreed({ kind: 'wages', labourBody: true }), 'labourReview', '2021-03-25')
})

test('交通事故调解不成起三日内申请交警调解，末日是周末顺延', () => {
  const story = accepted({ kind: 'traffic' }).on('2021-03-10').does('fail', { failReason: 'apart', toldRemedies: true })
  lastDay(story, 'traffic', '2021-03-15')
})

test('履行日历一事一个日期，办一件停一件', () => {
  const story = agreed().on('2021-03-31')
  lastDay(story, 'performance', '2021-04-12')
  story.does('recordPerformance', {
    terms: [
      { ...payment, id: 1, performedOn: '2021-04-10' },
      { ...repair, id: 2 },
    ],
  })
  expect(story.clock('performance')?.status).toBe('stopped')
})

test('达成协议的事件带着是否按期', () => {
  expect(agreed().events().at(-1)?.facts['inTime.settle']).toBe(true)
  const late = accepted().on('2021-04-02').does('fail', { failReason: 'overtime', toldRemedies: true })
  expect(late.events().at(-1)?.facts['inTime.settle']).toBe(false)
})

test('每个期限都有最后一天的故事', () => {
  expect([...judged].toSorted()).toEqual(Object.keys(mediationLine.clocks).toSorted())
})
