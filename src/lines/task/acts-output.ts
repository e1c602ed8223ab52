import type { TaskAct } from './names.ts'

const doers = ['clerk', 'handler', 'liaison'] as const

/** 成果文件：起草、会签、印发，一个任务只印发一次、只计一次。 */
export const outputActs = {
  draft: {
    label: '成果起草完成',
    by: doers,
    from: ['underWay'],
    to: 'same',
    asks: ['outputKind', 'outputTitle', 'outputItems', 'draftedOn'],
    day: 'draftedOn',
    notAfter: ['issue'],
    guards: [
      {
        must: '成果至少一项',
        field: 'outputItems',
        holds: ({ outputItems }) => outputItems !== null && outputItems >= 1,
      },
    ],
  },
  countersign: {
    label: '送会签',
    by: doers,
    from: ['underWay'],
    to: 'same',
    asks: ['countersigns'],
    after: ['draft'],
    notAfter: ['issue'],
  },
  takeCountersign: {
    label: '登记会签意见',
    by: doers,
    from: ['underWay'],
    to: 'same',
    asks: ['countersigns'],
    after: ['countersign'],
    notAfter: ['issue'],
    guards: [
      {
        must: '不同意的应当写明意见',
        field: 'countersigns',
        holds: ({ countersigns }) => countersigns.every(({ agreed, says }) => agreed !== false || Boolean(says)),
      },
    ],
  },
  issue: {
    label: '印发',
    by: doers,
    from: ['underWay'],
    to: 'same',
    asks: ['issuedOn', 'issueNumber'],
    day: 'issuedOn',
    after: ['draft'],
    notAfter: ['issue'],
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    opens: [
      {
        must: '会签单位还没有都同意',
        holds: ({ countersigns }) => countersigns.every(({ agreed }) => agreed === true),
      },
    ],
  },
} as const satisfies Readonly<Record<string, TaskAct>>
