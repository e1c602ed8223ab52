import { defineBusiness } from '../../kernel/business.ts'
import { paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { indicators } from './indicators.ts'
import { studyLine } from './line.ts'

const papers = definePapers(studyLine, {
  record: {
    title: '学法活动登记表',
    after: ['record'],
    body: (it, file) => [
      table([
        ['主题', it.subject ?? ''],
        ['日期', file.day('record')],
        ['参加人数', `${it.headcount ?? ''}`],
        ['组织单位', file.nameOf(it.organiser)],
        ['主讲人', it.lecturer ?? ''],
        ['地点', it.venue ?? ''],
      ]),
      ...(it.court ? [paragraph(`旁听法院：${it.court}；案件：${it.courtCase ?? ''}。`)] : []),
      ...(it.contents ? [paragraph(`学习内容：${it.contents}`)] : []),
      signatures('登记人（签名）：____________'),
    ],
  },
})

const sheets = defineSheets(studyLine, {
  ledger: {
    label: '学法活动台账',
    act: 'record',
    columns: {
      学习主题: { field: 'subject', aliases: ['主题', '内容'], example: '民法典专题讲座' },
      形式: { field: 'kind', aliases: ['类型'], example: '法治讲座' },
      日期: { field: 'heldOn', aliases: ['时间', '学习时间'], example: '2021-03-12' },
      参加人员: { field: 'audience', aliases: ['对象'], example: '机关干部' },
      参加人数: { field: 'headcount', aliases: ['人数'], example: '46' },
      场次: { field: 'sessions', example: '1' },
      学时: { field: 'hours' },
      主讲人: { field: 'lecturer' },
      地点: { field: 'venue' },
    },
    key: ['学习主题', '日期'],
  },
})

export const study = defineBusiness(studyLine, { papers, indicators, sheets })
