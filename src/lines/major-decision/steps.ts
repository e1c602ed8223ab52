import { type Day, formatDay } from '../../law/day.ts'
import type { It } from './names.ts'

export interface StepView {
  readonly step: string
  /** The day it was done; 不需要 where the law does not ask for it; 未完成 otherwise. */
  readonly says: string
}

const stand = (needed: boolean | null, on: Day | null) => (on ? formatDay(on) : needed === false ? '不需要' : '未完成')

/** 五步程序走到哪里，一张表说清。 */
export function stepsOf(it: It): StepView[] {
  return [
    { step: '公众参与', says: stand(true, it.commentFrom) },
    { step: '专家论证', says: stand(it.technical, it.expertOn) },
    { step: '风险评估', says: stand(it.risky, it.riskOn) },
    { step: '合法性审查', says: stand(true, it.reviewedOn) },
    { step: '集体讨论决定', says: stand(true, it.decidedOn) },
  ]
}
