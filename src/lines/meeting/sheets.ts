import { defineSheets } from '../../kernel/sheet.ts'
import { meetingLine } from './line.ts'

export const sheets = defineSheets(meetingLine, {
  register: {
    label: '会议登记台账',
    act: 'record',
    columns: {
      议题: { field: 'subject', aliases: ['会议名称', '议题或者事由', '主题'], example: '研究行政复议体制改革' },
      种类: { field: 'kind', aliases: ['会议类型', '会议种类'], example: '专题会议' },
      业务领域: { field: 'domain', aliases: ['领域'], example: '复议应诉' },
      日期: { field: 'metOn', aliases: ['会议日期', '召开日期', '时间'], example: '2021-03-15' },
      主持人: { field: 'chair' },
      地点: { field: 'place' },
      参加单位: { field: 'units', aliases: ['参会单位'] },
      参加人数: { field: 'attendees', aliases: ['人数', '参会人数'], example: '20' },
      请示的机关: { field: 'requestTo' },
    },
    key: ['议题', '日期'],
  },
})
