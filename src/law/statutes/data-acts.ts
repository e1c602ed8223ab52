import { defineStatute } from '../statute.ts'

/** 个人信息、网络数据、政务数据、档案、密码。 */
export const personalInformationLaw = defineStatute({
  id: 'personal-information-law',
  editions: [
    {
      label: '2021年',
      from: '2021-11-01',
      articles: {
        '19': '保存期限为实现目的所必要的最短时间',
        '47': '应当删除的情形',
        '52': '达到规定数量的指定负责人',
        '56': '评估报告和处理记录至少保存三年',
        '57': '泄露的补救和通知',
      },
    },
  ],
})

export const networkDataRegulation = defineStatute({
  id: 'network-data-regulation',
  editions: [
    {
      label: '2024年',
      from: '2025-01-01',
      articles: { '10': '安全缺陷二十四小时内报告', '12': '提供、委托处理的记录至少保存三年' },
    },
  ],
})

export const auditMeasures = defineStatute({
  id: 'audit-measures',
  editions: [{ label: '2025年', from: '2025-05-01', articles: {} }],
})

export const minorsNetworkRegulation = defineStatute({
  id: 'minors-network-regulation',
  editions: [{ label: '2023年', from: '2024-01-01', articles: { '37': '每年合规审计并报告' } }],
})

export const cybersecurityLaw = defineStatute({
  id: 'cybersecurity-law',
  editions: [
    { label: '2016年', from: '2017-06-01', until: '2025-12-31', articles: { '21': '网络日志留存不少于六个月' } },
    { label: '2025年修正', from: '2026-01-01', articles: { '23': '网络日志留存不少于六个月' } },
  ],
})

export const incidentReporting = defineStatute({
  id: 'incident-reporting',
  editions: [{ label: '2025年', from: '2025-11-01', articles: { '4': '事件报告时限' } }],
})

export const dataSharing = defineStatute({
  id: 'data-sharing',
  editions: [
    {
      label: '2025年',
      from: '2025-08-01',
      articles: {
        '17': '目录更新十个工作日',
        '21': '无条件共享一个工作日、有条件十个工作日答复',
        '22': '二十个工作日内提供',
      },
    },
  ],
})

export const archivesLaw = defineStatute({
  id: 'archives-law',
  editions: [{ label: '2020年修订', from: '2021-01-01', articles: { '27': '满二十五年向社会开放' } }],
})

export const archivesRegulation = defineStatute({
  id: 'archives-regulation',
  editions: [{ label: '2024年', from: '2024-03-01', articles: { '20': '移交进馆的年限' } }],
})

export const gradedProtection = defineStatute({
  id: 'graded-protection',
  editions: [{ label: '2007年', from: '2007-06-01', standing: 'to-confirm', articles: {} }],
})

export const cipherAssessment = defineStatute({
  id: 'cipher-assessment',
  editions: [{ label: '2023年', from: '2023-11-01', standing: 'to-confirm', articles: {} }],
})
