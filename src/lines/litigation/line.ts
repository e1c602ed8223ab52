import { defineLine, type Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { headAppearance as appearance } from '../../law/statutes/head-appearance.ts'
import { litigationLaw as law } from '../../law/statutes/litigation-law.ts'
import { fields } from './fields.ts'

const lossesAtFirst = [
  'annulled',
  'partlyAnnulled',
  'performance',
  'payment',
  'illegal',
  'void',
  'remedy',
  'changed',
  'agreement',
] as const
const atSecond = ['affirmed', 'reversed', 'remanded'] as const
const staff = ['handler', 'sectionHead'] as const

const wasLost: Guard<typeof fields> = { must: '只有败诉案件才作败诉原因分析', holds: ({ lost }) => lost === true }

/** 行政应诉：一个审级一件，同一争议各审级用同一争议编号相连。 */
export const litigationLine = defineLine({
  id: 'litigation',
  label: '行政应诉',
  shape: 'case',
  office: 'disputes',
  version: 1,
  number: '{organ}诉〔{year}〕{n}号',
  face: 'government',
  fields,
  parties: { plaintiff: '原告（上诉人）', defendant: '被告（被上诉人）', thirdParty: '第三人', agent: '诉讼代理人' },
  sees: {
    clerk: 'organ',
    handler: 'organ',
    lawyer: 'own',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
    liaison: 'organ',
    archivist: 'district',
  },
  states: {
    answering: { label: '答辩举证中' },
    trying: { label: '审理中' },
    judged: { label: '已判决', final: true },
    ruled: { label: '裁定结案', final: true },
  },
  acts: {
    register: {
      label: '登记应诉',
      help: '收到起诉状或者上诉状副本当天登记',
      law: cite(law, '67'),
      by: ['clerk', 'handler', 'sectionHead'],
      from: 'new',
      to: 'answering',
      asks: [
        'subject',
        'instance',
        'dispute',
        'court',
        'courtNumber',
        'defendant',
        'domain',
        'receivedOn',
        'afterReconsideration',
      ],
      mayAsk: ['reconsiderationNumber', 'respondentOrgan'],
      day: 'receivedOn',
      parties: ['plaintiff', 'defendant'],
      mayAddParties: ['thirdParty', 'agent'],
      guards: [
        {
          must: '经过复议的案件应当写明复议案号',
          law: cite(law, '26'),
          field: 'reconsiderationNumber',
          holds: (it) => it.afterReconsideration === false || it.reconsiderationNumber !== null,
        },
        {
          must: '复议维持的共同被告案件应当是经过复议的',
          law: cite(law, '26'),
          field: 'afterReconsideration',
          holds: (it) => it.defendant !== 'joint' || it.afterReconsideration === true,
        },
      ],
    },
    askUnits: {
      label: '向单位调取证据',
      help: '内部截止日期要早于举证期限',
      by: [...staff],
      from: ['answering', 'trying'],
      to: 'same',
      asks: ['evidenceAsked'],
      guards: [
        {
          must: '内部截止日期不能晚于举证期限',
          law: cite(law, '67'),
          field: 'evidenceAsked',
          holds: ({ evidenceAsked }, { due }) => {
            const last = due('answerExtended') ?? due('answer')
            return last === null || evidenceAsked.every(({ dueOn }) => dueOn !== null && dueOn <= last)
          },
        },
      ],
    },
    askExtension: {
      label: '申请延期举证',
      law: cite(law, '36'),
      by: [...staff],
      from: ['answering'],
      to: 'same',
      asks: ['extensionAskedOn', 'extensionWhy'],
      day: 'extensionAskedOn',
      guards: [
        {
          must: '延期举证应当在举证期限内提出',
          law: cite(law, '36'),
          field: 'extensionAskedOn',
          holds: ({ extensionAskedOn }, { due }) => {
            const last = due('answer')
            return last === null || (extensionAskedOn !== null && extensionAskedOn <= last)
          },
        },
      ],
    },
    extensionAllowed: {
      label: '登记法院准许延期',
      law: cite(law, '36'),
      by: [...staff],
      from: ['answering'],
      to: 'same',
      asks: ['evidenceUntil'],
      after: ['askExtension'],
    },
    answer: {
      label: '提交答辩状和证据',
      law: cite(law, '67'),
      by: [...staff],
      from: ['answering'],
      to: 'trying',
      asks: ['answeredOn'],
      day: 'answeredOn',
      signedBy: ['sectionHead', 'deputyHead'],
    },
    hear: {
      label: '登记开庭',
      help: '每次开庭登记一次；负责人出庭情况据此统计',
      law: cite(law, '3(3)'),
      by: [...staff],
      from: ['trying'],
      to: 'same',
      asks: ['heldOn', 'headNotified', 'headAppeared', 'staffAppeared'],
      mayAsk: ['headWho', 'headSpoke', 'headAbsentWhy', 'headAbsentProof'],
      day: 'heldOn',
      guards: [
        {
          must: '负责人出庭的，应当写明职务和是否发言',
          law: cite(appearance, '11'),
          field: 'headWho',
          holds: (it) => it.headAppeared === false || (it.headWho !== null && it.headSpoke !== null),
        },
        {
          must: '负责人未出庭的，应当写明理由',
          law: cite(appearance, '8'),
          field: 'headAbsentWhy',
          holds: (it) => it.headAppeared === true || it.headAbsentWhy !== null,
        },
        {
          must: '有正当理由不能出庭的，应当提交加盖印章的证明',
          law: cite(appearance, '9'),
          field: 'headAbsentProof',
          holds: (it) =>
            it.headAppeared === true ||
            it.headAbsentWhy === null ||
            it.headAbsentWhy === 'none' ||
            it.headAbsentProof === true,
        },
        {
          must: '负责人不能出庭的，应当有工作人员出庭，不能只委托律师',
          law: cite(law, '3(3)'),
          field: 'staffAppeared',
          holds: (it) => it.headAppeared === true || it.staffAppeared === true,
        },
      ],
    },
    judge: {
      label: '登记判决',
      by: [...staff],
      from: ['trying'],
      to: 'judged',
      asks: ['judgedOn', 'judgment', 'servedOn'],
      mayAsk: ['lostFinally', 'redoBy', 'compensation'],
      day: 'judgedOn',
      guards: [
        {
          must: '维持、改判、发回重审是二审和再审的结果',
          law: cite(law, '88'),
          field: 'judgment',
          holds: (it) => it.instance !== 'first' || !atSecond.some((one) => one === it.judgment),
        },
        {
          must: '二审和再审应当写明最终是否败诉',
          field: 'lostFinally',
          holds: (it) => it.instance === 'first' || it.lostFinally !== null,
        },
        {
          must: '送达日期不能早于判决日期',
          field: 'servedOn',
          holds: (it) => it.servedOn !== null && it.judgedOn !== null && it.servedOn >= it.judgedOn,
        },
      ],
      sets: (it) => ({
        lost: it.instance === 'first' ? lossesAtFirst.some((one) => one === it.judgment) : it.lostFinally,
      }),
    },
    rule: {
      label: '登记裁定',
      help: '撤诉和驳回起诉不算败诉；改变行为后撤诉另计',
      by: [...staff],
      from: ['answering', 'trying'],
      to: 'ruled',
      asks: ['judgedOn', 'ruling', 'servedOn'],
      mayAsk: ['withdrawnAfterChange'],
      day: 'judgedOn',
      guards: [
        {
          must: '撤诉的应当写明是否因行政机关改变行为',
          field: 'withdrawnAfterChange',
          holds: (it) => it.ruling !== 'withdrawn' || it.withdrawnAfterChange !== null,
        },
      ],
      sets: () => ({ lost: false }),
    },
    appeal: {
      label: '登记上诉',
      law: cite(law, '85'),
      by: [...staff],
      from: ['judged', 'ruled'],
      to: 'same',
      asks: ['appealedOn', 'appellant'],
      day: 'appealedOn',
    },
    analyse: {
      label: '败诉原因分析',
      by: [...staff],
      from: ['judged'],
      to: 'same',
      asks: ['lossCauses', 'lossAnalysis', 'lossMeasures'],
      signedBy: ['sectionHead', 'deputyHead', 'head'],
      opens: [wasLost],
    },
    perform: {
      label: '登记履行判决',
      by: [...staff],
      from: ['judged', 'ruled'],
      to: 'same',
      asks: ['performedOn', 'performance'],
      day: 'performedOn',
    },
    archive: {
      label: '归档',
      by: ['clerk', 'handler'],
      from: ['judged', 'ruled'],
      to: 'same',
      asks: ['archivedOn'],
      day: 'archivedOn',
    },
  },
  clocks: {
    answer: {
      label: '答辩和举证',
      kind: 'duty',
      rule: 'agency-answer-and-evidence',
      starts: 'receivedOn',
      when: ({ instance, evidenceUntil }) => instance === 'first' && evidenceUntil === null,
      stops: ['answer', 'rule'],
    },
    answerExtended: {
      label: '延期举证',
      kind: 'duty',
      until: 'evidenceUntil',
      starts: { act: 'extensionAllowed' },
      stops: ['answer', 'rule'],
    },
    evidence: {
      label: '单位提交证据',
      kind: 'duty',
      starts: 'receivedOn',
      stops: [],
      waitsFor: '作出行为的单位',
      each: { rows: 'evidenceAsked', starts: 'askedOn', until: 'dueOn', stops: 'cameOn', title: 'unit' },
    },
    appeal: {
      label: '上诉',
      kind: 'right',
      rule: 'appeal-judgment',
      starts: 'servedOn',
      when: ({ judgment, instance }) => instance === 'first' && judgment !== null,
      stops: ['appeal'],
    },
    appealRuling: {
      label: '对裁定上诉',
      kind: 'right',
      rule: 'appeal-ruling',
      starts: 'servedOn',
      when: ({ ruling, instance }) => instance === 'first' && (ruling === 'dismissed' || ruling === 'notFiled'),
      stops: ['appeal'],
    },
    perform: {
      label: '履行判决',
      kind: 'duty',
      until: 'redoBy',
      starts: { act: 'judge' },
      when: ({ redoBy }) => redoBy !== null,
      stops: ['perform'],
    },
  },
  governs: 'receivedOn',
  title: 'subject',
  facts: [
    'instance',
    'dispute',
    'defendant',
    'domain',
    'afterReconsideration',
    'headAppeared',
    'headSpoke',
    'headAbsentWhy',
    'judgment',
    'ruling',
    'lost',
    'withdrawnAfterChange',
    'lossCauses',
    'compensation',
  ],
  concerns: ['respondentOrgan'],
  shares: { summary: 'subject' },
  refersTo: ['suggestion'],
  receives: 'register',
  unique: [{ field: 'courtNumber', instead: '请在那一件上接着办；一审、二审各有案号，同一争议写同一个争议编号' }],
  columns: ['subject', 'instance', 'court', 'defendant', 'domain', 'receivedOn'],
})
