import { byOption, type FormColumn, type StatisticsForm } from './statistics-form.ts'

/**
 * Forms of the yearly and monthly statistics, in the columns that public products of them print. The forms themselves
 * have not been seen, so columns and their order are to be confirmed with the bureau's own.
 */
const total = (header: string): FormColumn => ({ header })

export const statisticsForms: Readonly<Record<string, StatisticsForm>> = {
  mediationMonthly: {
    label: '人民调解案件情况月报表',
    line: 'mediation',
    day: 'acceptedOn',
    when: '按受理日期',
    columns: (business) => [
      total('调解案件总数'),
      { header: '当事人', parties: true },
      { header: '调解成功', where: { agreementForm: ['written', 'oral'] } },
      { header: '疑难复杂', where: { difficult: ['true'] } },
      { header: '协议涉及金额（元）', sums: 'agreedAmount' },
      ...byOption(business, 'committeeKind', '调解组织'),
      { group: '案件来源', header: '主动调解', where: { source: ['found'] } },
      { group: '案件来源', header: '依申请调解', where: { source: ['applied'] } },
      { group: '案件来源', header: '法院移送', where: { source: ['court'] } },
      { group: '案件来源', header: '检察院移送', where: { source: ['procuratorate'] } },
      { group: '案件来源', header: '公安移送', where: { source: ['police', 'police110'] } },
      { group: '案件来源', header: '信访移送', where: { source: ['petition'] } },
      { group: '案件来源', header: '其他部门移送', where: { source: ['arbitration', 'hotline', 'department'] } },
      ...byOption(business, 'kind', '纠纷类型'),
      { group: '协议形式', header: '口头协议', where: { agreementForm: ['oral'] } },
      { group: '协议形式', header: '书面协议', where: { agreementForm: ['written'] } },
    ],
    adds: [
      { whole: '调解案件总数', group: '调解组织' },
      { whole: '调解案件总数', group: '案件来源' },
      { whole: '调解案件总数', group: '纠纷类型' },
      { whole: '调解成功', group: '协议形式' },
    ],
  },
  legalAid: {
    label: '法律援助案件情况统计表',
    line: 'legal-aid',
    day: 'receivedOn',
    when: '按收到申请或者通知的日期',
    rowsBy: 'caseType',
    columns: (business) => [
      total('收到件数'),
      { header: '决定援助', where: { grantedOn: [] } },
      { header: '不予援助', where: { refusedOn: [] } },
      { header: '已指派', where: { assignedOn: [] } },
      ...byOption(business, 'way', '案件来源'),
      ...byOption(business, 'stage', '办理阶段'),
      ...byOption(business, 'matterKind', '事项（民事、行政）'),
      ...byOption(business, 'groups', '受援人群体（可交叉）'),
    ],
    adds: [
      { whole: '收到件数', group: '案件来源' },
      { whole: '收到件数', group: '办理阶段' },
    ],
  },
  notary: {
    label: '公证办理情况统计表',
    line: 'notary',
    day: 'issuedOn',
    when: '按出证日期',
    rowsBy: 'class',
    columns: (business) => [
      total('办证件数'),
      { header: '份数', sums: 'copies' },
      { header: '应收公证费（元）', sums: 'fee' },
      { header: '减免金额（元）', sums: 'feeCut' },
      ...byOption(business, 'mode', '办理方式'),
      ...byOption(business, 'green', '绿色通道'),
      ...byOption(business, 'kind', '公证事项'),
    ],
    adds: [
      { whole: '办证件数', group: '办理方式' },
      { whole: '办证件数', group: '公证事项' },
    ],
  },
  reconsideration: {
    label: '行政复议案件情况统计表',
    line: 'reconsideration',
    day: 'receivedOn',
    when: '按收到申请日期',
    rowsBy: 'domain',
    columns: (business) => [
      total('收到申请'),
      { header: '受理', where: { acceptedOn: [] } },
      { header: '不予受理', where: { declineGround: [] } },
      { header: '附带审查规范性文件', where: { attachedReview: ['true'] } },
      { header: '提出赔偿', where: { claimsCompensation: ['true'] } },
      ...byOption(business, 'respondentLevel', '被申请人'),
      ...byOption(business, 'matterKind', '复议事项'),
      { header: '审结', where: { result: [] } },
      ...byOption(business, 'result', '审理结果'),
      { header: '决定赔偿数额（元）', sums: 'compensation' },
    ],
    adds: [
      { whole: '收到申请', group: '被申请人' },
      { whole: '收到申请', group: '复议事项' },
      { whole: '审结', group: '审理结果' },
    ],
  },
}
