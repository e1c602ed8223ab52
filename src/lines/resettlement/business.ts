import { type Business, defineBusiness } from '../../kernel/business.ts'
import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { kinds } from './fields.ts'
import { indicators } from './indicators.ts'
import { resettlementLine } from './line.ts'

const papers = definePapers(resettlementLine, {
  feedback: {
    title: '服刑人员信息核查反馈表',
    after: ['checkInfo'],
    body: (it, file) => [
      table([
        ['对象', file.names('subject')],
        ['核查日期', it.infoCheckedOn ?? ''],
        ['结果', it.infoResult === 'true' ? '属实' : it.infoResult === 'wrong' ? '信息不实' : '查无此人'],
      ]),
    ],
  },
  pact: {
    title: '安置帮教责任书',
    after: ['formTeam'],
    body: (it, file) => [
      paragraph(
        `${file.names('subject')}的帮教小组由${it.team ?? ''}组成，责任单位为${file.nameOf(it.ownerStation)}，帮教期至${file.due('term')}。`,
      ),
      signatures('责任单位（盖章）：____________', '帮教小组成员（签名）：____________'),
    ],
  },
  owner: {
    title: '人户分离帮教对象责任单位确认函',
    after: ['agreeOwner'],
    body: (it, file) => [
      addressee(`${file.nameOf(it.householdStation)}、${file.nameOf(it.livingStation)}：`),
      paragraph(
        `${file.names('subject')}户籍地与居住地分离，自${it.ownerAgreedOn ?? ''}起由${file.nameOf(it.ownerStation)}负责帮教，另一单位配合。`,
      ),
    ],
  },
  visit: {
    title: '安置帮教走访记录',
    after: ['visit'],
    body: (it, file) => [
      table([
        ['对象', file.names('subject')],
        ['走访日期', it.visitedOn ?? ''],
        ['处理', it.visitFollowUp ?? ''],
      ]),
      signatures('走访人（签名）：____________'),
    ],
  },
  release: {
    title: '解除帮教通知书',
    after: ['end'],
    when: ({ endReason }) => endReason === 'expired',
    body: (it, file) => [
      addressee(`${file.names('subject')}：`),
      paragraph(
        `你于${it.releasedOn ?? ''}${it.kind ? kinds[it.kind] : ''}，帮教期已满，自${it.endedOn ?? ''}起结束帮教。`,
      ),
    ],
  },
})

const sheets = defineSheets(resettlementLine, {
  notices: {
    label: '刑满释放人员通知登记表',
    act: 'notice',
    columns: {
      对象编号: { field: 'fileNumber', aliases: ['编号'], example: 'AB2021001' },
      收到通知书日期: { field: 'noticeOn', aliases: ['通知日期'], example: '2021-03-01' },
      监狱录入信息日期: { field: 'infoEnteredOn', aliases: ['录入日期'], example: '2021-02-25' },
    },
    parties: { 姓名: 'subject' },
    key: ['对象编号'],
  },
})

export const resettlement: Business = defineBusiness(resettlementLine, { papers, indicators, sheets })
