import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { classes, greenGroups, modes } from './fields.ts'
import { notaryLine } from './line.ts'
import type { Fields } from './names.ts'

/** 办理公证以出证为准，一件只计一次。 */
const issuing = ['issue', 'recordIssued'] as const
type Issued = Tally<Fields, (typeof issuing)[number]>

const ofClass = (of: keyof typeof classes, vocabulary?: string): Issued => ({
  label: `${classes[of]}公证`,
  says: `出证的公证中，类别为${classes[of]}的`,
  unit: '件',
  counts: issuing,
  where: { class: of },
  ...(vocabulary ? { vocabulary } : {}),
})

const byMode = (mode: keyof typeof modes): Issued => ({
  label: `${modes[mode]}公证`,
  says: `出证的公证中，办理方式为${modes[mode]}的`,
  unit: '件',
  counts: issuing,
  where: { mode },
})

const greenFor = (green: keyof typeof greenGroups): Issued => ({
  label: `绿色通道：${greenGroups[green]}`,
  says: `出证的公证中，走绿色通道、原因为${greenGroups[green]}的`,
  unit: '件',
  counts: issuing,
  where: { green },
})

/** 总数等于五类之和；公布的四类之和另列，差额看得见，不补平。 */
export const indicators = defineIndicators(
  notaryLine,
  {
    total: {
      label: '办理公证',
      says: '出具公证书的件数，五类都算；不予办理、终止的不算',
      unit: '件',
      counts: issuing,
      vocabulary: 'notary-total',
    },
    domesticCivil: ofClass('domesticCivil', 'notary-domestic-civil'),
    domesticEconomic: ofClass('domesticEconomic', 'notary-domestic-economic'),
    foreignCivil: ofClass('foreignCivil', 'notary-foreign-civil'),
    foreignEconomic: ofClass('foreignEconomic', 'notary-foreign-economic'),
    otherClass: ofClass('other'),
    fourClasses: {
      label: '四类公证合计',
      says: '国内民事、国内经济、涉外民事、涉外经济四类之和；与办理公证的差额就是其他、未分类',
      unit: '件',
      counts: issuing,
      where: { class: ['domesticCivil', 'domesticEconomic', 'foreignCivil', 'foreignEconomic'] },
    },
    byWindow: byMode('window'),
    byVideo: byMode('video'),
    byHome: byMode('home'),
    green: {
      label: '绿色通道公证',
      says: '出证的公证中，走五类绿色通道之一的',
      unit: '件',
      counts: issuing,
      where: { green: ['elder', 'military', 'veteran', 'enterprise', 'crossProvince'] },
    },
    greenElder: greenFor('elder'),
    greenMilitary: greenFor('military'),
    greenVeteran: greenFor('veteran'),
    greenEnterprise: greenFor('enterprise'),
    greenCrossProvince: greenFor('crossProvince'),
    issuedInTime: {
      label: '按期出证',
      says: '在出证期限内出具公证书的',
      unit: '件',
      counts: issuing,
      inTime: 'issue',
    },
    onTimeRate: { label: '按期出证率', says: '按期出证数除以办理公证数', part: 'issuedInTime', whole: 'total' },
    feeDue: { label: '应收公证费', says: '出证的公证应收费用之和', unit: '元', counts: issuing, of: 'sum', sum: 'fee' },
    feeCut: {
      label: '减免公证费',
      says: '出证的公证减免费用之和',
      unit: '元',
      counts: issuing,
      of: 'sum',
      sum: 'feeCut',
    },
    feePaid: {
      label: '实收公证费',
      says: '出证的公证实收费用之和',
      unit: '元',
      counts: issuing,
      of: 'sum',
      sum: 'feePaid',
    },
    relieved: {
      label: '减免费用公证',
      says: '出证的公证中，减免过费用的',
      unit: '件',
      counts: issuing,
      where: { feeCutWhy: ['legalAid', 'elderWill', 'hardship', 'benefit', 'small', 'other'] },
    },
    refused: { label: '不予办理', says: '受理后决定不予办理的', unit: '件', counts: ['refuse'] },
    ended: { label: '终止公证', says: '受理后终止的', unit: '件', counts: ['end'] },
    declined: { label: '不予受理', says: '申请后不予受理的', unit: '件', counts: ['decline'] },
    reviews: {
      label: '公证复查申请',
      says: '收到的复查申请，一次计一次',
      unit: '件次',
      counts: ['askReview'],
      of: 'acts',
    },
    reviewed: {
      label: '公证复查办结',
      says: '作出复查处理的',
      unit: '件次',
      counts: ['keepCertificate', 'amend', 'revoke'],
      of: 'acts',
    },
    kept: { label: '复查维持', says: '复查后维持公证书的', unit: '件次', counts: ['keepCertificate'], of: 'acts' },
    amended: { label: '复查更正、补正', says: '复查后更正或者补正的', unit: '件次', counts: ['amend'], of: 'acts' },
    revoked: { label: '撤销公证书', says: '复查后撤销的', unit: '件次', counts: ['revoke'], of: 'acts' },
    archived: { label: '公证归档', says: '归档的案卷', unit: '件', counts: ['archive'] },
    inHand: { label: '办理中', says: '期末已受理、还没有办结的', unit: '件', standing: ['accepted'] },
  },
  [
    {
      kind: 'sum',
      whole: 'total',
      parts: ['domesticCivil', 'domesticEconomic', 'foreignCivil', 'foreignEconomic', 'otherClass'],
    },
    {
      kind: 'sum',
      whole: 'fourClasses',
      parts: ['domesticCivil', 'domesticEconomic', 'foreignCivil', 'foreignEconomic'],
    },
    { kind: 'sum', whole: 'total', parts: ['fourClasses', 'otherClass'] },
    { kind: 'sum', whole: 'total', parts: ['byWindow', 'byVideo', 'byHome'] },
    {
      kind: 'sum',
      whole: 'green',
      parts: ['greenElder', 'greenMilitary', 'greenVeteran', 'greenEnterprise', 'greenCrossProvince'],
    },
    { kind: 'sum', whole: 'feeDue', parts: ['feePaid', 'feeCut'] },
    { kind: 'sum', whole: 'reviewed', parts: ['kept', 'amended', 'revoked'] },
    { kind: 'within', part: 'green', whole: 'total' },
    { kind: 'within', part: 'issuedInTime', whole: 'total' },
    { kind: 'within', part: 'relieved', whole: 'total' },
  ],
)
