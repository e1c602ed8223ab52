import * as acts from '../statutes/document-acts.ts'
import { at, days, defineRules, edition, months, open, practice, workdays } from './define.ts'

const since2024 = { from: '2024-11-01' } as const
const rulemaking = { from: '2018-05-01' } as const
const decisions = { from: '2019-09-01' } as const

/** 规范性文件、规章、重大行政决策的期限。 */
export const documentRules = defineRules('documents', {
  'doc-comment-market': {
    label: '涉市场主体文件征求意见',
    starts: '公开征求意见之日',
    editions: [
      edition({ from: '2020-01-01', law: at(acts.businessEnvironment, '62'), lasts: days(30), atLeast: true }),
    ],
  },
  'doc-comment-period-37': {
    label: '文件公开征求意见',
    starts: '公开征求意见之日',
    editions: [
      edition({
        from: '2018-05-16',
        law: at(acts.documentManagement37),
        lasts: open('期限由起草单位确定，文件没有写明天数'),
        standing: 'to-confirm',
      }),
    ],
  },
  'doc-legality-review': {
    label: '规范性文件合法性审核',
    starts: '审核机构收到完备材料之日',
    editions: [
      edition({
        from: '2018-12-04',
        law: at(acts.documentReview115),
        lasts: workdays(15),
        standing: 'to-confirm',
        note: '一般不少于五个工作日，最长不超过十五个工作日',
      }),
    ],
  },
  'doc-filing-tj-2008': {
    label: '规范性文件备案（天津2007年）',
    starts: '公布之日',
    editions: [
      edition({
        from: '2008-02-01',
        until: '2019-11-30',
        law: at(acts.tianjinDocuments2007),
        lasts: days(20),
        standing: 'to-confirm',
      }),
    ],
  },
  'doc-filing-tj-2019': {
    label: '规范性文件备案（天津2019年）',
    starts: '公布之日',
    editions: [
      edition({
        from: '2019-12-01',
        law: at(acts.tianjinDocuments2019),
        lasts: open('天津2019年规定的备案天数尚未查明，由本单位配置'),
        standing: 'unknown',
      }),
    ],
  },
  'doc-validity-tj-2019': {
    label: '规范性文件有效期（天津2019年）',
    starts: '施行之日',
    editions: [
      edition({
        from: '2019-12-01',
        law: at(acts.tianjinDocuments2019),
        lasts: open('天津2019年规定的有效期尚未查明，由本单位配置'),
        standing: 'unknown',
      }),
    ],
  },
  'doc-validity-tj-dept-old': {
    label: '规范性文件有效期（天津某部门旧规定）',
    starts: '施行之日',
    editions: [
      edition({
        until: '2019-11-30',
        law: practice('天津市某部门规范性文件管理规定', 'municipal'),
        lasts: { length: 5, unit: 'year' },
        variants: [{ id: 'exceptional', label: '特殊情况', length: 10, unit: 'year' }],
        standing: 'to-confirm',
        note: '一般五年，特殊情况不超过十年；届满六个月前评估',
      }),
    ],
  },
  'rule-comment': {
    label: '规章草案征求意见',
    starts: '公开征求意见之日',
    editions: [
      edition({ ...rulemaking, law: at(acts.rulemakingProcedure, '15', '21'), lasts: days(30), atLeast: true }),
    ],
  },
  'rule-hearing-notice': {
    label: '公布规章听证会',
    starts: '举行听证会之日',
    editions: [edition({ ...rulemaking, law: at(acts.rulemakingProcedure, '16'), lasts: days(30), before: true })],
  },
  'rule-effect-gap': {
    label: '规章公布到施行',
    starts: '公布之日',
    editions: [edition({ ...rulemaking, law: at(acts.rulemakingProcedure, '32'), lasts: days(30), atLeast: true })],
  },
  'rule-filing': {
    label: '规章备案',
    starts: '公布之日',
    editions: [
      edition({
        ...since2024,
        law: [at(acts.rulesFiling, '4'), at(acts.rulemakingProcedure, '34'), at(acts.legislationLaw, '109')],
        lasts: days(30),
      }),
    ],
  },
  'rule-refile': {
    label: '重新报备',
    starts: '收到通知之日',
    editions: [edition({ ...since2024, law: at(acts.rulesFiling, '9'), lasts: days(15) })],
  },
  'rule-filing-review': {
    label: '备案审查',
    starts: '启动审查之日',
    editions: [edition({ ...since2024, law: at(acts.rulesFiling, '11'), lasts: months(2) })],
  },
  'rule-fix-report': {
    label: '报告处理情况',
    starts: '收到通知之日',
    editions: [edition({ ...since2024, law: at(acts.rulesFiling, '21'), lasts: days(30) })],
  },
  'leg-comment-reply': {
    label: '立法征求意见答复',
    starts: '收到征求意见函之日',
    editions: [
      edition({
        law: practice('征求意见函', 'municipal'),
        lasts: open('没有法定期限，以来函写明的日期为准'),
        standing: 'to-confirm',
      }),
    ],
  },
  'decision-comment': {
    label: '重大行政决策征求意见',
    starts: '公开征求意见之日',
    editions: [
      edition({
        ...decisions,
        law: at(acts.majorDecisions, '15'),
        lasts: days(30),
        atLeast: true,
        note: '一般不少于三十日，缩短的应当说明理由',
      }),
    ],
  },
  'decision-hearing-material': {
    label: '公布听证会材料',
    starts: '举行听证会之日',
    editions: [edition({ ...decisions, law: at(acts.majorDecisions, '16'), lasts: days(7), before: true })],
  },
  'decision-legality': {
    label: '重大行政决策合法性审查',
    starts: '收到送审材料之日',
    editions: [
      edition({
        ...decisions,
        law: at(acts.majorDecisions, '25', '26'),
        lasts: workdays(7),
        atLeast: true,
        note: '一般不少于七个工作日；征求意见不能代替审查，未经审查或者不合法的不得提交讨论',
      }),
    ],
  },
  'decision-archive': {
    label: '移交重大行政决策材料',
    starts: '作出决策之日',
    editions: [
      edition({
        ...decisions,
        law: [at(acts.majorDecisions, '33'), at(acts.tianjinMajorDecisions)],
        lasts: days(30),
        note: '条例只要求归档；三十日是天津2022年目录通知的要求（待核）',
      }),
    ],
  },
})
