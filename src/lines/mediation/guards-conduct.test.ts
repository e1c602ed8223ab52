import { session } from '../../testing/mediation-sample.ts'
import { accepted, appointed, entrusted, extension, mediating } from '../../testing/mediation-stages.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { conductActs } from './acts-conduct.ts'
import { mediationLine } from './line.ts'

type Story = ReturnType<typeof tell>

const kinds: Readonly<Record<string, { must: string; right(story: Story): unknown; wrong(story: Story): unknown }>> = {
  extendSettle: {
    must: '本案适用一个月的一般调解期限才这样延长',
    right: (s) => accepted(s),
    wrong: (s) => accepted(s, { kind: 'medical' }),
  },
  extendMedical: {
    must: '医疗纠纷才这样延长',
    right: (s) => accepted(s, { kind: 'medical' }),
    wrong: (s) => accepted(s),
  },
  extendEntrustedBefore: {
    must: '法院立案前委派的才这样延长',
    right: (s) => entrusted(s, 'before'),
    wrong: (s) => entrusted(s, 'summary'),
  },
  extendEntrustedOrdinary: {
    must: '法院立案后按普通程序委托的才这样延长',
    right: (s) => entrusted(s, 'ordinary'),
    wrong: (s) => entrusted(s, 'before'),
  },
  extendEntrustedSummary: {
    must: '法院立案后按简易程序委托的才这样延长',
    right: (s) => entrusted(s, 'summary'),
    wrong: (s) => entrusted(s, 'ordinary'),
  },
}

const extending = Object.entries(kinds).flatMap(([act, { must, right, wrong }]): RuleCase[] => [
  { act, must, before: (s, broken) => (broken ? wrong(s) : right(s)), given: extension },
  { act, must: '各方都同意才能延长', before: right, given: extension, broken: { extendAgreed: false } },
  { act, must: '延长天数至少 1 天', before: right, given: extension, broken: { extendDays: 0 } },
])

const conduct: RuleCase[] = [
  ...extending,
  {
    act: 'appoint',
    must: '调解前应当告知各方权利义务',
    before: (s) => accepted(s),
    given: appointed,
    broken: { toldRights: false },
  },
  {
    act: 'investigate',
    must: '调查日期不能晚于今天',
    before: (s) => accepted(s),
    given: {
      investigations: [
        { on: '2021-03-01', place: '现场', asked: '示范居民丙', investigator: '示范调解员', content: '听到漏水' },
      ],
    },
    broken: {
      investigations: [
        { on: '2021-03-02', place: '现场', asked: '示范居民丙', investigator: '示范调解员', content: '听到漏水' },
      ],
    },
  },
  {
    act: 'hold',
    must: '调解时间不能晚于今天',
    before: (s) => mediating(s),
    given: { sessions: [session] },
    broken: { sessions: [{ ...session, at: '2021-03-06T09:30' }] },
  },
  {
    act: 'startAppraisal',
    must: '医疗纠纷才登记鉴定',
    before: (s, broken) => accepted(s, { kind: broken ? 'neighbour' : 'medical' }),
    given: { appraisalFrom: '2021-03-01', appraisalBody: '示范医学会' },
  },
  {
    act: 'startAppraisal',
    must: '已经委托鉴定，不能委托鉴定',
    before: (s, broken) => {
      accepted(s, { kind: 'medical' })
      if (broken) s.does('startAppraisal', { appraisalFrom: '2021-03-01', appraisalBody: '示范医学会' })
    },
    given: { appraisalFrom: '2021-03-01', appraisalBody: '示范医学会' },
  },
  {
    act: 'endAppraisal',
    must: '应当先委托鉴定，再收到鉴定意见',
    before: (s, broken) => {
      accepted(s, { kind: 'medical' })
      if (!broken) s.does('startAppraisal', { appraisalFrom: '2021-03-01', appraisalBody: '示范医学会' })
    },
    given: { appraisalUntil: '2021-03-01' },
    rest: ['收到鉴定意见不能早于委托鉴定'],
  },
  {
    act: 'endAppraisal',
    must: '已经收到鉴定意见，不能收到鉴定意见',
    before: (s, broken) => {
      accepted(s, { kind: 'medical' }).does('startAppraisal', {
        appraisalFrom: '2021-03-01',
        appraisalBody: '示范医学会',
      })
      if (broken) s.does('endAppraisal', { appraisalUntil: '2021-03-01' })
    },
    given: { appraisalUntil: '2021-03-01' },
  },
  {
    act: 'endAppraisal',
    must: '收到鉴定意见不能早于委托鉴定',
    before: (s) =>
      accepted(s, { kind: 'medical' })
        .on('2021-03-05')
        .does('startAppraisal', { appraisalFrom: '2021-03-04', appraisalBody: '示范医学会' }),
    given: { appraisalUntil: '2021-03-04' },
    broken: { appraisalUntil: '2021-03-03' },
  },
]

proveRules(mediationLine, Object.keys(conductActs), conduct)
