import { sm3 } from '../../kernel/sm3.ts'
import { drawn, frameHash, numbersIn } from './draw.ts'
import type { FileReviewAct } from './names.ts'
import { inForce } from './rubric.ts'
import { sharesSaid, strataOf, unreadable } from './strata.ts'

/** 计划、冻结名单、公布种子抽取。次序不能倒：先登记种子的摘要，再冻结名单，最后公布种子。 */
export const roundActs = {
  plan: {
    label: '制定评查计划',
    help: '一个被评查单位一件；抽取的，同时登记种子摘要',
    by: ['clerk', 'handler'],
    from: 'new',
    to: 'planned',
    asks: ['name', 'reviewKind', 'unit', 'caseKind', 'rubric', 'sampling', 'plannedOn'],
    mayAsk: ['byUnit', 'period', 'scoreBy', 'secondShare', 'tolerance', 'seedHash'],
    day: 'plannedOn',
    guards: [
      {
        must: '评分标准当时还没有施行',
        field: 'rubric',
        holds: ({ rubric, plannedOn }) => inForce(rubric, plannedOn),
      },
      {
        must: '抽取的，应当先登记种子的摘要（64 位十六进制）',
        field: 'seedHash',
        holds: ({ sampling, seedHash }) =>
          sampling === 'whole' || (seedHash !== null && /^[0-9a-f]{64}$/.test(seedHash)),
      },
      {
        must: '交叉评查应当填写另一个单位',
        field: 'byUnit',
        holds: ({ reviewKind, byUnit, unit }) => reviewKind !== 'cross' || (byUnit !== null && byUnit !== unit),
      },
    ],
  },
  freeze: {
    label: '冻结案卷名单',
    help: '单位报来的全部案卷，一行一份；写了单位、类别、页数的分层抽取，各层份数同时定下，再公布种子',
    by: ['liaison', 'clerk', 'handler'],
    from: ['planned'],
    to: 'frozen',
    asks: ['frame', 'frozenOn'],
    mayAsk: ['sampleSize'],
    day: 'frozenOn',
    guards: [
      {
        must: '名单有一行读不出：每行写案卷号，或者“案卷号,单位,类别,页数”，页数写数字',
        field: 'frame',
        holds: ({ frame }) => unreadable(frame) === null,
      },
      {
        must: '名单里有重复的案卷号',
        field: 'frame',
        holds: ({ frame }) => new Set(numbersIn(frame)).size === numbersIn(frame).length,
      },
      {
        must: '抽取的，应当填写抽取份数，且不多于名单',
        field: 'sampleSize',
        holds: ({ sampling, sampleSize, frame }) =>
          sampling === 'whole' || (sampleSize !== null && sampleSize > 0 && sampleSize <= numbersIn(frame).length),
      },
      {
        must: '每一层至少抽一份，抽取份数不能少于层数；层太多的，少写一两项再分层',
        field: 'sampleSize',
        holds: ({ sampling, sampleSize, frame }) =>
          sampling === 'whole' || sampleSize === null || sampleSize >= strataOf(frame).length,
      },
    ],
    sets: ({ frame, sampling, sampleSize }) => ({
      frameCount: numbersIn(frame).length,
      frameHash: frameHash(frame),
      strataTotal: strataOf(frame).length,
      allocation: sampling === 'whole' ? null : sharesSaid(frame, sampleSize ?? 0),
    }),
  },
  draw: {
    label: '公布种子并抽取',
    help: '抽取名单由名单、各层份数和种子算出，任何人可以重算；全部评查的不填种子',
    by: ['clerk', 'handler'],
    from: ['frozen'],
    to: 'scoring',
    asks: ['drawnOn'],
    mayAsk: ['seed'],
    day: 'drawnOn',
    guards: [
      {
        must: '公布的种子与事先登记的摘要不符',
        field: 'seed',
        holds: ({ sampling, seed, seedHash }) => sampling === 'whole' || (seed !== null && sm3(seed) === seedHash),
      },
    ],
    sets: ({ sampling, frame, seed, sampleSize }) => {
      const list = sampling === 'whole' ? numbersIn(frame) : drawn(frame, seed ?? '', sampleSize ?? 0)
      return { drawnList: list.join('\n'), drawnCount: list.length }
    },
  },
  cancel: {
    label: '取消评查',
    by: ['clerk', 'handler'],
    from: ['planned', 'frozen'],
    to: 'cancelled',
    asks: ['cancelledOn', 'cancelWhy'],
    day: 'cancelledOn',
    signedBy: ['sectionHead'],
  },
} as const satisfies Readonly<Record<string, FileReviewAct>>
