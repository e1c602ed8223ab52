import * as acts from '../statutes/data-acts.ts'
import { at, days, defineFacts, defineRules, edition, fact, hours, months, open, workdays, years } from './define.ts'

const sharing = acts.dataSharing
const since2025 = { from: '2025-08-01' } as const
const incident = { from: '2025-11-01' } as const
const personal = { from: '2021-11-01' } as const

/** 个人信息、网络安全、政务数据、档案的期限。 */
export const dataRules = defineRules('data-protection', {
  'pi-impact-keep': {
    label: '保存影响评估报告和处理记录',
    starts: '形成之日',
    editions: [edition({ ...personal, law: at(acts.personalInformationLaw, '56'), lasts: years(3), atLeast: true })],
  },
  'pi-share-record': {
    label: '保存提供、委托处理数据的记录',
    starts: '提供或者委托之日',
    editions: [
      edition({ from: '2025-01-01', law: at(acts.networkDataRegulation, '12'), lasts: years(3), atLeast: true }),
    ],
  },
  'pi-retention': {
    label: '个人信息保存期限',
    starts: '收集之日',
    editions: [
      edition({
        ...personal,
        law: at(acts.personalInformationLaw, '19', '47'),
        lasts: open('以实现目的所必要的最短时间为限，法律另有规定的从其规定'),
      }),
    ],
  },
  'pi-breach': {
    label: '个人信息泄露的补救和通知',
    starts: '发现或者可能发生之时',
    editions: [
      edition({
        ...personal,
        law: at(acts.personalInformationLaw, '57'),
        lasts: open('立即补救并通知主管部门和个人；能有效避免危害的可以不通知个人'),
      }),
    ],
  },
  'pi-audit-10m': {
    label: '千万人以上的合规审计',
    starts: '上一次审计之日',
    editions: [edition({ from: '2025-05-01', law: at(acts.auditMeasures), lasts: years(2), note: '至少每两年一次' })],
  },
  'pi-audit-minors': {
    label: '未成年人信息合规审计',
    starts: '上一次审计之日',
    editions: [
      edition({
        from: '2024-01-01',
        law: at(acts.minorsNetworkRegulation, '37'),
        lasts: years(1),
        note: '每年一次，报告网信部门',
      }),
    ],
  },
  'cs-log-keep': {
    label: '留存网络日志',
    starts: '日志形成之日',
    editions: [
      edition({
        from: '2017-06-01',
        until: '2025-12-31',
        law: at(acts.cybersecurityLaw, '21'),
        lasts: months(6),
        atLeast: true,
      }),
      edition({ from: '2026-01-01', law: at(acts.cybersecurityLaw, '23'), lasts: months(6), atLeast: true }),
    ],
  },
  'inc-report-other': {
    label: '报告较大以上网络安全事件',
    starts: '发现事件之时',
    editions: [
      edition({
        ...incident,
        law: at(acts.incidentReporting, '4'),
        lasts: hours(4),
        note: '地方机关等其他运营者向省级网信部门报告',
      }),
    ],
  },
  'inc-report-central': {
    label: '中央和国家机关报告事件',
    starts: '发现事件之时',
    editions: [
      edition({
        ...incident,
        law: at(acts.incidentReporting, '4'),
        lasts: hours(2),
        note: '向本部门网信机构报告，重大以上的一小时内上报',
      }),
    ],
  },
  'inc-report-ciio': {
    label: '关键信息基础设施报告事件',
    starts: '发现事件之时',
    editions: [
      edition({
        ...incident,
        law: at(acts.incidentReporting, '4'),
        lasts: hours(1),
        note: '向保护工作部门和公安机关报告，重大以上的半小时内上报',
      }),
    ],
  },
  'inc-summary': {
    label: '事件处置总结',
    starts: '处置结束之日',
    editions: [edition({ ...incident, law: at(acts.incidentReporting), lasts: days(30), standing: 'to-confirm' })],
  },
  'nd-defect': {
    label: '报告产品安全缺陷',
    starts: '发现涉及国家安全、公共利益的缺陷之时',
    editions: [edition({ from: '2025-01-01', law: at(acts.networkDataRegulation, '10'), lasts: hours(24) })],
  },
  'gd-catalog-update': {
    label: '更新政务数据目录',
    starts: '职责或者法律变动之日',
    editions: [
      edition({
        ...since2025,
        law: at(sharing, '17'),
        lasts: workdays(10),
        extension: { max: 5, by: '政务数据共享主管部门', says: '经同意可以延长五个工作日' },
      }),
    ],
  },
  'gd-catalog-review': {
    label: '审核政务数据目录',
    starts: '收到更新的目录之日',
    editions: [edition({ ...since2025, law: at(sharing, '17'), lasts: workdays(2) })],
  },
  'gd-answer-free': {
    label: '答复无条件共享申请',
    starts: '收到申请之日',
    editions: [edition({ ...since2025, law: at(sharing, '21'), lasts: workdays(1) })],
  },
  'gd-answer-cond': {
    label: '答复有条件共享申请',
    starts: '收到申请之日',
    editions: [
      edition({
        ...since2025,
        law: at(sharing, '21'),
        lasts: workdays(10),
        extension: { max: 10, says: '报告后可以延长十个工作日' },
      }),
    ],
  },
  'gd-deliver': {
    label: '提供共享数据',
    starts: '答复同意之日',
    editions: [edition({ ...since2025, law: at(sharing, '22'), lasts: workdays(20) })],
  },
  'gd-correct': {
    label: '处理数据校核',
    starts: '收到校核申请之日',
    editions: [edition({ ...since2025, law: at(sharing), lasts: workdays(10) })],
  },
  'ar-transfer-county': {
    label: '县级档案移交进馆',
    starts: '档案形成之日',
    editions: [
      edition({
        from: '2024-03-01',
        law: at(acts.archivesRegulation, '20'),
        lasts: years(10),
        extension: { by: '档案主管部门', says: '专业性强或者需要保密的，经同意可以延长' },
      }),
    ],
  },
  'ar-transfer-upper': {
    label: '市级以上档案移交进馆',
    starts: '档案形成之日',
    editions: [
      edition({
        from: '2024-03-01',
        law: at(acts.archivesRegulation, '20'),
        lasts: years(20),
        extension: { by: '档案主管部门', says: '专业性强或者需要保密的，经同意可以延长' },
      }),
    ],
  },
  'ar-open': {
    label: '档案开放',
    starts: '档案形成之日',
    editions: [
      edition({
        from: '2021-01-01',
        law: at(acts.archivesLaw, '27'),
        lasts: years(25),
        note: '经济、教育、科技、文化类可以少于二十五年，涉及安全的可以多于',
      }),
    ],
  },
  'mlps-test': {
    label: '三级系统等级测评',
    starts: '上一次测评之日',
    editions: [
      edition({ from: '2007-06-01', law: at(acts.gradedProtection), lasts: years(1), standing: 'to-confirm' }),
    ],
  },
  'crypto-test': {
    label: '密码应用安全性评估',
    starts: '上一次评估之日',
    editions: [
      edition({
        from: '2023-07-01',
        law: at(acts.cipherAssessment),
        lasts: years(1),
        standing: 'to-confirm',
        note: '上线前评估，之后每年一次',
      }),
    ],
  },
})

export const dataFacts = defineFacts('data-protection', {
  'pi-officer-1m': fact(
    '个人信息保护负责人',
    '处理一百万人以上的指定负责人',
    [at(acts.auditMeasures), at(acts.personalInformationLaw, '52')],
    {
      from: '2025-05-01',
      standing: 'to-confirm',
    },
  ),
})
