import { isDay } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { civilProcedureInterpretation as interpretation } from '../../law/statutes/civil-procedure-interpretation.ts'
import { mediationLaw as law } from '../../law/statutes/mediation-law.ts'
import { mediationProvisions as provisions } from '../../law/statutes/mediation-rules.ts'
import {
  type AgreementLine,
  amountDiffers,
  type Defect,
  type Draft,
  daysIn,
  isParty,
  namesIn,
  owes,
  payments,
  sameLine,
  sides,
  sumOf,
  wordsOf,
} from './agreement-draft.ts'
import { words } from './agreement-words.ts'

const hits = (pattern: RegExp) => ({
  line: (line: AgreementLine) => pattern.test(wordsOf(line)),
  whole: ({ clauses }: Draft) => pattern.test(clauses ?? ''),
})

const unclear = cite(provisions, '35')
const bar = (article: '355' | '358') => cite(interpretation, article)

/** Every defect the self-check looks for. The bars are those of 民诉法解释 355 and 358; no limit of our own is added. */
export const defects = {
  'vague-time': {
    severity: 'error',
    must: '履行时间要写明日期，不写「尽快」「及时」一类的话',
    law: unclear,
    line: (line) => words.vagueTime.test(wordsOf(line)),
  },
  'vague-amount': {
    severity: 'error',
    must: '金额、数量要写明数字，不写「适当」「若干」「左右」一类的话',
    law: unclear,
    line: (line) => owes(line) && words.vagueAmount.test(wordsOf(line)),
    whole: ({ clauses }) => words.vagueAmount.test(clauses ?? ''),
  },
  'vague-duty': {
    severity: 'error',
    must: '要做的事应当具体，不写「尽量」「酌情」「视情况」一类的话',
    law: unclear,
    line: (line) =>
      line.does !== 'pay' && words.vagueDuty.test(wordsOf(line).replace(words.vagueAmount, owes(line) ? '' : '$&')),
  },
  condition: {
    severity: 'error',
    must: '履行不能以「有钱时」「条件允许时」一类不确定的事为前提',
    law: unclear,
    ...hits(words.condition),
  },
  unfinished: {
    severity: 'error',
    must: '协议不能留空白、待定或者另行协商的内容',
    law: unclear,
    ...hits(words.unfinished),
  },
  'no-date': {
    severity: 'error',
    must: '每项付款、交付和要做的事都要写明最迟履行日期',
    law: unclear,
    line: ({ does, due }) => does !== 'refrain' && !due,
  },
  'past-date': {
    severity: 'error',
    must: '履行日期不能早于协议生效的那天',
    line: ({ due }, { effectiveOn }) => Boolean(due && effectiveOn && due < effectiveOn),
  },
  'bad-date': {
    severity: 'error',
    must: '协议中的日期应当是日历上有的一天',
    line: (line) => daysIn(wordsOf(line)).some(({ day }) => !isDay(day)),
  },
  'date-differs': {
    severity: 'error',
    must: '履行内容里写的期限应当与最迟履行日期一致',
    line: (line) =>
      Boolean(line.due) && daysIn(wordsOf(line)).some(({ day, isLimit }) => isLimit && isDay(day) && day !== line.due),
  },
  'no-amount': {
    severity: 'error',
    must: '支付金钱的要写明金额',
    law: unclear,
    line: ({ does, amount }) => does === 'pay' && !amount,
  },
  'amount-differs': { severity: 'error', must: '履行内容里写的数额应当与金额一致', line: amountDiffers },
  'no-payee': {
    severity: 'error',
    must: '付款、交付的要写明向谁履行',
    law: unclear,
    line: (line) => owes(line) && !line.to,
  },
  'self-payment': {
    severity: 'error',
    must: '不能自己向自己履行',
    line: (line) => owes(line) && Boolean(line.to) && namesIn(line.who, [line.to ?? '']).includes(line.to ?? ''),
  },
  'no-method': {
    severity: 'error',
    must: '支付金钱的要写明支付方式',
    law: unclear,
    line: ({ does, method }) => does === 'pay' && !method,
  },
  'total-mismatch': {
    severity: 'error',
    must: '各项金额相加应当等于约定总金额',
    whole: (draft) =>
      draft.total !== null && payments(draft).every(({ amount }) => amount) && sumOf(draft) !== draft.total,
  },
  stranger: {
    severity: 'error',
    must: '承担义务的应当是本案当事人，写姓名或者名称',
    line: ({ who }, draft) =>
      namesIn(
        who,
        draft.parties.map(({ name }) => name),
      ).some((name) => !sides.includes(name) && !isParty(name, draft)),
  },
  'both-owe': {
    severity: 'error',
    must: '付款、交付的义务不能写「双方」「各方」，要写明是谁',
    law: unclear,
    line: (line) => owes(line) && namesIn(line.who).some((name) => sides.includes(name)),
  },
  status: { severity: 'error', must: '协议不能确认、解除或者断绝身份关系', law: bar('355'), ...hits(words.status) },
  support: { severity: 'error', must: '协议不能免除抚养、赡养、扶养义务', law: bar('358'), ...hits(words.support) },
  liberty: { severity: 'error', must: '协议不能限制人身自由', law: bar('358'), ...hits(words.liberty) },
  suit: {
    severity: 'error',
    must: '协议不能禁止当事人起诉、仲裁、报案或者反映问题',
    law: cite(law, '3'),
    ...hits(words.suit),
  },
  criminal: { severity: 'error', must: '刑事责任不能由调解协议处理', law: bar('355'), ...hits(words.criminal) },
  usury: { severity: 'error', must: '协议不能约定高利、利滚利', law: bar('358'), ...hits(words.usury) },
  harm: { severity: 'error', must: '协议不能逃避债务、税款、执行或者欺瞒他人', law: bar('358'), ...hits(words.harm) },
  order: { severity: 'error', must: '协议不能违背公序良俗', law: bar('358'), ...hits(words.order) },
  forced: { severity: 'error', must: '协议应当出于各方自愿', law: bar('358'), ...hits(words.forced) },
  'agent-authority': {
    severity: 'error',
    must: '代理人签协议的，委托书要写明可以代为达成协议',
    whole: ({ signers }) => signers.includes('agentGeneral') || signers.includes('agentNoPaper'),
  },
  'minor-alone': {
    severity: 'error',
    must: '未成年人等不能自己签协议，应当由法定代理人到场签字',
    whole: ({ signers }) => signers.includes('minorAlone'),
  },
  'no-account': {
    severity: 'warning',
    must: '转账的最好写明收款账户',
    line: ({ method, how }) => (method === 'transfer' || method === 'online') && !/\d{4}/.test(how ?? ''),
  },
  'no-default': {
    severity: 'warning',
    must: '分期或者日后履行的，最好写明不履行怎么办',
    line: (line, { effectiveOn }) =>
      owes(line) && !line.otherwise && Boolean(line.due && effectiveOn && line.due > effectiveOn),
  },
  'no-total': {
    severity: 'warning',
    must: '分几笔支付的，最好写明总金额',
    whole: (draft) => draft.total === null && payments(draft).length > 1,
  },
  'soft-clause': {
    severity: 'warning',
    must: '其他约定中有难以执行的话，请确认只是倡导',
    whole: ({ clauses }) => words.softClause.test(clauses ?? ''),
  },
  'pay-in-clause': {
    severity: 'warning',
    must: '付钱的约定应当写成一项协议事项，才能进入履行日历',
    whole: ({ clauses }) => words.payInClause.test(clauses ?? ''),
  },
  interest: {
    severity: 'warning',
    must: '写了利率或者比例的，请核对是否在法律保护的范围内',
    line: (line) => words.interest.test(`${wordsOf(line)}${line.otherwise ?? ''}`),
    whole: ({ clauses }) => words.interest.test(clauses ?? ''),
  },
  title: { severity: 'warning', must: '确认权属的内容，法院不予司法确认', law: bar('355'), ...hits(words.title) },
  pronoun: {
    severity: 'warning',
    must: '「他」「对方」指谁不清楚，请写姓名',
    line: (line) => words.pronoun.test(wordsOf(line)),
  },
  'payee-stranger': {
    severity: 'warning',
    must: '收款、接收的不是本案当事人，请核对',
    line: (line, draft) => owes(line) && Boolean(line.to) && !draft.parties.some(({ name }) => name === line.to),
  },
  'no-year': {
    severity: 'warning',
    must: '日期请写明年份',
    line: (line) => /(?<![年\d])\d{1,2}月\d{1,2}日(之?前|以前)/.test(wordsOf(line)),
  },
  duplicate: {
    severity: 'warning',
    must: '有两项完全相同，请核对是否重复',
    line: (line, { lines }) => lines.some((other) => other.id < line.id && sameLine(other, line)),
  },
} as const satisfies Readonly<Record<string, Defect>>

export type DefectCode = keyof typeof defects
