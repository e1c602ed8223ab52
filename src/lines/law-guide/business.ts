import { defineBusiness } from '../../kernel/business.ts'
import { defineIndicators } from '../../kernel/indicator.ts'
import { paragraph, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { lawGuideLine } from './line.ts'

const indicators = defineIndicators(
  lawGuideLine,
  {
    trained: {
      label: '参加培训的法律明白人和法治带头人',
      says: '本年参加过培训的人数，一人培训几次只计一次',
      unit: '人',
      counts: ['train'],
    },
    guidesTrained: {
      label: '参加培训的法律明白人',
      says: '类别为法律明白人，本年参加过培训的人数',
      unit: '人',
      counts: ['train'],
      where: { kind: 'guide' },
    },
    leadersTrained: {
      label: '参加培训的法治带头人',
      says: '类别为法治带头人，本年参加过培训的人数',
      unit: '人',
      counts: ['train'],
      where: { kind: 'leader' },
    },
    communities: {
      label: '有人参加培训的村（社区）',
      says: '本年有人参加培训的村（社区）个数',
      unit: '个',
      counts: ['train'],
      of: 'distinct',
      distinct: 'communityName',
    },
    hours: {
      label: '培训学时',
      says: '本年各人培训学时之和',
      unit: '学时',
      counts: ['train'],
      of: 'sum',
      sum: 'trainingHours',
    },
    certified: { label: '新发证', says: '本年考核发证的人数', unit: '人', counts: ['certify'] },
    left: { label: '退出', says: '本年退出的人数', unit: '人', counts: ['leave'] },
    serving: {
      label: '在册法律明白人和法治带头人',
      says: '期末在册的人数',
      unit: '人',
      standing: ['serving'],
      vocabulary: 'law-literates',
    },
  },
  [
    { kind: 'sum', whole: 'trained', parts: ['guidesTrained', 'leadersTrained'] },
    { kind: 'within', part: 'communities', whole: 'trained' },
  ],
)

const papers = definePapers(lawGuideLine, {
  certificate: {
    title: '法律明白人证书',
    after: ['certify'],
    face: 'bureau',
    body: (it, file) => [
      paragraph(
        `${it.name ?? ''}，${it.communityName ?? ''}，经培训考核合格，于${file.day('certify')}列入名册，证书编号${it.certificateNumber ?? ''}。`,
      ),
    ],
  },
  recommendation: {
    title: '法律明白人推荐表',
    after: ['recommend'],
    body: (it, file) => [
      table([
        ['姓名', it.name ?? ''],
        ['村（社区）', it.communityName ?? ''],
        ['推荐日期', file.day('recommend')],
      ]),
    ],
  },
})

const sheets = defineSheets(lawGuideLine, {
  roster: {
    label: '法律明白人名册',
    act: 'recommend',
    columns: {
      姓名: { field: 'name', example: '赵示安' },
      类别: { field: 'kind', example: '法律明白人' },
      '村（社区）': { field: 'communityName', aliases: ['社区', '村居', '村'], example: '示例社区' },
      人员类别: { field: 'group', example: '网格员' },
      推荐方式: { field: 'recommendedBy', example: '村（居）委会推荐' },
      推荐日期: { field: 'recommendedOn', example: '2021-03-01' },
      联系电话: { field: 'phone', aliases: ['电话', '手机'] },
    },
    key: ['姓名', '村（社区）'],
  },
})

export const lawGuide = defineBusiness(lawGuideLine, { papers, indicators, sheets })
