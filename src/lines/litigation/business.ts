import { defineBusiness } from '../../kernel/business.ts'
import { addressee, heading, paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { cite } from '../../law/statute.ts'
import { litigationLaw as law } from '../../law/statutes/litigation-law.ts'
import { checks } from './checks.ts'
import { indicators } from './indicators.ts'
import { litigationLine } from './line.ts'

const papers = definePapers(litigationLine, {
  answer: {
    title: '行政诉讼答辩状',
    after: ['answer'],
    law: cite(law, '67'),
    face: 'government',
    body: (it, file) => [
      addressee(`${it.court ?? ''}：`),
      paragraph(
        `答辩人：${file.names('defendant')}。就${file.names('plaintiff')}诉${it.subject ?? ''}一案（${it.courtNumber ?? ''}），提出答辩意见如下。`,
      ),
      heading('答辩意见'),
      paragraph('（由承办人填写职权、事实、程序和适用依据）'),
    ],
  },
  evidenceLetter: {
    title: '提供证据和依据通知',
    after: ['askUnits'],
    face: 'bureau',
    body: (it) => [
      paragraph(
        `${it.subject ?? ''}一案已经进入诉讼（${it.courtNumber ?? ''}）。请按下表日期提交作出行为时的证据、依据和案卷，逾期将承担举证不能的后果。`,
      ),
      table(
        it.evidenceAsked.map(({ unit, what, dueOn }) => [unit ?? '', what ?? '', dueOn ?? '']),
        ['单位', '材料', '截止日期'],
      ),
    ],
  },
  headNotice: {
    title: '负责人出庭情况登记表',
    after: ['hear'],
    body: (it, file) => [
      table([
        ['案件', `${it.subject ?? ''}（${it.courtNumber ?? ''}）`],
        ['开庭日期', file.day('hear')],
        ['负责人出庭', it.headAppeared ? '已出庭' : '未出庭'],
      ]),
      signatures('登记人（签名）：____________'),
    ],
  },
  lossReport: {
    title: '败诉案件分析报告',
    after: ['analyse'],
    face: 'bureau',
    body: (it) => [
      paragraph(`案件：${it.subject ?? ''}（${it.courtNumber ?? ''}）。`),
      heading('原因'),
      paragraph(it.lossAnalysis ?? ''),
      heading('改进措施'),
      paragraph(it.lossMeasures ?? ''),
    ],
  },
})

const sheets = defineSheets(litigationLine, {
  ledger: {
    label: '行政应诉台账',
    act: 'register',
    columns: {
      案由: { field: 'subject', example: '不服征收补偿决定' },
      审级: { field: 'instance', example: '一审' },
      争议编号: { field: 'dispute', aliases: ['关联编号'], example: 'Z2021-01' },
      受诉法院: { field: 'court', aliases: ['法院'], example: '示范区人民法院' },
      法院案号: { field: 'courtNumber', aliases: ['案号'], example: '（2021）示行初1号' },
      被告情形: { field: 'defendant', example: '区政府单独被告' },
      行政管理领域: { field: 'domain', aliases: ['领域'], example: '拆迁拆违' },
      收到起诉状副本日期: { field: 'receivedOn', aliases: ['收案日期'], example: '2021-03-01' },
      经过复议: { field: 'afterReconsideration', aliases: ['是否复议'], example: '否' },
      复议案号: { field: 'reconsiderationNumber' },
    },
    parties: { 原告: 'plaintiff', 被告: 'defendant' },
    key: ['法院案号'],
  },
})

export const litigation = defineBusiness(litigationLine, { papers, indicators, sheets, checks })
