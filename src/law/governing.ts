import type { Standing } from './statute.ts'

export interface GoverningDate {
  readonly matter: string
  readonly date: string
  readonly why: string
  readonly standing: Standing
}

/** Which day picks the edition, by kind of matter. `unknown` means the bureau sets it case by case. */
export const governingDates = {
  reconsideration: {
    matter: '复议期限、管辖与答复期限的单位',
    date: '申请送达复议机关之日；申请期限看知道行为之日',
    why: '2023年文本没有过渡条款，2024年1月1日在办案件的处理未见文件，可以逐案改定',
    standing: 'unknown',
  },
  'penalty-procedure': {
    matter: '处罚程序各步骤',
    date: '该步骤发生之日',
    why: '程序从新，实体从旧兼从轻',
    standing: 'checked',
  },
  'penalty-substance': {
    matter: '处罚实体',
    date: '违法行为发生之日',
    why: '新规定较轻或者不再认为违法的，适用新规定（行政处罚法第三十七条）',
    standing: 'checked',
  },
  licensing: { matter: '行政许可', date: '受理之日', why: '本项目的读法', standing: 'to-confirm' },
  litigation: { matter: '行政诉讼', date: '法院立案之日', why: '本项目的读法', standing: 'to-confirm' },
  'public-notice': {
    matter: '公告送达六十日或者三十日',
    date: '发出公告之日',
    why: '本项目的读法',
    standing: 'to-confirm',
  },
  documents: { matter: '规范性文件备案与清理', date: '公布之日', why: '本项目的读法', standing: 'to-confirm' },
  supervision: {
    matter: '执法监督的手段',
    date: '监督行为作出之日，以2026年2月1日为界',
    why: '行政执法监督条例自该日施行',
    standing: 'to-confirm',
  },
} as const satisfies Readonly<Record<string, GoverningDate>>
