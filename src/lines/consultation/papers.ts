import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { consultationLine } from './line.ts'

const dateOf = (on: Day | null) => (on ? formatDay(on) : '　　年　月　日')
const labelOf = (name: keyof typeof fields, value: string | null) =>
  (fields[name].options as Readonly<Record<string, string>> | undefined)?.[value ?? ''] ?? ''

export const papers = definePapers(consultationLine, {
  form: {
    title: '法律咨询登记表',
    after: ['record', 'takeOrder', 'answerOrder'],
    body: (it, file) => [
      table([
        ['编号', file.number],
        ['渠道', labelOf('channel', it.channel)],
        ['外部工单编号', it.outerNumber ?? ''],
        ['咨询人', file.names('asker') || '未留姓名'],
        ['群体', labelOf('group', it.group)],
        ['咨询事项', labelOf('topic', it.topic)],
        ['收到日期', dateOf(it.receivedOn)],
        ['解答日期', dateOf(it.answeredOn)],
        ['解答人', file.nameOf(it.adviser)],
        ['下一步', labelOf('nextStep', it.nextStep)],
      ]),
      heading('咨询的问题'),
      paragraph(`${it.question ?? ''}　${it.summary ?? ''}`),
      heading('解答'),
      paragraph(it.answer ?? ''),
      signatures('咨询人：', '解答人：'),
    ],
  },
  advice: {
    title: '法律咨询意见书',
    after: ['record', 'answerOrder'],
    to: ['asker'],
    body: (it, file) => [
      addressee(`${file.names('asker') || '咨询人'}：`),
      paragraph(`你咨询的问题：${it.question ?? ''}`),
      paragraph(it.answer ?? ''),
      paragraph(`依据：${it.lawCited ?? '________'}`),
      paragraph(`下一步：${labelOf('nextStep', it.nextStep)}。`),
      paragraph('以上意见根据你陈述的情况作出，仅供参考；情况有变化的，请再来咨询。'),
    ],
  },
  orderReply: {
    title: '热线工单回复单',
    after: ['replyOrder'],
    body: (it) => [
      addressee(`${it.outerSystem ?? '派单平台'}：`),
      paragraph(`工单${it.outerNumber ?? ''}已于${dateOf(it.answeredOn)}解答，现回复如下。`),
      paragraph(it.returnWords ?? ''),
      paragraph(`回复日期：${dateOf(it.returnedOn)}`),
    ],
  },
})
