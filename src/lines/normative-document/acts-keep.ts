import { addDays } from '../../law/day.ts'
import type { DocumentAct } from './names.ts'
import { termOf } from './term.ts'
import { articlesIn, touchedBy } from './touched.ts'

const desk = ['clerk', 'handler'] as const
const live = ['inForce', 'suspended'] as const

/** 评估、续期、清理、上位法变动、修改、停止执行、废止和失效。 */
export const keepActs = {
  evaluate: {
    label: '届满前评估',
    by: desk,
    from: live,
    to: 'same',
    asks: ['evaluatedOn', 'evaluation', 'evaluationSays'],
    day: 'evaluatedOn',
  },
  renew: {
    label: '继续施行',
    help: '届满以前决定，从原有效期满的次日接着算',
    by: desk,
    from: live,
    to: 'same',
    asks: ['renewedOn', 'expiresOn'],
    mayAsk: ['renewNumber'],
    day: 'renewedOn',
    opens: [{ must: '没有写明有效期的文件不用续期', holds: ({ termUntil }) => termUntil !== null }],
    guards: [
      {
        must: '有效期已满的文件已经失效，不能再续，需要的重新制定',
        field: 'renewedOn',
        holds: ({ renewedOn, termUntil }) => renewedOn !== null && termUntil !== null && renewedOn <= termUntil,
      },
      {
        must: '新的截止日期应当晚于原来的截止日期',
        field: 'expiresOn',
        holds: ({ expiresOn, termUntil }) => expiresOn !== null && termUntil !== null && termUntil < expiresOn,
      },
    ],
    sets: (it) => ({ ...termOf(it), termFrom: it.termUntil && addDays(it.termUntil, 1) }),
  },
  cleanUp: {
    label: '登记清理结论',
    help: '一批清理，一份文件登记一次结论；废止、失效另行办理',
    by: desk,
    from: live,
    to: 'same',
    asks: ['roundName', 'roundOn', 'verdict'],
    mayAsk: ['verdictWhy', 'carryOutBy'],
    day: 'roundOn',
    guards: [
      {
        must: '修改、废止、宣布失效的应当写明理由',
        field: 'verdictWhy',
        holds: ({ verdict, verdictWhy }) => verdict === 'keep' || verdictWhy !== null,
      },
      {
        must: '修改、废止、宣布失效的应当写明落实日期',
        field: 'carryOutBy',
        holds: ({ verdict, carryOutBy, roundOn }) =>
          verdict === 'keep' || (carryOutBy !== null && roundOn !== null && roundOn <= carryOutBy),
      },
    ],
  },
  flagChange: {
    label: '登记上位法变动',
    by: desk,
    from: live,
    to: 'same',
    asks: ['changedLaw', 'changedOn', 'changeBy'],
    mayAsk: ['changedArticles'],
    guards: [
      {
        must: '这份文件登记的上位法没有涉及这次变动',
        field: 'changedLaw',
        holds: (it) =>
          touchedBy([it], { law: it.changedLaw ?? '', articles: articlesIn(it.changedArticles) }).length > 0,
      },
    ],
  },
  amend: {
    label: '修改',
    by: desk,
    from: live,
    to: 'same',
    asks: ['amendedOn', 'amendWhat'],
    mayAsk: ['amendNumber', 'upperLaws'],
    day: 'amendedOn',
  },
  suspend: {
    label: '停止执行',
    help: '备案审查、复议附带审查、诉讼中要求停止执行的',
    by: desk,
    from: ['inForce'],
    to: 'suspended',
    asks: ['suspendedOn', 'suspendedWhy'],
    day: 'suspendedOn',
  },
  resume: {
    label: '恢复执行',
    by: desk,
    from: ['suspended'],
    to: 'inForce',
    asks: ['resumedOn'],
    day: 'resumedOn',
  },
  repeal: {
    label: '废止',
    by: desk,
    from: live,
    to: 'repealed',
    asks: ['endedOn', 'repealGround'],
    mayAsk: ['repealLaw', 'replacedBy', 'endNumber', 'roundName'],
    day: 'endedOn',
    guards: [
      {
        must: '与上位法或者上级新规定不符的，写明是哪一个',
        field: 'repealLaw',
        holds: ({ repealGround, repealLaw }) => repealGround !== 'upper' || repealLaw !== null,
      },
      {
        must: '被新文件代替的，写明新文件',
        field: 'replacedBy',
        holds: ({ repealGround, replacedBy }) => repealGround !== 'replaced' || replacedBy !== null,
      },
    ],
  },
  lapse: {
    label: '宣布失效',
    by: desk,
    from: live,
    to: 'lapsed',
    asks: ['endedOn', 'lapseGround'],
    mayAsk: ['endNumber', 'roundName'],
    day: 'endedOn',
    guards: [
      {
        must: '有效期还没有届满，不能以届满为由宣布失效',
        field: 'endedOn',
        holds: ({ lapseGround, endedOn, termUntil }) =>
          lapseGround !== 'expired' || (endedOn !== null && termUntil !== null && termUntil < endedOn),
      },
    ],
  },
} as const satisfies Readonly<Record<string, DocumentAct>>
