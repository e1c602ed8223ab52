import { type Citation, cite } from '../law/statute.ts'
import { legalAidLaw } from '../law/statutes/legal-aid-law.ts'

/** Local numbers: set by the province (法律援助法第三十四条), entered by the bureau, never guessed by us. */
export interface MeansStandard {
  /** Monthly income per head in 分; null until the bureau enters it. */
  readonly monthlyPerHead: number | null
  /** The paper the number comes from. */
  readonly source: string
}

export const noStandard: MeansStandard = { monthlyPerHead: null, source: '' }

export interface MeansAsked {
  readonly special: keyof typeof specials
  /** Total monthly income of the household, in 分. */
  readonly income: number | null
  readonly heads: number | null
}

/** 不看经济状况的、免予核查的、要核查的。 */
export const specials = {
  none: '以下都不是',
  violence: '家庭暴力、虐待、遗弃的受害人主张权利',
  brave: '因见义勇为主张民事权益',
  hero: '英雄烈士近亲属维护英烈人格权益',
  retrial: '再审改判无罪请求国家赔偿',
  relief: '正在领低保、特困供养，或者司法救助、优抚对象',
  fixed: '没有固定收入的未成年人、老年人、残疾人等',
  migrant: '农民工请求劳动报酬或者工伤赔偿',
} as const

export type MeansVerdict = 'noLimit' | 'waived' | 'within' | 'above' | 'ask'

export interface MeansAnswer {
  readonly verdict: MeansVerdict
  readonly says: string
  readonly cites: readonly Citation[]
}

const noLimit: readonly string[] = ['violence', 'brave', 'hero', 'retrial']
const waived: readonly string[] = ['relief', 'fixed', 'migrant']

/** Only tells what is likely: the legal-aid centre decides. */
export function meansOf({ special, income, heads }: MeansAsked, standard: MeansStandard): MeansAnswer {
  if (noLimit.includes(special))
    return {
      verdict: 'noLimit',
      says: '这种情形申请法律援助，不受经济困难条件限制。',
      cites: [cite(legalAidLaw, '32')],
    }
  if (waived.includes(special))
    return {
      verdict: 'waived',
      says: '有材料证明属于这种情形的，免予核查经济状况。',
      cites: [cite(legalAidLaw, '42')],
    }
  const cites = [cite(legalAidLaw, '34'), cite(legalAidLaw, '41')]
  if (standard.monthlyPerHead === null)
    return {
      verdict: 'ask',
      says: '经济困难的标准由省级政府制定，本单位还没有录入具体数额。请打电话问，或者直接申请，由工作人员核查。',
      cites,
    }
  if (income === null || heads === null || heads < 1)
    return { verdict: 'ask', says: '填写全家每月收入和人口数，就能看出大致够不够条件。', cites }
  const perHead = Math.floor(income / heads)
  const compare = `全家人均每月 ${yuan(perHead)} 元，标准是每月 ${yuan(standard.monthlyPerHead)} 元（${standard.source}）`
  return perHead <= standard.monthlyPerHead
    ? { verdict: 'within', says: `${compare}，看来符合。请申请，可以书面承诺，不用开困难证明。`, cites }
    : { verdict: 'above', says: `${compare}，看来超过了。有大额医疗等支出的，仍可以申请，由工作人员核查。`, cites }
}

/** 1230000 分 → 12,300.00 */
export function yuan(fen: number): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents}`
}
