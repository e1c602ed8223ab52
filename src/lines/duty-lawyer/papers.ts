import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { formatMoment, isMoment } from '../../law/moment.ts'
import { fields } from './fields.ts'
import { dutyLawyerLine } from './line.ts'

const dateOf = (on: Day | null) => (on ? formatDay(on) : '　　年　月　日')
const momentOf = (at: string | null) => (at && isMoment(at) ? formatMoment(at) : '')
const yes = (value: boolean | null | undefined) => (value == null ? '' : value ? '是' : '否')
const labelOf = (name: keyof typeof fields, value: string | readonly string[] | null) => {
  const options: Readonly<Record<string, string>> = fields[name].options ?? {}
  return [value ?? []]
    .flat()
    .map((one) => options[one] ?? one)
    .join('、')
}

export const papers = definePapers(dutyLawyerLine, {
  rota: {
    title: '值班律师值班表',
    after: ['roster', 'swap', 'attend', 'finishRota'],
    body: (it, file) => [
      paragraph(
        `${it.subject ?? ''}　地点：${labelOf('place', it.place)}　${dateOf(it.rotaFrom)}至${dateOf(it.rotaUntil)}`,
      ),
      table(
        it.shifts.map(({ on, lawyer, standIn, swapWhy, swapAgreed, attended }) => [
          dateOf(on),
          file.nameOf(lawyer),
          standIn && swapAgreed === true ? `${file.nameOf(standIn)}（${swapWhy ?? ''}）` : '',
          yes(attended),
        ]),
        ['日期', '值班律师', '顶班', '到岗'],
      ),
      signatures('制表人：', '负责人：'),
    ],
  },
  record: {
    title: '值班律师提供法律帮助登记表',
    after: ['record'],
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['受帮助人', file.names('helped')],
        ['案由', it.subject ?? ''],
        ['地点', labelOf('place', it.place)],
        ['阶段', labelOf('stage', it.stage)],
        ['日期', dateOf(it.helpedOn)],
        ['怎样提出', labelOf('requestFrom', it.requestFrom)],
        ['帮助内容', labelOf('kinds', it.kinds)],
        ['认罪认罚', yes(it.plea)],
      ]),
      heading('帮助的情况'),
      paragraph(it.content ?? ''),
      signatures('受帮助人（签名或者按指印）：', `值班律师：${file.nameOf(it.lawyer)}`),
    ],
  },
  opinion: {
    title: '值班律师法律意见书',
    after: ['record'],
    when: (it) => it.opinion !== null,
    body: (it, file) => [
      addressee('________：'),
      paragraph(
        `就${file.names('helped')}${it.subject ?? ''}一案，值班律师提出以下意见，请附卷；没有采纳的，请予说明。`,
      ),
      paragraph(it.opinion ?? ''),
      signatures(`值班律师：${file.nameOf(it.lawyer)}`, `日期：${dateOf(it.helpedOn)}`),
    ],
  },
  forwarding: {
    title: '转交法律援助申请公函',
    after: ['record'],
    series: '转',
    when: (it) => it.forwarded === true,
    body: (it, file) => [
      addressee('________法律援助机构：'),
      paragraph(
        `${file.names('helped')}（${it.subject ?? ''}）于${momentOf(it.handedAt)}提出法律援助申请，现于${momentOf(it.forwardedAt)}转交，请依法审查。`,
      ),
      paragraph('附：法律援助申请表及有关材料。'),
    ],
  },
  pay: {
    title: '值班律师补贴发放表',
    after: ['payRota', 'payHelp'],
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['事由', it.subject ?? ''],
        ['实际值班天次', it.shiftsServed === null ? '' : String(it.shiftsServed)],
        ['每天标准', it.dayRate === null ? '' : file.money(it.dayRate)],
        ['发放金额', file.money(it.dutyPaid)],
        ['发放日期', dateOf(it.paidOn)],
      ]),
      signatures('核算人：', '科长：'),
    ],
  },
})
