import { expect, test } from 'vitest'
import { dispute, neighbours, payment, referral, repair, session, signed } from '../../testing/mediation-sample.ts'
import { personOf, tell } from '../../testing/story.ts'
import { mediationLine } from './line.ts'

const told: ReturnType<typeof tell>[] = []
const parties = { parties: neighbours }
const appointed = { mediator: personOf('mediator'), chosenBy: 'appointed', toldRights: true }
const draft = { terms: [payment, repair], signers: ['self'] }
const application = {
  confirmAppliedOn: '2021-03-12',
  confirmCourt: '示范区人民法院',
  confirmTogether: true,
  nonConfirmable: ['none'],
}
const remedies = { toldRemedies: true }

/** Tells a story and remembers it, so that the last test can say which acts nobody performed. */
function story() {
  const one = tell(mediationLine)
  told.push(one)
  return one
}

function agreed() {
  return story()
    .on('2021-03-01')
    .does('register', dispute, parties)
    .does('appoint', appointed)
    .on('2021-03-05')
    .as('mediator')
    .does('hold', { sessions: [session] })
    .on('2021-03-10')
    .does('draftAgreement', draft)
    .does('agreeWritten', signed)
}

test('漏水纠纷：受理、调查、调解、签协议、司法确认、履行、回访、结案、归档', () => {
  const one = story().on('2021-03-01').does('register', dispute, parties)
  expect(one.matter().answers.appliedOn).toBe('2021-03-01')
  one.does('appoint', appointed)
  expect(one.matter().handler).toBe(personOf('mediator'))
  one.on('2021-03-05').as('mediator')
  one.does('investigate', {
    investigations: [
      { on: '2021-03-03', place: '现场', asked: '示范居民丙', investigator: '示范调解员', content: '见到渗水' },
    ],
  })
  one.does('hold', { sessions: [session] }).on('2021-03-10')
  one.does('hold', { sessions: [{ ...session, at: '2021-03-10T10:00', result: 'agreed' }] })
  expect(one.matter().answers.sessions).toHaveLength(2)
  one.does('draftAgreement', draft).does('agreeWritten', signed)
  expect(one.state()).toBe('履行中')
  expect(one.matter().answers).toMatchObject({ agreementForm: 'written', agreedAmount: 300_000 })
  one.on('2021-03-12').does('applyConfirmation', application)
  one.on('2021-03-15').does('courtFiled', { confirmFiledOn: '2021-03-15' })
  one.on('2021-03-20').does('confirmGranted', { confirmRuledOn: '2021-03-20', confirmNumber: '（2021）示0199民特1号' })
  one.on('2021-04-10').does('recordPerformance', {
    terms: [
      { ...payment, id: 1, performedOn: '2021-04-10', receipt: '收条' },
      { ...repair, id: 2, performedOn: '2021-03-30' },
    ],
  })
  one.does('completePerformance', { performedOn: '2021-04-10' })
  expect([one.state(), one.matter().answers.performedHow]).toEqual(['履行完毕', 'inTime'])
  one.on('2021-04-20').does('visit', {
    visits: [{ on: '2021-04-20', visitor: '示范调解员', visited: '示范居民甲', performed: 'all', satisfied: 'yes' }],
  })
  one.as('clerk').does('closeReport', { reportOn: '2021-04-20', process: '两次调解，达成协议' })
  one.does('archive', { archivedOn: '2021-04-20', keeper: '示范内勤', keeping: '长期', pages: 24 })
  expect(one.open()).toContain('claimAllowance')
})

test('仲裁院转办：当事人同意的受理，结果反馈；不同意的退回，不算受理', () => {
  const one = story()
    .on('2021-03-01')
    .does('receiveReferral', { ...referral, referralDue: '2021-03-31' })
  expect([one.state(), one.open().includes('appoint')]).toEqual(['已接收转办', false])
  one
    .on('2021-03-03')
    .does('accept', { willing: 'asking', committeeKind: 'industry', acceptedOn: '2021-03-03' }, parties)
  one.does('appoint', appointed).does('agreeOral', {
    effectiveOn: '2021-03-03',
    oralContent: '当场付清',
    oralByChoice: true,
    agreedAmount: 500_000,
  })
  expect(one.matter().answers).toMatchObject({ agreementForm: 'oral', agreedAmount: 500_000 })
  one
    .does('reportBack', { backResult: '已达成口头协议', backOn: '2021-03-03' })
    .does('completePerformance', { performedOn: '2021-03-03' })
  expect(one.matter().answers.performedHow).toBe('spot')

  const other = story().on('2021-03-01').does('receiveReferral', referral).on('2021-03-08')
  expect(
    other.refusals('accept', { willing: 'refused', committeeKind: 'town', acceptedOn: '2021-03-08' }, parties),
  ).toEqual(['一方明确拒绝调解的，不得调解'])
  other.does('returnReferral', { returnReason: 'refused', returnedOn: '2021-03-08' })
  expect([other.state(), other.events().map(({ act }) => act)]).toEqual([
    '已退回转办',
    ['receiveReferral', 'returnReferral'],
  ])
})

test('排查发现的，来源就是主动排查；转其他途径、不予受理都有去处', () => {
  const found = {
    kind: 'neighbour',
    summary: '共用通道堆物',
    place: '示范小区',
    urgency: 'soon',
    foundOn: '2021-03-01',
  }
  const one = story().on('2021-03-01').does('registerFound', found)
  expect(one.matter().answers.source).toBe('found')
  one.does('accept', { willing: 'agreed', committeeKind: 'village', acceptedOn: '2021-03-01' }, parties)
  expect([one.state(), one.events()[1]?.facts.source]).toEqual(['已受理', 'found'])
  const away = story()
    .on('2021-03-01')
    .does('registerFound', found)
    .does('referOut', { referOutTo: '示范区城管局', referOutWhy: '违法建设' })
  expect(away.state()).toBe('已转其他途径')
  const asked = story()
    .on('2021-03-01')
    .does(
      'receiveApplication',
      { kind: 'family', summary: '离婚财产', place: '示范村', urgency: 'normal', appliedOn: '2021-03-01' },
      parties,
    )
  expect(asked.does('decline', { declineReason: 'elsewhere', otherWays: '等待法院审理' }).state()).toBe('不予受理')
})

test('当事人撤回的，先登记申请也行', () => {
  const one = story()
    .on('2021-03-01')
    .does(
      'receiveApplication',
      { kind: 'family', summary: '赡养', place: '示范村', urgency: 'normal', appliedOn: '2021-03-01' },
      parties,
    )
  expect(one.does('withdraw', { withdrawReason: '自行和解' }).state()).toBe('当事人撤回')
})

test('中止只是停手，恢复以后才能往下办；可能激化的随时能报告', () => {
  const one = story()
    .on('2021-03-01')
    .does('register', dispute, parties)
    .does('appoint', appointed)
    .does('suspend', { suspendWhy: '一方住院' })
  expect(one.refusals('hold', { sessions: [{ ...session, at: '2021-03-01T09:00' }] })).toEqual([
    '本案自 2021-03-01 起中止（一方住院），恢复后才能登记调解',
  ])
  one.does('reportDanger', { dangerOn: '2021-03-01', dangerTo: '示范派出所', dangerWhat: '扬言报复' })
  one
    .does('resume')
    .does('end', { endReason: 'crime', ...remedies })
    .does('recordPrevention', { preventedKind: 'crime', preventedPersons: 2 })
  expect([one.state(), one.events().at(-1)?.facts.preventedPersons]).toEqual(['已终止', 2])
})

test('医疗纠纷：委托鉴定、延长、换调解员', () => {
  const one = story()
    .on('2021-03-01')
    .does('register', { ...dispute, kind: 'medical', committeeKind: 'industry' }, parties)
    .does('appoint', appointed)
  one
    .does('startAppraisal', { appraisalFrom: '2021-03-01', appraisalBody: '示范医学会' })
    .on('2021-03-20')
    .does('endAppraisal', { appraisalUntil: '2021-03-20' })
  one.does('extendMedical', { extendDays: 10, extendWhy: '赔偿项目多', extendAgreed: true })
  one.does('changeMediator', { mediator: personOf('mediator', '乙'), chosenBy: 'chosen', changeWhy: '当事人要求更换' })
  expect(one.matter().handler).toBe(personOf('mediator', '乙'))
})

test('五种延长各管各的期限', () => {
  const entrusted = [
    ['before', 'extendEntrustedBefore'],
    ['ordinary', 'extendEntrustedOrdinary'],
    ['summary', 'extendEntrustedSummary'],
  ] as const
  for (const [entrust, act] of entrusted) {
    const one = story()
      .on('2021-03-01')
      .does('receiveReferral', { ...referral, source: 'court', kind: 'contract', entrust })
    one.does('accept', { willing: 'agreed', committeeKind: 'town', acceptedOn: '2021-03-01' }, parties)
    one.does(act, { extendDays: 5, extendWhy: '等证据', extendAgreed: true })
    expect(one.matter().extensions.map(({ length }) => length)).toEqual([5])
  }
  const one = story()
    .on('2021-03-01')
    .does('register', dispute, parties)
    .does('extendSettle', { extendDays: 5, extendWhy: '等证据', extendAgreed: true })
  expect(one.matter().extensions[0]?.clock).toBe('settle')
})

test('交通事故调解不成，三日内还能一致申请交警调解', () => {
  const one = story()
    .on('2021-03-01')
    .does('register', { ...dispute, kind: 'traffic' }, parties)
    .does('appoint', appointed)
  one
    .on('2021-03-10')
    .does('fail', { failReason: 'apart', ...remedies })
    .does('trafficPolice', { trafficOn: '2021-03-10' })
  expect(one.state()).toBe('调解不成')
})

test('劳动争议协议可以共同申请仲裁审查', () => {
  const one = story()
    .on('2021-03-01')
    .does('register', { ...dispute, kind: 'wages', labourBody: true }, parties)
    .does('appoint', appointed)
  one
    .does('agreeOral', { effectiveOn: '2021-03-01', oralContent: '十日内付清', oralByChoice: true })
    .does('applyArbitrationReview', { reviewOn: '2021-03-01' })
  expect(one.clock('labourReview')?.status).toBe('stopped')
})

test('不履行的登记并告知起诉；后来履行了，还能改为履行完毕', () => {
  const one = agreed()
    .on('2021-05-06')
    .does('breach', { breachOn: '2021-05-06', breachWhat: '没有付款', toldSuit: true })
  expect(one.state()).toBe('未按协议履行')
  one.does('recordReversal', { reversal: 'changed', reversedOn: '2021-05-06' })
  one.does('recordPerformance', {
    terms: [
      { ...payment, id: 1, performedOn: '2021-05-06' },
      { ...repair, id: 2, performedOn: '2021-03-30' },
    ],
  })
  expect(one.does('performLate', { performedOn: '2021-05-06' }).state()).toBe('履行完毕')
  expect(one.matter().answers.performedHow).toBe('late')
})

test('法院驳回或者当事人撤回以后，三十日内还能再申请；确认了就不能', () => {
  const one = agreed()
    .on('2021-03-12')
    .does('applyConfirmation', application)
    .does('confirmWithdrawn', { confirmRuledOn: '2021-03-12', confirmWhy: '材料不全' })
  one.does('applyConfirmation', application).does('confirmRejected', {
    confirmRuledOn: '2021-03-12',
    confirmNumber: '（2021）示0199民特2号',
    confirmWhy: '内容不明确',
  })
  expect(one.open()).toContain('applyConfirmation')
})

test('补贴：申报、核定审批、公示、异议、发放；不够格的不予补贴', () => {
  const closed = () =>
    story()
      .on('2021-03-01')
      .does('register', dispute, parties)
      .does('fail', { failReason: 'absent', ...remedies })
      .does('closeReport', { reportOn: '2021-03-01', process: '一方不到场' })
      .does('claimAllowance', { allowanceKind: 'simple', allowanceAsked: 5000, allowanceBasis: '示范区补贴办法' })
      .as('handler')
  const one = closed().does('reviewAllowance', { allowanceGranted: 5000 })
  expect(one.matter().answers.allowanceGranted).toBeUndefined()
  one
    .approved()
    .does('publiciseAllowance', { publicFrom: '2021-03-01', publicUntil: '2021-03-08', publicWhere: '公示栏' })
  one
    .does('objectAllowance', { objection: '重复申报', objectionOutcome: 'kept' })
    .on('2021-03-09')
    .does('payAllowance', { paidOn: '2021-03-09', paidAmount: 5000 })
  expect(one.events().at(-1)?.facts).toMatchObject({ paidAmount: 5000, allowanceGranted: 5000 })
  const two = closed().does('refuseAllowance', { allowanceNote: '案卷不全' }).approved()
  expect(
    two.refusals('publiciseAllowance', { publicFrom: '2021-03-01', publicUntil: '2021-03-08', publicWhere: '公示栏' }),
  ).toEqual(['应当先核定补贴，再公示补贴'])
})

test('每个动作都有人办过', () => {
  const performed = new Set(told.flatMap((one) => one.events().map(({ countsAs }) => countsAs)))
  expect(Object.keys(mediationLine.acts).filter((name) => !performed.has(name))).toEqual([])
})
