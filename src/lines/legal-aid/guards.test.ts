import {
  accepted,
  after,
  aided,
  application,
  applied,
  assignOn,
  checked,
  close,
  computed,
  filed,
  grant,
  granted,
  handling,
  lawyer,
  notice,
  objected,
  paid,
  passed,
  refusal,
  refused,
  signed,
  subsidy,
  terminated,
  termination,
  urgent,
  work,
  worked,
} from '../../testing/legal-aid-stages.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { closingActs } from './acts-closing.ts'
import { conductActs } from './acts-conduct.ts'
import { intakeActs } from './acts-intake.ts'
import { objectionActs } from './acts-objection.ts'
import { reviewActs } from './acts-review.ts'
import { legalAidLine as line } from './line.ts'

type Story = ReturnType<typeof tell>
const in2022 = { receivedOn: '2022-03-01' }
const in2024 = { receivedOn: '2024-03-01' }
const supplement = { supplementAskedOn: '2021-03-01', supplementList: '收入证明', supplementDueOn: '2021-03-05' }
const asked = (s: Story) => applied(s).does('askSupplement', supplement)

const intake: RuleCase[] = [
  {
    act: 'receiveApplication',
    must: '办案机关通知的，从「收到通知」登记',
    before: (s) => s.on('2021-03-01'),
    given: application,
    broken: { way: 'coverage' },
  },
  {
    act: 'receiveApplication',
    must: '转交的申请，写明是哪个单位转交',
    before: (s) => s.on('2021-03-01'),
    given: { ...application, way: 'forwarded', forwardedBy: '示范区看守所' },
    broken: { forwardedBy: null },
  },
  {
    act: 'receiveApplication',
    must: '办理阶段要和案件类型对上',
    before: (s) => s.on('2021-03-01'),
    given: application,
    broken: { stage: 'prosecution' },
  },
  {
    act: 'receiveApplication',
    must: '民事、行政案件写明事项类别',
    before: (s) => s.on('2021-03-01'),
    given: application,
    broken: { matterKind: null },
  },
  {
    act: 'receiveApplication',
    must: '走绿色通道的，写明承诺办结日期',
    before: (s) => s.on('2021-03-01'),
    given: { ...application, green: true, greenDueOn: '2021-03-01' },
    broken: { greenDueOn: '2021-02-28' },
  },
  {
    act: 'receiveNotice',
    must: '本人申请和转交的，从「收到申请」登记',
    before: (s) => s.on('2021-03-01'),
    given: { ...notice, way: 'mustDefend', noticeGround: 'minor' },
    broken: { way: 'applied' },
  },
  {
    act: 'receiveNotice',
    must: '没有委托辩护人的其他人用全覆盖通知，强制医疗用通知代理，其余情形用通知辩护',
    before: (s) => s.on('2021-03-01'),
    given: notice,
    broken: { noticeGround: 'minor' },
  },
  {
    act: 'receiveNotice',
    must: '全覆盖在2022年10月以前限于审判阶段，此后还包括审查起诉阶段',
    before: (s) => s.on('2022-10-01'),
    given: { ...notice, stage: 'prosecution', receivedOn: '2022-10-01' },
    broken: { receivedOn: '2022-09-30' },
  },
]

proveRules(
  line,
  Object.keys(intakeActs),
  intake.map((one) => ({ ...one, ...aided })),
)

const means = { meansBasis: 'query', withinStandard: true }

const review: RuleCase[] = [
  {
    act: 'askSupplement',
    must: '已经通知补充材料，不能通知补充材料',
    before: (s, broken) => (broken ? asked(s).does('supply', { suppliedOn: '2021-03-01' }) : applied(s)),
    given: supplement,
  },
  {
    act: 'askSupplement',
    must: '补充期限要晚于通知的日期',
    before: applied2021,
    given: supplement,
    broken: { supplementDueOn: '2021-03-01' },
  },
  {
    act: 'deemWithdrawn',
    must: '补充期限过了还没有补齐，才能按撤回处理',
    before: (s, broken) => asked(s).on(broken ? '2021-03-05' : '2021-03-06'),
  },
  {
    act: 'askCooperation',
    must: '已经请求协作核查，不能请求协作核查',
    before: (s, broken) => (broken ? applied(s).does('askCooperation', { cooperationFrom: '2021-03-01' }) : applied(s)),
    given: { cooperationFrom: '2021-03-01' },
  },
  {
    act: 'cooperationCame',
    must: '应当先请求协作核查，再收到协作答复',
    before: (s, broken) => (broken ? applied(s) : applied(s).does('askCooperation', { cooperationFrom: '2021-03-01' })),
    given: { cooperationUntil: '2021-03-01' },
  },
  {
    act: 'checkMeans',
    must: '通知辩护、代理的案件不核查经济状况',
    before: applied2021,
    given: means,
    broken: { meansBasis: 'notNeeded' },
  },
  {
    act: 'checkMeans',
    must: '免予核查、不受限制的，选明属于哪种情形',
    before: (s) => applied(s, in2022),
    given: { meansBasis: 'waived', withinStandard: false, exemption: 'migrant' },
    broken: { exemption: null },
  },
  {
    act: 'checkMeans',
    must: '免予核查限于法律列明的人员',
    before: (s) => applied(s, in2022),
    given: { meansBasis: 'waived', withinStandard: false, exemption: 'migrant' },
    broken: { exemption: 'abused' },
  },
  {
    act: 'checkMeans',
    must: '不受经济条件限制，限于法律列明的情形',
    before: (s) => applied(s, in2022),
    given: { meansBasis: 'noLimit', withinStandard: false, exemption: 'abused' },
    broken: { exemption: 'migrant' },
  },
  {
    act: 'checkMeans',
    must: '2022年以前免予核查、不受限制的，写明依据的规定',
    before: applied2021,
    given: { meansBasis: 'waived', withinStandard: false, exemption: 'migrant', meansNote: '示范市规定' },
    broken: { meansNote: null },
  },
  {
    act: 'checkMeans',
    must: '不再要求经济困难证明，用信息查询或者诚信承诺核查',
    before: (s) => applied(s, in2024),
    given: { meansBasis: 'promise', withinStandard: true },
    broken: { meansBasis: 'certificate' },
  },
  {
    act: 'grant',
    must: '应当先核查经济状况，再给予援助',
    before: (s, broken) => (broken ? applied(s) : checked(s)),
    given: grant(),
    rest: ['经济状况符合标准，或者依法免予核查、不受限制，才能给予援助'],
  },
  {
    act: 'grant',
    must: '不在法律、法规列明的事项和省级增加的事项内，不能给予援助',
    before: (s) => checked(s),
    given: grant(),
    broken: { scope: 'none' },
  },
  {
    act: 'grant',
    must: '刑事案件选「刑事案件」，民事、行政案件选事项范围',
    before: (s) => checked(s),
    given: grant(),
    broken: { scope: 'criminal' },
  },
  {
    act: 'grant',
    must: '不归本机构管辖的，转送有管辖权的机构',
    before: (s) => checked(s),
    given: grant(),
    broken: { ours: false },
  },
  {
    act: 'grant',
    must: '经济状况符合标准，或者依法免予核查、不受限制，才能给予援助',
    before: (s, broken) => applied(s).does('checkMeans', { meansBasis: 'query', withinStandard: !broken }),
    given: grant(),
  },
  {
    act: 'grantUrgent',
    must: '补办手续的期限要晚于先行提供的日期',
    before: applied2021,
    given: { urgentGround: 'limitation', grantedOn: '2021-03-01', makeUpBy: '2021-03-02' },
    broken: { makeUpBy: '2021-03-01' },
  },
  {
    act: 'makeUp',
    must: '应当先先行提供，再补办手续',
    before: (s, broken) => (broken ? granted(s) : urgent(s).does('checkMeans', means)),
    given: { scope: 'listed', madeUpOn: '2021-03-01' },
  },
  {
    act: 'makeUp',
    must: '应当先核查经济状况，再补办手续',
    before: (s, broken) => (broken ? urgent(s) : urgent(s).does('checkMeans', means)),
    given: { scope: 'listed', madeUpOn: '2021-03-01' },
    rest: ['补办后发现不符合条件的，应当终止援助'],
  },
  {
    act: 'makeUp',
    must: '已经补办手续，不能补办手续',
    before: (s, broken) => {
      urgent(s).does('checkMeans', means)
      if (broken) s.does('makeUp', { scope: 'listed', madeUpOn: '2021-03-01' })
    },
    given: { scope: 'listed', madeUpOn: '2021-03-01' },
  },
  {
    act: 'makeUp',
    must: '补办后发现不符合条件的，应当终止援助',
    before: (s) => urgent(s).does('checkMeans', means),
    given: { scope: 'listed', madeUpOn: '2021-03-01' },
    broken: { scope: 'none' },
  },
  {
    act: 'refuse',
    must: '不予援助的，告知可以向司法行政部门提出异议',
    before: applied2021,
    given: refusal(),
    broken: { toldObjection: false },
  },
  {
    act: 'refuse',
    must: '以经济状况为由不予援助的，先核查经济状况',
    before: (s, broken) => (broken ? applied(s) : checked(s)),
    given: { ...refusal(), refuseReason: 'means' },
  },
]

function applied2021(story: Story) {
  return applied(story)
}

proveRules(line, Object.keys(reviewActs), review)

const assigning = (act: 'appoint' | 'replace', ready: (story: Story, more?: object) => unknown): RuleCase[] => {
  const given = (more: object = {}) => assignOn(more as Record<string, unknown>)
  return [
    {
      act,
      must: '与案件有利害关系的人员应当回避，不能指派',
      before: (s) => ready(s),
      given: given(),
      broken: { conflict: true },
    },
    {
      act,
      must: '可能判处无期徒刑、死刑的案件和死刑复核案件，指派有三年以上相关执业经历的律师',
      before: (s) => ready(s, { ...in2022, noticeGround: 'lifeOrDeath', way: 'mustDefend' }),
      given: { ...given(in2022), practiceYears: 3 },
      broken: { practiceYears: 2 },
    },
    {
      act,
      must: '未成年人的案件，指派熟悉未成年人身心特点的律师',
      before: (s) => ready(s, { receivedOn: '2021-05-31', noticeGround: 'minor', way: 'mustDefend' }),
      given: { ...lawyer, assignedOn: '2021-06-01', minorSkill: true },
      broken: { minorSkill: false },
    },
    {
      act,
      must: '刑事案件指派律师承办',
      before: (s) => ready(s, { noticeGround: 'noCounsel' }),
      given: given(),
      broken: { lawyerKind: 'grassroots' },
    },
    {
      act,
      must: '受援人有语言需要的，指派通晓的人员或者先安排翻译',
      before: (s) => ready(s),
      given: { ...given(), languageNeed: 'sign', languageMet: 'interpreter' },
      broken: { languageMet: null },
    },
    {
      act,
      must: '以在办案件最少为由指派的，写明在办件数',
      before: (s) => ready(s),
      given: { ...given(), assignBasis: 'lightest', openCases: 2 },
      broken: { openCases: null },
    },
  ]
}

const ready = (story: Story, more: object = {}) =>
  'noticeGround' in more
    ? accepted(story, more).on(after(more as Record<string, unknown>, 1))
    : granted(story, more as Record<string, unknown>).on(after(more as Record<string, unknown>, 1))

const replacing = (story: Story, more: object = {}) => {
  const given = more as Record<string, unknown>
  ready(story, more).does('appoint', {
    ...assignOn(given),
    practiceYears: 5,
    minorSkill: true,
    lawyerKind: 'social',
  })
  return story.does('askReplace', { replaceAskedOn: after(given, 1), replaceWhy: '长期不联系' })
}

const replaceAsked = { replaceAskedOn: '2021-03-02', replaceWhy: '长期不联系' }

const conduct: RuleCase[] = [
  ...assigning('appoint', ready),
  ...assigning('replace', replacing),
  {
    act: 'askConsent',
    must: '只有通知辩护、代理的案件要征询本人同意',
    before: (s, broken) => (broken ? handling(s) : accepted(s).on('2021-03-02').does('appoint', assignOn())),
    given: { consentOn: '2021-03-02', consented: true },
  },
  {
    act: 'logWork',
    must: '办案记录的日期不能晚于今天',
    before: (s) => handling(s),
    given: { work },
    broken: { work: [{ kind: 'meet', on: '2021-03-03', content: '约见' }] },
  },
  {
    act: 'askReplace',
    must: '上一次更换请求还没有答复',
    before: (s, broken) => (broken ? handling(s).does('askReplace', replaceAsked) : handling(s)),
    given: replaceAsked,
  },
  {
    act: 'replace',
    must: '没有等待答复的更换请求',
    before: (s, broken) => (broken ? handling(s) : handling(s).does('askReplace', replaceAsked)),
    given: assignOn(),
  },
  {
    act: 'keepLawyer',
    must: '没有等待答复的更换请求',
    before: (s, broken) => (broken ? handling(s) : handling(s).does('askReplace', replaceAsked)),
    given: { keepWhy: '承办人员尽责' },
  },
  {
    act: 'terminate',
    must: '2022年以前终止援助，限于条例的四种情形',
    before: (s) => handling(s).on('2021-03-03'),
    given: termination(),
    broken: { terminateGround: 'fraud' },
  },
  {
    act: 'terminate',
    must: '终止援助的，告知可以向司法行政部门提出异议',
    before: (s) => handling(s, in2022).on('2022-03-03'),
    given: { ...termination(in2022), terminateGround: 'fraud' },
    broken: { toldObjection: false },
  },
  {
    act: 'close',
    must: '结案日期按本阶段的结案文书确定，请核对文书',
    before: (s) => worked(s).on('2021-03-04'),
    given: close(),
    broken: { closingPaper: 'award' },
  },
  {
    act: 'close',
    must: '先签订委托协议，或者由本人同意辩护',
    before: (s, broken) => {
      handling(s).does('logWork', { work })
      return broken ? s.on('2021-03-04') : s.does('agree', { agreementOn: '2021-03-02' }).on('2021-03-04')
    },
    given: close(),
  },
  {
    act: 'close',
    must: '先登记办案记录',
    before: (s, broken) => {
      handling(s).does('agree', { agreementOn: '2021-03-02' })
      return broken ? s.on('2021-03-04') : s.does('logWork', { work }).on('2021-03-04')
    },
    given: close(),
  },
  {
    act: 'close',
    must: '先行提供的，补办手续后才能结案',
    before: (s, broken) => {
      urgent(s).on('2021-03-02').does('appoint', assignOn()).does('agree', { agreementOn: '2021-03-02' })
      s.does('logWork', { work })
      if (!broken) s.does('checkMeans', means).does('makeUp', { scope: 'listed', madeUpOn: '2021-03-02' })
      return s.on('2021-03-04')
    },
    given: close(),
  },
]

proveRules(line, Object.keys(conductActs), conduct)

const objection = { objectionOn: '2021-03-01', objectionGround: '符合条件' }
const decision = { objectionDecidedOn: '2021-03-01', objectionWhy: '材料可以证明' }

const objections: RuleCase[] = [
  {
    act: 'object',
    must: '上一次异议还没有审查完',
    before: (s, broken) => (broken ? objected(s) : refused(s)),
    given: objection,
  },
  {
    act: 'object',
    must: '异议日期不能早于不予援助、终止援助的决定',
    before: (s) =>
      applied(s)
        .on('2021-03-02')
        .does('refuse', { ...refusal(), refusedOn: '2021-03-02' }, signed),
    given: { ...objection, objectionOn: '2021-03-02' },
    broken: { objectionOn: '2021-03-01' },
  },
  ...(['keepDecision', 'orderAid'] as const).map(
    (act): RuleCase => ({
      act,
      must: '没有等待审查的异议',
      before: (s, broken) => (broken ? refused(s).as('handler') : objected(s)),
      given: decision,
    }),
  ),
  {
    act: 'orderResume',
    must: '没有等待审查的异议',
    before: (s, broken) => {
      terminated(s).as('handler')
      if (!broken) s.does('object', { ...objection, objectionOn: '2021-03-03' })
    },
    given: { ...decision, objectionDecidedOn: '2021-03-03' },
  },
]

proveRules(line, Object.keys(objectionActs), objections)

const file = { fileOn: '2021-03-04', filePages: 3 }

const closing: RuleCase[] = [
  {
    act: 'submitFile',
    must: '没有指派过的案件没有案卷，直接归档',
    before: (s, broken) =>
      (broken ? granted(s).on('2021-03-03').does('terminate', termination(), signed) : terminated(s)).on('2021-03-04'),
    given: file,
  },
  {
    act: 'computeSubsidy',
    must: '已经发放补贴，不能核算补贴',
    before: (s, broken) => (broken ? paid(s) : passed(s)),
    given: { subsidyParts: [{ part: 'travel', times: 1, each: 3_000 }] },
  },
  {
    act: 'computeSubsidy',
    must: '已经不发补贴，不能核算补贴',
    before: (s, broken) => (broken ? passed(s).does('noSubsidy', { subsidyWhy: '志愿服务' }) : passed(s)),
    given: subsidy,
  },
  {
    act: 'computeSubsidy',
    must: '会见、出庭的补贴次数不能多于办案记录',
    before: (s) => passed(s),
    given: subsidy,
    broken: { subsidyParts: [{ part: 'meet', times: 2, each: 5_000 }] },
  },
  {
    act: 'computeSubsidy',
    must: '办案基本补贴一件一次',
    before: (s) => passed(s),
    given: subsidy,
    broken: { subsidyParts: [{ part: 'base', times: 2, each: 5_000 }] },
  },
  {
    act: 'computeSubsidy',
    must: '领取财政工资的机构律师不发办案补贴，办理「不发补贴」',
    before: (s, broken) => {
      granted(s)
        .on('2021-03-02')
        .does('appoint', { ...assignOn(), lawyerKind: broken ? 'staff' : 'social' })
      s.does('agree', { agreementOn: '2021-03-02' }).does('logWork', { work }).on('2021-03-04').does('close', close())
      return s.does('submitFile', file).does('passFile', { passedOn: '2021-03-04' })
    },
    given: subsidy,
  },
  {
    act: 'noSubsidy',
    must: '已经核算补贴，不能不发补贴',
    before: (s, broken) => (broken ? computed(s) : passed(s)),
    given: { subsidyWhy: '志愿服务' },
  },
  {
    act: 'noSubsidy',
    must: '已经不发补贴，不能不发补贴',
    before: (s, broken) => (broken ? passed(s).does('noSubsidy', { subsidyWhy: '志愿服务' }) : passed(s)),
    given: { subsidyWhy: '志愿服务' },
  },
  {
    act: 'paySubsidy',
    must: '应当先核算补贴，再发放补贴',
    before: (s, broken) => (broken ? passed(s) : computed(s)),
    given: { paidOn: '2021-03-06' },
  },
  {
    act: 'paySubsidy',
    must: '已经发放补贴，不能发放补贴',
    before: (s, broken) => (broken ? paid(s) : computed(s)),
    given: { paidOn: '2021-03-06' },
  },
  {
    act: 'checkQuality',
    must: '评定等次要有案卷检查或者同行评估',
    before: (s) => filed(s),
    given: { checks: [{ way: 'peer', on: '2021-03-05', note: '两名评估人' }], grade: 'good' },
    broken: { checks: [{ way: 'visit', on: '2021-03-05', note: '电话回访' }] },
  },
  {
    act: 'archive',
    must: '承办过的案件，交卷审查合格后才能归档',
    before: (s, broken) =>
      (broken ? terminated(s) : granted(s).on('2021-03-03').does('terminate', termination(), signed)).on('2021-03-04'),
    given: { archivedOn: '2021-03-04' },
  },
  {
    act: 'archive',
    must: '补贴发放完毕或者注明不发以后，才能归档',
    before: (s, broken) => (broken ? computed(s) : paid(s)),
    given: { archivedOn: '2021-03-06' },
  },
]

proveRules(line, Object.keys(closingActs), closing)
