import { defineSheets } from '../../kernel/sheet.ts'
import { fileReviewLine } from './line.ts'

export const sheets = defineSheets(fileReviewLine, {
  plan: {
    label: '案卷评查计划表',
    act: 'plan',
    columns: {
      评查名称: { field: 'name', aliases: ['名称'], example: '2021 年度案卷评查' },
      评查方式: { field: 'reviewKind', aliases: ['方式'], example: '交叉评查' },
      被评查单位: { field: 'unit', aliases: ['单位', '执法单位'], example: '示范区城市管理委员会' },
      交叉评查单位: { field: 'byUnit', aliases: ['评查单位'] },
      案卷类别: { field: 'caseKind', aliases: ['类别'], example: '行政处罚' },
      案卷所属期间: { field: 'period', example: '2020 年' },
      评分标准: { field: 'rubric', example: '综合评分表（默认，分值待核）' },
      评查范围: { field: 'sampling', aliases: ['范围'], example: '抽取' },
      种子摘要: { field: 'seedHash' },
      计划日期: { field: 'plannedOn', example: '2021-09-01' },
      完成期限: { field: 'scoreBy', aliases: ['评查完成期限'], example: '2021-10-31' },
    },
    key: ['评查名称', '被评查单位', '计划日期'],
  },
})
