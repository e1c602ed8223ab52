import { defineStatute } from '../statute.ts'

/** 与人民调解衔接的法律、法规和规章。 */
export const labourArbitrationLaw = defineStatute({
  id: 'labour-arbitration-law',
  editions: [
    {
      label: '2007年',
      from: '2008-05-01',
      articles: {
        '14': '调解组织收到申请十五日内未达成协议的可以申请仲裁',
        '27': '知道权利被侵害之日起一年内申请仲裁',
      },
    },
  ],
})

export const labourArbitrationRules = defineStatute({
  id: 'labour-arbitration-rules',
  editions: [
    { label: '2017年', from: '2017-07-01', standing: 'to-confirm', articles: { '74': '十五日内共同申请仲裁审查确认' } },
  ],
})

export const medicalDisputes = defineStatute({
  id: 'medical-disputes',
  editions: [
    {
      label: '2018年',
      from: '2018-10-01',
      articles: {
        '32': '医调委成立三十个工作日内向县级以上司法行政部门备案',
        '38': '受理三十个工作日内完成，鉴定时间除外，可约定延长',
      },
    },
  ],
})

export const trafficAccidents = defineStatute({
  id: 'traffic-accidents',
  editions: [
    {
      label: '2017年',
      from: '2018-05-01',
      articles: {
        '85': '人民调解未达成协议的，三日内一致书面申请公安调解',
        '86': '收到认定书或者复核结论十日内一致书面申请公安调解',
      },
    },
  ],
})

export const securityPenaltyLaw = defineStatute({
  id: 'security-penalty-law',
  editions: [
    {
      label: '2012年修正',
      from: '2013-01-01',
      until: '2025-12-31',
      articles: { '9': '民间纠纷引起的轻微违法可以由公安调解', '22': '六个月内未被发现的不再处罚' },
    },
    {
      label: '2025年修订',
      from: '2026-01-01',
      articles: {
        '9': '民间纠纷引起的轻微违法的调解',
        '9(4)': '经人民调解达成协议并履行，书面申请经公安认可的不予处罚',
        '25': '六个月内未被发现的不再处罚',
      },
    },
  ],
})

export const policeAdministrativeProcedure = defineStatute({
  id: 'police-administrative-procedure',
  editions: [
    {
      label: '2018年修正',
      from: '2019-01-01',
      articles: {
        '178': '可以调解的案件',
        '183': '第一次调解不成的，七个工作日内再次调解',
        '186': '双方同意经人民调解达成协议并履行的不再处罚',
      },
    },
  ],
})

export const criminalProcedureLaw = defineStatute({
  id: 'criminal-procedure-law',
  editions: [
    {
      label: '2018年修正',
      from: '2018-10-26',
      articles: {
        '39': '四十八小时内安排会见',
        '105': '期间的计算',
        '174': '认罪认罚具结书',
        '265': '暂予监外执行的情形',
        '268': '收监的情形',
        '286': '犯罪记录封存',
      },
    },
  ],
})
