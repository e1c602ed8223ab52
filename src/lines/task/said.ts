import type { It } from './names.ts'

type Told = Partial<Pick<It, 'title' | 'saidIn' | 'did' | 'proof' | 'measure' | 'baseline' | 'target' | 'measured'>>

export interface SaidAndDone {
  readonly said: string
  readonly did: string
  readonly proof: string
  /** Null while no measured number stands. */
  readonly reached: boolean | null
}

/** 去年怎么说、今年怎么做、凭什么：下一年报告的开头。 */
export function saidAndDone({ saidIn, title, did, proof, ...it }: Told): SaidAndDone {
  return { said: saidIn ?? title ?? '', did: did ?? '尚未完成', proof: proof ?? '', reached: reached(it) }
}

/** Up or down, whichever way the target lies from the baseline. */
function reached({ baseline, target, measured }: Told): boolean | null {
  if (baseline == null || target == null || measured == null) return null
  return target >= baseline ? measured >= target : measured <= target
}
