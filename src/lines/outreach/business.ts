import { defineBusiness } from '../../kernel/business.ts'
import { addressee, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { cite } from '../../law/statute.ts'
import { publicityLaw as law } from '../../law/statutes/publicity-acts.ts'
import { forms, themes } from './fields.ts'
import { indicators } from './indicators.ts'
import { outreachLine } from './line.ts'

const papers = definePapers(outreachLine, {
  activityRecord: {
    title: '法治宣传活动登记表',
    after: ['record'],
    body: (it, file) => [
      table([
        ['活动名称', it.subject ?? ''],
        ['形式和主题', `${it.form ? forms[it.form] : ''}；${it.theme ? themes[it.theme] : ''}`],
        ['日期和地点', `${file.day('record')}　${it.place ?? ''}`],
        ['现场人次', `${it.headcount ?? '—'}`],
        ['资料份数', `${it.copies ?? '—'}`],
      ]),
      signatures('登记人（签名）：____________'),
    ],
  },
  promptLetter: {
    title: '普法提示函',
    after: ['prompt'],
    law: cite(law, '57'),
    face: 'bureau',
    series: '普提',
    body: (it, file) => [
      addressee(`${file.nameOf(it.promptTo)}：`),
      paragraph(`经了解，你单位在履行普法责任方面存在以下情况：${it.promptWhy ?? ''}`),
      paragraph(`请及时改进，并于${file.due('reply')}前书面回复改进情况。`),
    ],
  },
  dutyList: {
    title: '普法责任清单',
    after: ['listDuty'],
    law: cite(law, '9'),
    body: (it, file) => [
      table([
        ['责任单位', file.nameOf(it.unit)],
        ['宣传的法律法规', it.dutyLaw ?? ''],
        ['普法措施', it.dutyMeasures ?? ''],
        ['完成时间', file.due('duty')],
        ['责任人', it.dutyHead ?? ''],
      ]),
    ],
  },
})

const sheets = defineSheets(outreachLine, {
  activities: {
    label: '法治宣传活动台账',
    act: 'record',
    columns: {
      活动名称: { field: 'subject', aliases: ['名称', '活动主题'], example: '宪法宣传进社区' },
      形式: { field: 'form', aliases: ['活动形式'], example: '进社区、进村' },
      主题: { field: 'theme', example: '宪法' },
      日期: { field: 'heldOn', aliases: ['时间', '活动时间'], example: '2021-12-04' },
      对象: { field: 'groups', aliases: ['受众'], example: '村（居）民' },
      地点: { field: 'place' },
      现场人次: { field: 'headcount', aliases: ['参加人数', '受众人数'], example: '120' },
      发放资料份数: { field: 'copies', aliases: ['资料份数', '发放宣传品'], example: '300' },
      展板块数: { field: 'boards' },
    },
    key: ['活动名称', '日期'],
  },
})

export const outreach = defineBusiness(outreachLine, { papers, indicators, sheets })
