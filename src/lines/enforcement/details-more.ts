import { choice, choices, count, money, onDay, text, yesNo } from '../../kernel/field.ts'

const discretion = {
  item: text('处罚事项编码', { max: 60, help: '权责清单上的编码' }),
  standardExists: yesNo('该事项有裁量基准'),
  standardCited: yesNo('决定书说明了裁量基准的适用'),
  stepFloor: money('裁量阶次下限'),
  stepCeiling: money('裁量阶次上限'),
  departureApproved: yesNo('偏离基准已经批准或者集体讨论'),
  lawFloor: money('法定最低罚款'),
  mitigation: choice('减轻、不罚的法定情形', { reduced: '从轻减轻情形', exempt: '不予处罚情形', none: '没有' }),
  firstOffence: yesNo('初次违法'),
  slight: yesNo('危害后果轻微'),
  corrected: yesNo('及时改正'),
  educated: yesNo('进行了教育'),
  factKey: text('违法事实要点', { max: 200, help: '同一时间、地点、行为填同样的话' }),
  afterCorrection: yesNo('责令改正后再犯'),
}

const crime = {
  crimeThreshold: yesNo('达到刑事立案追诉标准'),
  crimeReportedOn: onDay('提出移送报告日期'),
  crimeSentOn: onDay('移送公安机关日期'),
  policeFiledOn: onDay('收到公安立案通知日期'),
  goodsHandedOn: onDay('移交涉案物品日期'),
}

const licensing = {
  jointly: yesNo('统一、联合、集中办理'),
  deliveredOn: onDay('颁发、送达许可证件日期'),
  corrections: count('要求补正的次数', { max: 50 }),
  newMaterial: yesNo('后一次补正要求了新的材料'),
  unlistedMaterial: yesNo('要求了办事指南以外的材料'),
  guideOutdated: yesNo('办事指南待更新'),
  renewalAskedOn: onDay('申请延续日期'),
  expiredOn: onDay('许可有效期届满日期'),
  renewalDecidedOn: onDay('延续决定日期'),
  treatedLapsed: yesNo('按失效或者无证处理'),
}

const inspecting = {
  listed: yesNo('在公布的检查事项清单内'),
  approved: yesNo('履行了检查审批'),
  byClue: yesNo('投诉举报、转办线索引发'),
  fixedOnSite: yesNo('当场改正'),
  followedOn: onDay('后续处理日期', { help: '责令改正、复查或者立案' }),
  correctBy: onDay('责令改正期限'),
  recheckedOn: onDay('复查日期'),
  yearCap: count('该企业年度检查次数上限', { max: 1000 }),
  complainedOn: onDay('投诉举报日期'),
  realName: yesNo('实名投诉举报'),
  replyBy: onDay('应当答复的日期'),
  repliedOn: onDay('答复日期'),
}

const standing = {
  papersKept: choices('案卷中的必备文书', {
    filing: '立案审批表',
    evidence: '证据材料',
    notice: '告知书',
    decision: '决定书',
    receipt: '送达回证',
    closing: '结案审批表',
  }),
  deviceUsed: yesNo('使用电子技术监控设备'),
  deviceReviewed: yesNo('设备经过法制和技术审核'),
  devicePublic: yesNo('设置地点已公布'),
  outOfArea: yesNo('在本辖区以外执法'),
  areaPaper: yesNo('有指定管辖或者协作文书'),
  delegated: yesNo('受委托实施'),
  delegationUntil: onDay('委托书有效期止'),
  delegationPublic: yesNo('委托已公布'),
  ownName: yesNo('以受委托组织自己的名义作出'),
}

export const moreDetails = { ...discretion, ...crime, ...licensing, ...inspecting, ...standing }
