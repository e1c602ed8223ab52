import { expect, test } from 'vitest'
import {
  accepted,
  applicant,
  assign,
  decided,
  decisionForm,
  filing,
  holdHearing,
  judgement,
  ready,
  received,
  respondent,
  type Story,
  serve,
  thirdParty,
  visited,
} from '../../testing/reconsideration-story.ts'
import { personOf, tell } from '../../testing/story.ts'
import { acceptance } from './acts-acceptance.ts'
import { afterwards } from './acts-afterwards.ts'
import { decisions } from './acts-decision.ts'
import { otherEndings } from './acts-ending.ts'
import { examination } from './acts-examination.ts'
import { hearing } from './acts-hearing.ts'
import { intake } from './acts-intake.ts'
import { documentReview, interruption } from './acts-interruption.ts'
import { review } from './acts-review.ts'
import { reconsiderationLine as line } from './line.ts'

const signed = { signedOnPaper: true } as const

/** 2021：案前化解不成，补正、勘验、听证、咨询委员会、延期，撤销并责令重作，抄告、意见书、履行、归档。 */
function wholeCaseOf2021(): Story {
  const story = visited('2021')
    .does('trySettling', { settleConsent: true, settlePlan: '请该局先行核对' })
    .on('2021-03-16')
    .does('submit', filing('2021', { receivedOn: '2021-03-16' }), { parties: [respondent] })
    .on('2021-03-17')
    .does('askCorrection', {
      correctionNoticeOn: '2021-03-17',
      correctionWhat: '处罚决定书复印件',
      correctionDueOn: '2021-03-26',
    })
    .on('2021-03-22')
    .does('corrected', { correctedOn: '2021-03-22' })
    .as('handler')
    .does('accept', { acceptedOn: '2021-03-16', eligible: true, procedure: 'ordinary' })
  assign(story, { major: true }).as('handler')
  story.on('2021-03-23').does('sendCopy', { copySentOn: '2021-03-23' })
  serve(story, 'replyNotice', 2, '2021-03-24')
  const asked = { unit: '示范街道办事处', what: '现场检查记录', askedOn: '2021-03-24', dueOn: '2021-03-31' }
  story
    .does('askEvidence', { evidenceAsked: [asked] })
    .on('2021-04-02')
    .does('takeReply', { repliedOn: '2021-04-02' })
    .does('evidenceCame', { evidenceAsked: [{ ...asked, id: 1, givenOn: '2021-04-01' }] })
    .on('2021-04-08')
    .does('investigate', { investigatedOn: '2021-04-08', investigators: 2, investigation: '询问店主' })
    .does('survey', { surveyFrom: '2021-04-06', surveyUntil: '2021-04-07' })
    .on('2021-04-11')
  holdHearing(story, '2021')
  return story
    .does('consultCommittee', { committeeAskedOn: '2021-04-22', committeeQuestion: '处罚是否过重' })
    .on('2021-04-27')
    .does('committeeAdvises', { committeeOn: '2021-04-27', committeeMembers: 5, committeeAdvice: '过重' })
    .does('considerStay', { stayResult: 'stopped', stayGround: 'requested', stayWhy: '影响经营' })
    .approved()
}

test('2021年的案件：收到之日即受理，补正和勘验不计入，延期由复议机关负责人批准', () => {
  const story = wholeCaseOf2021()
  expect(story.due('decide')).toBe('2021-05-24')
  story.on('2021-05-20').does('extendByOrgan', { extendDays: 30, extendWhy: '案情复杂' })
  expect(story.matter().extensions).toEqual([])
  expect(story.approved().due('decide')).toBe('2021-06-22')
  story.on('2021-06-10').does('annul', decisionForm('annul'))
  expect(story.state()).toBe('审理中')
  expect(story.as('governmentOffice').refusals('sign')).toEqual(['现在轮到科长审批'])
  story.as('handler').approved()
  expect([story.state(), story.matter().answers.result]).toEqual(['已作复议决定', 'annulled'])
  expect(
    story
      .events()
      .at(-1)
      ?.signatures?.map(({ role }) => role),
  ).toEqual(['sectionHead', 'deputyHead', 'head', 'governmentOffice'])
  expect(story.events().at(-1)?.facts['inTime.decide']).toBe(true)
})

function afterwardsOf2021(): Story {
  const story = wholeCaseOf2021().on('2021-05-20').does('annul', decisionForm('annul'), signed)
  serve(story, 'decision', 1, '2021-05-24')
  serve(story, 'decision', 2, '2021-05-24')
  story
    .does('copyUpper', { copiedOn: '2021-05-24', copiedTo: '示范市某局' })
    .does('issueOpinion', { opinion: '完善裁量说明' })
    .approved()
  serve(story, 'opinion', 2, '2021-05-25')
  return story
    .on('2021-07-01')
    .does('recordRedo', { redoneOn: '2021-07-01', sameAsBefore: false })
    .does('opinionAnswered', { opinionAnsweredOn: '2021-07-01', opinionResult: '已修订裁量基准' })
    .does('recordPerformance', { performedOn: '2021-07-01', performance: '已退还罚款' })
    .does('archive', { archivedOn: '2021-07-01', volumes: ['inner', 'main'] })
}

test('2021年的案件：决定以后的抄告、意见书、重作、履行都不改变结果', () => {
  const story = afterwardsOf2021()
  expect(story.state()).toBe('已作复议决定')
  expect([story.clock('redo')?.late, story.clock('opinionFeedback')?.late]).toEqual([false, false])
  expect(story.refusals('archive', { archivedOn: '2021-07-01', volumes: ['main'] })).toEqual(['已经归档，不能归档'])
  expect(story.refusals('urge', { urgeBy: '2021-08-01', urgeWhy: '未履行' })).toEqual([
    '已经登记履行完毕，不能责令限期履行',
  ])
})

/** 2024 普通程序：邮寄、第三人、听取意见、查阅、听证、委员会，变更，公开，被诉后重审。 */
function wholeCaseOf2024(): Story {
  const filed = { channel: 'post', postedOn: '2024-03-13' }
  const story = ready({ over: filed, third: true, major: true, hearing: true, consult: 'advised', until: '2024-04-28' })
  return story
    .does('showFile', { accessOn: '2024-04-28', accessWho: '示范第三人乙', accessWhat: '答复书' })
    .on('2024-05-06')
    .does('extend', { extendDays: 15, extendWhy: '等待鉴定' })
    .approved()
}

test('2024年普通程序：听取意见、听证、咨询委员会样样齐了才作决定', () => {
  const story = wholeCaseOf2024()
  expect(story.due('decide')).toBe('2024-06-03')
  expect(story.open()).not.toContain('extend')
  story.on('2024-06-03').does('change', decisionForm('change')).approved()
  expect([story.state(), story.events().at(-1)?.facts['inTime.decide']]).toEqual(['已作复议决定', true])
  expect(story.open()).toContain('publish')
})

function afterwardsOf2024(): Story {
  const story = wholeCaseOf2024().on('2024-06-03').does('change', decisionForm('change'), signed)
  serve(story, 'decision', 1, '2024-06-05')
  return story
    .does('publish', { originalOpen: true, publishedOn: '2024-06-05', publishedAt: '区政府网站' })
    .does('advise', { adviceTo: '示范市某局', advice: '统一裁量基准' }, signed)
    .does('passClue', { clueTo: '示范区监察委员会', clue: '涉嫌徇私' }, signed)
    .does('recordSuit', { suedOn: '2024-06-05', court: '示范区人民法院' })
    .on('2024-09-02')
    .does('reopen', { reopenWhy: '判决撤销复议决定并责令重作', redecideBy: '2024-11-01' }, signed)
}

test('2024年普通程序：判决撤销复议决定的，重新审理，另算期限', () => {
  const story = afterwardsOf2024()
  expect([story.state(), story.due('redecideTerm')]).toEqual(['审理中', '2024-11-01'])
  expect(story.on('2024-10-08').does('uphold', judgement, signed).clock('redecideTerm')?.late).toBe(false)
})

/** 2024 简易程序：款额三千元以下，三日发副本，五日答复，三十日决定。 */
function wholeSimplifiedCase(): Story {
  const small = { procedure: 'simplified', simpleGround: 'small' }
  const story = ready({ over: { amount: 200000 }, acceptance: small, hear: false, until: '2024-04-17' })
  return story.does('uphold', judgement, signed)
}

test('2024年简易程序：可以书面审理，不听证，审理期限三十日，不能延长', () => {
  const story = wholeSimplifiedCase()
  const at = (name: string) => [story.due(name), story.clock(name)?.rule]
  expect(at('sendCopy')).toEqual(['2024-03-21', 'recon-simple-send-copy'])
  expect(at('reply')).toEqual(['2024-03-27', 'recon-simple-reply'])
  expect(at('decide')).toEqual(['2024-04-17', 'recon-simple-decide'])
  const facts = story.events().at(-1)?.facts
  expect([facts?.procedure, facts?.result, facts?.['inTime.decide']]).toEqual(['simplified', 'upheld', true])
  expect(story.events().find(({ act }) => act === 'takeReply')?.facts['inTime.reply']).toBe(false)
})

function turnedOrdinary(): Story {
  return accepted('2024', {}, { procedure: 'simplified', simpleGround: 'warning' })
    .on('2024-04-01')
    .does('toOrdinary', { ordinaryWhy: '事实争议大' })
    .approved()
}

test('简易转普通：期限仍从受理之日起算六十日', () => {
  const story = turnedOrdinary()
  expect([story.due('decide'), story.matter().answers.procedure]).toEqual(['2024-05-17', 'ordinary'])
})

function settledBefore(): Story {
  return visited('2024')
    .does('trySettling', { settleConsent: true, settlePlan: '先行纠正' })
    .does('settle', { settledOn: '2024-03-15', settleResult: '已退款' })
}

test('案前化解成功的不算收到申请，也不占案号', () => {
  const story = settledBefore()
  expect(story.state()).toBe('案前已化解')
  expect(story.events().map(({ act }) => act)).toEqual(['visit', 'trySettling', 'settle'])
  expect(line.acts.visit).not.toHaveProperty('numbers')
  expect([line.acts.receive.numbers, line.acts.submit.numbers]).toEqual([true, true])
})

const givenUp = (): Story => {
  const story = received('2024')
    .on('2024-03-18')
    .does('askCorrection', { correctionNoticeOn: '2024-03-18', correctionWhat: '身份证明' })
  serve(story, 'correctionNotice', 1, '2024-03-19')
  story.does('extendCorrection', { correctionMore: 5, correctionMoreWhy: '申请人住院' }, signed)
  return story.on('2024-04-12').does('giveUp')
}

test('补正通知十个工作日，有正当理由可以延长，再逾期视为放弃', () => {
  const story = givenUp()
  expect([story.state(), story.due('correctionReply')]).toEqual(['视为放弃申请', '2024-04-10'])
})

const deemed = () => received('2024').on('2024-03-25').as('handler').does('deemAccepted', { acceptedOn: '2024-03-22' })

test('五个工作日内没有决定的视为受理，审理期限从审查期满之日起算', () => {
  const story = deemed()
  expect([story.state(), story.due('decide'), story.matter().answers.procedure]).toEqual([
    '审理中',
    '2024-05-21',
    'ordinary',
  ])
})

const twoLaws = () =>
  received('2024', { receivedOn: '2024-01-02', actOn: '2023-11-20', knownOn: '2023-11-22' })
    .as('handler')
    .does('chooseEdition', { editionOn: '2023-12-29', editionWhy: '年前邮寄，按旧法办理' }, signed)

test('跨年收到的申请可以另定适用的法律，写明理由并经审批，期限随之改变', () => {
  const story = twoLaws()
  expect(story.refusals('accept', { acceptedOn: '2024-01-03', eligible: true, procedure: 'ordinary' })).toEqual([
    '2023年12月31日以前收到的申请，收到之日即为受理之日',
  ])
  story.does('accept', { acceptedOn: '2024-01-02', eligible: true, procedure: 'ordinary' })
  expect(story.clock('decide')?.reckoning?.edition).toContain('2017年')
  expect(story.open()).toContain('extendByOrgan')
})

const ownDocument = () => {
  const story = accepted('2024', { attachedReview: true })
    .does('suspend', { suspendGround: 'documentReview', suspendWhy: '附带审查' })
    .approved()
    .does('reviewDocument', { documentTitle: '示范区某办法', documentAskedOn: '2024-03-15', documentPower: 'own' })
    .on('2024-03-20')
    .does('askMaker', { makerAskedOn: '2024-03-20' })
  serve(story, 'makerNotice', null, '2024-03-21')
  return story
    .on('2024-04-01')
    .does('makerReplied', { makerRepliedOn: '2024-04-01', makerReply: '依据充分' })
    .does('finishDocument', { documentResult: '条款合法' })
    .does('resume', { resumeWhy: '文件处理完毕' })
    .approved()
}

test('附带审查：主案中止，处理完毕恢复，审理期限顺延', () => {
  const story = ownDocument()
  expect(story.matter().pauses).toMatchObject([
    { from: '2024-03-18', until: '2024-04-01', ground: '依法审查规范性文件或者依据' },
  ])
  expect(story.due('decide')).toBe('2024-05-30')
  expect(story.clock('documentOwn')?.late).toBe(false)
})

const sentDocument = () => {
  const story = accepted('2021', { attachedReview: true })
    .does('reviewDocument', { documentTitle: '示范市某办法', documentAskedOn: '2021-03-15', documentPower: 'none' })
    .does('suspend', { suspendGround: 'documentReview', suspendWhy: '附带审查' }, signed)
    .does('sendDocument', { documentSentOn: '2021-03-18', documentSentTo: '示范市某局' })
  serve(story, 'documentTransferLetter', null, '2021-03-22')
  return story
    .on('2021-05-10')
    .does('documentAnswered', { documentAnsweredOn: '2021-05-10', documentResult: '条款有效' })
}

test('中止期间只能办附带审查、证据、调解这些事，不能作决定', () => {
  const story = sentDocument()
  expect(story.refusals('hearParties')).toEqual([
    '本案自 2021-03-18 起中止（依法审查规范性文件或者依据），恢复后才能听取当事人意见',
  ])
  expect(story.open()).toEqual(
    expect.arrayContaining(['resume', 'startMediation', 'takeReply', 'askEvidence'].slice(0, 2)),
  )
})

const terminated = () => {
  const story = accepted('2024').does('suspend', { suspendGround: 'death', suspendWhy: '申请人去世' }, signed)
  return story.on('2024-05-20').does('terminate', { endGround: 'suspended', endWhy: '近亲属没有答复' }).approved()
}

test('中止满六十日终止的，审理期限停在中止那天，仍算按期', () => {
  const story = terminated()
  expect([story.state(), story.events().at(-1)?.facts['inTime.decide']]).toEqual(['已终止', true])
})

const mediated = () =>
  ready()
    .does('startMediation', { mediationConsent: true, mediationKind: 'other' })
    .does('mediate', { mediationTerms: '减免罚款', mediationSigned: true }, signed)

const settledWithdrawal = () =>
  accepted('2024')
    .does('startMediation', { mediationConsent: true, mediationKind: 'discretion' })
    .does('mediationFails', { mediationFailWhy: '数额谈不拢' })
    .does('withdraw', { withdrawCause: 'settled', withdrawFree: true, settlementTerms: '自行和解' }, signed)

test('调解书结案和和解撤回各有各的结果', () => {
  expect([mediated().state(), mediated().matter().answers.result]).toEqual(['调解结案', 'mediated'])
  expect([settledWithdrawal().state(), settledWithdrawal().matter().answers.result]).toEqual(['已终止', 'settled'])
})

const unperformed = () =>
  decided('orderPerformance')
    .does('urge', { urgeBy: '2024-06-30', urgeWhy: '没有履行' }, signed)
    .as('head')
    .does('summon', { summonedOn: '2024-05-06', summonedWho: '主要负责人' })
    .does('criticise', { criticisedOn: '2024-05-06', criticisedTo: '全区' })
    .as('handler')
    .does('enforce', { enforcedOn: '2024-05-06', enforcedBy: 'court' })

const noReply = () =>
  ready({ year: '2021', reply: false, until: '2021-04-30' }).does('annulNoReply', decisionForm('annulNoReply'), signed)

test('没有答复的案件不能维持，只能依法撤销', () => {
  const story = ready({ year: '2021', reply: false, until: '2021-04-30' })
  expect(story.refusals('uphold', judgement)).toEqual(['被申请人没有答复的，不能维持或者驳回请求'])
  expect(noReply().matter().answers.result).toBe('annulledNoReply')
})

test('只有本案承办人能起草决定', () => {
  expect(ready().as('handler', '另一人').refusals('uphold', judgement)).toEqual(['维持应由本案承办人办理'])
})

const shortStories: readonly (() => Story)[] = [
  () => visited('2021').does('endVisit', { visitResult: '已解答' }),
  () => received('2021').does('withdrawBefore', { withdrawBeforeWhy: '想通了' }),
  () =>
    received('2021')
      .on('2021-03-18')
      .as('handler')
      .does('decline', { declineGround: 'scope', declineWhy: '信访答复' }, signed),
  () => received('2021').does('redirect', { competentOrgan: '示范市某局' }, signed),
  () =>
    received('2021', { countyCase: true }).does(
      'transfer',
      { transferTo: '示范市某局', transferGround: 'county' },
      signed,
    ),
  () => accepted('2021').does('negotiate', { jurisdictionFrom: '2021-03-15', jurisdictionUntil: '2021-03-17' }),
  () => accepted('2021').does('appraise', { appraisalFrom: '2021-03-16', appraisalUntil: '2021-03-18' }),
  () => decided('declareIllegal'),
  () => decided('declareVoid'),
  () => decided('rejectRequest'),
  () => decided('decideAgreement', { over: { matterHead: 'agreement' } }),
  () => ready().does('dismiss', { dismissWhy: '没有利害关系' }, signed),
  () => accepted('2024').does('elevate', { elevatedTo: '示范市人民政府' }),
  () => accepted('2024').does('joinThirdParty', {}, { parties: [thirdParty] }),
]

test('每一个动作都有案件办过', () => {
  const stories = [
    afterwardsOf2021,
    afterwardsOf2024,
    wholeSimplifiedCase,
    turnedOrdinary,
    settledBefore,
    givenUp,
    deemed,
    twoLaws,
    ownDocument,
    sentDocument,
    terminated,
    mediated,
    settledWithdrawal,
    unperformed,
    noReply,
    ...shortStories,
    () => wholeCaseOf2021().on('2021-05-20').does('extendByOrgan', { extendDays: 30, extendWhy: '案情复杂' }, signed),
  ]
  const done = new Set(
    stories.flatMap((story) =>
      story()
        .events()
        .map(({ countsAs }) => countsAs),
    ),
  )
  expect(Object.keys(line.acts).filter((act) => !done.has(act))).toEqual([])
  const reached = new Set(
    stories.flatMap((story) =>
      story()
        .events()
        .map(({ to }) => to),
    ),
  )
  expect(Object.keys(line.states).filter((state) => !reached.has(state))).toEqual([])
})

test('拦截表没有漏掉任何一组动作', () => {
  const groups = [
    intake,
    examination,
    acceptance,
    review,
    hearing,
    interruption,
    documentReview,
    decisions,
    otherEndings,
    afterwards,
  ]
  expect(groups.flatMap((acts) => Object.keys(acts)).toSorted()).toEqual(Object.keys(line.acts).toSorted())
})

test('存量接续：结果和程序这些自动填的内容也补得上', () => {
  const story = tell(line).on('2024-06-03').as('clerk')
  story.takesOver(
    [
      { act: 'receive', on: '2024-03-15' as never, given: filing('2024') },
      { act: 'deemAccepted', on: '2024-03-22' as never, given: { acceptedOn: '2024-03-22' } },
      { act: 'uphold', on: '2024-05-06' as never, given: judgement },
    ],
    [applicant, respondent],
  )
  expect([story.matter().answers.procedure, story.events().at(-1)?.facts.result]).toEqual(['ordinary', 'upheld'])
})

test('存量接续：在办旧案带着真实日期进来，程序、承办人和延期都接得上', () => {
  const story = tell(line).on('2021-05-06').as('clerk')
  story.takesOver(
    [
      { act: 'receive', on: '2021-03-15' as never, given: filing('2021') },
      {
        act: 'accept',
        on: '2021-03-15' as never,
        given: { acceptedOn: '2021-03-15', eligible: true, procedure: 'ordinary' },
      },
      {
        act: 'assignHandlers',
        on: '2021-03-18' as never,
        given: { handlerA: personOf('handler'), handlerB: personOf('clerk'), major: false, technical: false },
      },
      { act: 'extendByOrgan', on: '2021-05-06' as never, given: { extendDays: 10, extendWhy: '案情复杂' } },
    ],
    [applicant, respondent],
  )
  expect([story.state(), story.matter().handler, story.due('decide')]).toEqual([
    '审理中',
    personOf('handler'),
    '2021-05-24',
  ])
})
