import type { Part } from './outline.ts'

/** 人民调解分析：一月、一季、一年都用这一份. */
export const mediation: readonly Part[] = [
  {
    heading: '一、总体情况',
    covers: 'work',
    paragraphs: [
      '各类调解组织受理纠纷{{mediation.accepted}}，{{mediation.accepted|同比}}；排查发现纠纷{{mediation.found}}。调处{{mediation.disposed}}，调处率{{mediation.settleRate}}；调解成功{{mediation.agreed}}，调解成功率{{mediation.successRate}}。期末正在调解{{mediation.inHand}}。',
      '协议涉及金额{{mediation.agreedAmount}}。书面协议{{mediation.agreedWritten}}，口头协议{{mediation.agreedOral}}；申请司法确认{{mediation.confirmApplied}}，确认有效{{mediation.confirmed}}。',
    ],
  },
  {
    heading: '二、来源和类型',
    covers: 'work',
    paragraphs: [
      '接收移送、转办{{mediation.referredIn}}，其中诉调对接{{mediation.fromCourt}}，公调对接{{mediation.fromPolice}}，检调对接{{mediation.fromProcuratorate}}，访调对接{{mediation.fromPetition}}，仲裁院转办{{mediation.fromArbitration}}，12345转办{{mediation.fromHotline}}。',
      '婚姻家庭{{mediation.kindFamily}}，邻里{{mediation.kindNeighbour}}，合同{{mediation.kindContract}}，损害赔偿{{mediation.kindDamages}}，劳动争议{{mediation.kindLabour}}，拖欠农民工工资{{mediation.kindWages}}，物业{{mediation.kindProperty}}，道路交通事故{{mediation.kindTraffic}}。',
    ],
  },
  {
    heading: '三、预防和履行',
    covers: 'work',
    paragraphs: [
      '报告激化危险{{mediation.dangerReported}}，防止民转刑{{mediation.preventedCrime}}，防止群体性上访{{mediation.preventedPetition}}。协议履行完毕{{mediation.performed}}，未按协议履行{{mediation.breached}}；回访{{mediation.visited}}。',
    ],
  },
  {
    heading: '四、研判和建议',
    covers: 'plan',
    paragraphs: ['请写明本期增减明显的类型、可能激化的苗头和要提前做的事。'],
  },
]

/** 法律援助分析. */
export const aid: readonly Part[] = [
  {
    heading: '一、受理情况',
    covers: 'work',
    paragraphs: [
      '收到申请{{legal-aid.applications}}，收到通知{{legal-aid.notices}}；受理法律援助案件{{legal-aid.accepted}}，{{legal-aid.accepted|同比}}，其中民事{{legal-aid.civil}}，刑事{{legal-aid.criminal}}，行政{{legal-aid.administrative}}。不予援助{{legal-aid.refused}}。',
      '刑事案件中，辩护全覆盖{{legal-aid.fullCoverage}}，通知辩护{{legal-aid.mustDefend}}，申请援助{{legal-aid.criminalApplied}}。值班律师提供法律帮助{{duty-lawyer.help}}，不计入法律援助案件。',
    ],
  },
  {
    heading: '二、办理和质量',
    covers: 'work',
    paragraphs: [
      '指派{{legal-aid.assigned}}，结案{{legal-aid.closed}}，期末承办中{{legal-aid.inHand}}。审查按期率{{legal-aid.reviewOnTime}}。取得利益或者挽回损失{{legal-aid.wonAmount}}，支付办案补贴{{legal-aid.subsidy}}。',
      '质量评定{{legal-aid.graded}}，优良率{{legal-aid.goodRate}}；退卷{{legal-aid.filesReturned}}。',
    ],
  },
  {
    heading: '三、重点人群',
    covers: 'work',
    paragraphs: [
      '绿色通道受理{{legal-aid.green}}，劳动报酬和劳动关系案件{{legal-aid.wages}}，先行提供{{legal-aid.urgent}}。解答咨询{{consultation.answered}}。',
    ],
  },
  { heading: '四、问题和建议', covers: 'plan', paragraphs: ['请写明律师供给、质量和补贴方面要解决的事。'] },
]
