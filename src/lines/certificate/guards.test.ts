import { application, card, enrolment, general, issue, special } from '../../testing/certificate-sample.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { certificateLine } from './line.ts'

type Story = ReturnType<typeof tell>

const today = (story: Story) => story.on('2021-12-31').as('clerk')
const applied = (story: Story) => today(story).does('apply', application)
const enrolled = (story: Story) => today(story).does('enrol', { ...enrolment, validUntil: '2021-06-29' })
const gone = { cancelledOn: '2021-06-30', cancelReason: 'moved', cardBack: 'returned' }
const inOrder = '有效期止不能早于有效期起'
const accounted = '证件没有交回的，应当写明原因'
const same = '新证编号和旧证编号不能相同'
const exchange = { ...card, oldNumber: '示执0000', exchangedOn: '2021-10-08' }

const cases: RuleCase[] = [
  {
    act: 'recordGeneral',
    must: '考试日期不能晚于今天',
    before: applied,
    given: general,
    broken: { generalOn: '2022-01-01' },
  },
  {
    act: 'recordGeneral',
    must: '免考公共法律知识的，应当取得法律职业资格',
    before: applied,
    given: { ...general, generalResult: 'waived', lawyerQualified: true },
    broken: { lawyerQualified: false },
  },
  {
    act: 'recordSpecial',
    must: '考试日期不能晚于今天',
    before: applied,
    given: special,
    broken: { specialOn: '2022-01-01' },
  },
  {
    act: 'recordSpecial',
    must: '免考专业法律知识的，应当取得法律职业资格',
    before: applied,
    given: { ...special, specialResult: 'waived', lawyerQualified: true },
    broken: { lawyerQualified: false },
  },
  {
    act: 'check',
    must: '申领执法证的，公共法律知识考试应当合格或者免考',
    before: (story, broken) =>
      applied(story)
        .does('recordSpecial', special)
        .does('recordGeneral', { ...general, generalResult: broken ? 'failed' : 'passed' }),
    given: { checkedOn: '2021-03-22' },
  },
  {
    act: 'check',
    must: '申领执法证的，专业法律知识考试应当合格或者免考',
    before: (story, broken) => {
      const one = applied(story).does('recordGeneral', general)
      return broken ? one : one.does('recordSpecial', special)
    },
    given: { checkedOn: '2021-03-22' },
  },
  {
    act: 'approve',
    must: inOrder,
    before: (story) =>
      applied(story)
        .does('recordGeneral', general)
        .does('recordSpecial', special)
        .does('check', { checkedOn: '2021-03-22' }, { signedOnPaper: true }),
    given: issue,
    broken: { validUntil: '2021-03-31' },
  },
  {
    act: 'file',
    must: inOrder,
    before: today,
    given: { ...card, filedOn: '2021-05-06' },
    broken: { validUntil: '2017-12-31' },
  },
  { act: 'exchange', must: inOrder, before: today, given: exchange, broken: { validUntil: '2017-12-31' } },
  { act: 'exchange', must: same, before: today, given: exchange, broken: { oldNumber: card.number } },
  { act: 'enrol', must: inOrder, before: today, given: enrolment, broken: { validUntil: '2017-12-31' } },
  {
    act: 'recordYear',
    must: '年度不能晚于今年',
    before: enrolled,
    given: { years: [{ year: 2021, hours: 60, passed: true }] },
    broken: { years: [{ year: 2022, hours: 60, passed: true }] },
  },
  {
    act: 'recordYear',
    must: '一个年度只登记一行',
    before: (story) => enrolled(story).does('recordYear', { years: [{ year: 2020, hours: 60, passed: true }] }),
    given: { years: [{ year: 2021, hours: 60, passed: true }] },
    broken: { years: [{ year: 2020, hours: 40, passed: true }] },
  },
  {
    act: 'handIn',
    must: '已经登记交回，不能登记交回',
    before: (story, broken) =>
      broken ? enrolled(story).does('handIn', { handedInOn: '2021-06-01' }) : enrolled(story),
    given: { handedInOn: '2021-06-02' },
  },
  {
    act: 'replace',
    must: accounted,
    before: enrolled,
    given: { replacedOn: '2021-10-08', cardBack: 'missing', missingWhy: '本人在外地' },
    broken: { missingWhy: null },
  },
  {
    act: 'replace',
    must: same,
    before: enrolled,
    given: { replacedOn: '2021-10-08', cardBack: 'returned', newNumber: '02990100001' },
    broken: { newNumber: card.number },
  },
  {
    act: 'cancel',
    must: accounted,
    before: enrolled,
    given: { ...gone, cardBack: 'missing', missingWhy: '本人在外地' },
    broken: { missingWhy: null },
  },
  {
    act: 'cancel',
    must: '以有效期满为由注销的，有效期应当已满',
    before: enrolled,
    given: { ...gone, cancelReason: 'expired' },
    broken: { cancelledOn: '2021-06-29' },
  },
  {
    act: 'cancel',
    must: '注销原因选「其他」的，应当写明情况',
    before: enrolled,
    given: { ...gone, cancelReason: 'other', cancelNote: '机构改革' },
    broken: { cancelNote: null },
  },
  {
    act: 'revoke',
    must: accounted,
    before: enrolled,
    given: { revokedOn: '2021-10-08', revokeWhy: '以权谋私', cardBack: 'missing', missingWhy: '本人在外地' },
    broken: { missingWhy: null },
  },
]

proveRules(certificateLine, Object.keys(certificateLine.acts), cases)
