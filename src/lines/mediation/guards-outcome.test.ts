import { payment, repair, session, signed } from '../../testing/mediation-sample.ts'
import { drafted, mediating } from '../../testing/mediation-stages.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { outcomeActs } from './acts-outcome.ts'
import { defects } from './agreement-defects.ts'
import { mediationLine } from './line.ts'

type Given = Readonly<Record<string, unknown>>

/** One draft for each error of the self-check; the sound draft is the sample payment. */
const drafts: Readonly<Partial<Record<keyof typeof defects, Given>>> = {
  'vague-time': { terms: [{ ...payment, how: '尽快当面交付' }] },
  'vague-amount': { terms: [{ ...payment, what: '适当赔偿损失' }] },
  'vague-duty': { terms: [{ ...repair, what: '尽量把防水做好' }] },
  condition: { terms: [{ ...payment, how: '工程款到位后交付' }] },
  unfinished: { terms: [{ ...payment, how: '交付地点待定' }] },
  'no-date': { terms: [{ ...payment, due: null }] },
  'past-date': { terms: [{ ...payment, due: '2021-03-09' }] },
  'bad-date': { terms: [{ ...payment, how: '2021年2月30日在调解室交付' }] },
  'date-differs': { terms: [{ ...payment, how: '2021年4月30日前在调解室交付' }] },
  'no-amount': { terms: [{ ...payment, amount: null }] },
  'amount-differs': { terms: [{ ...payment, what: '赔偿损失五千元' }] },
  'no-payee': { terms: [{ ...payment, to: null }] },
  'self-payment': { terms: [{ ...payment, to: payment.who }] },
  'no-method': { terms: [{ ...payment, method: null }] },
  'total-mismatch': { total: 500_000 },
  stranger: { terms: [{ ...payment, who: '示范居民丁' }] },
  'both-owe': { terms: [{ ...payment, who: '双方' }] },
  status: { clauses: '双方断绝父子关系。' },
  support: { clauses: '示范居民甲放弃赡养费。' },
  liberty: { clauses: '还清之前不得离开本市。' },
  suit: { clauses: '双方不得再向法院起诉。' },
  criminal: { clauses: '示范居民甲不再追究刑事责任。' },
  usury: { clauses: '逾期的利滚利计算。' },
  harm: { clauses: '双方约定以此避税。' },
  order: { clauses: '此款为赌债。' },
  forced: { clauses: '不签就停水。' },
  'agent-authority': { signers: ['self', 'agentGeneral'] },
  'minor-alone': { signers: ['self', 'minorAlone'] },
}

const selfCheck = Object.entries(drafts).map(
  ([code, draft]): RuleCase => ({
    act: 'agreeWritten',
    must: defects[code as keyof typeof defects].must,
    before: (s, broken) => drafted(s, broken ? draft : { total: payment.amount, clauses: '双方和好如初。' }),
    given: signed,
  }),
)

const outcome: RuleCase[] = [
  ...selfCheck,
  {
    act: 'agreeWritten',
    must: '各方当事人应当签名、盖章或者按指印',
    before: (s) => drafted(s),
    given: signed,
    broken: { signing: ['mediator', 'seal'] },
  },
  {
    act: 'agreeWritten',
    must: '人民调解员应当签名',
    before: (s) => drafted(s),
    given: signed,
    broken: { signing: ['parties', 'seal'] },
  },
  {
    act: 'agreeWritten',
    must: '协议书应当加盖人民调解委员会印章',
    before: (s) => drafted(s),
    given: signed,
    broken: { signing: ['parties', 'mediator'] },
  },
  {
    act: 'agreeWritten',
    must: '应当先登记调解，再签订调解协议书',
    before: (s, broken) => {
      if (!broken) return drafted(s)
      return mediating(s)
        .on('2021-03-10')
        .does('draftAgreement', { terms: [payment], signers: ['self'] })
    },
    given: signed,
  },
  {
    act: 'agreeWritten',
    must: '应当先拟定协议，再签订调解协议书',
    before: (s, broken) =>
      broken
        ? mediating(s)
            .does('hold', { sessions: [session] })
            .on('2021-03-10')
        : drafted(s),
    given: signed,
  },
  {
    act: 'agreeOral',
    must: '当事人认为不需要书面协议的，才可以口头达成协议',
    before: (s) => mediating(s),
    given: { effectiveOn: '2021-03-05', oralContent: '当面道歉，不再往来', oralByChoice: true },
    broken: { oralByChoice: false },
  },
  {
    act: 'fail',
    must: '调解不成应当终止，并告知可以通过仲裁、行政、司法等途径维护权利',
    before: (s) => mediating(s),
    given: { failReason: 'apart', toldRemedies: true },
    broken: { toldRemedies: false },
  },
  {
    act: 'end',
    must: '调解不成应当终止，并告知可以通过仲裁、行政、司法等途径维护权利',
    before: (s) => mediating(s),
    given: { endReason: 'gone', toldRemedies: true },
    broken: { toldRemedies: false },
  },
  {
    act: 'end',
    must: '可能转为治安、刑事案件的，应当先登记向公安机关报告',
    before: (s, broken) => {
      mediating(s)
      if (!broken) s.does('reportDanger', { dangerOn: '2021-03-05', dangerTo: '示范派出所', dangerWhat: '扬言报复' })
    },
    given: { endReason: 'crime', toldRemedies: true },
  },
]

proveRules(mediationLine, Object.keys(outcomeActs), outcome)
