import type { Answers } from '../../kernel/field.ts'
import type { Circumstances, Guard } from '../../kernel/line.ts'
import { reckon } from '../../law/clock.ts'
import { type Day, daysBetween, formatDay } from '../../law/day.ts'
import type { Citation } from '../../law/statute.ts'
import { type DefectCode, defects } from './agreement-defects.ts'
import type { AgreementLine, Defect, Draft, Severity } from './agreement-draft.ts'
import { fields } from './fields.ts'
import type { Fields } from './names.ts'

export interface Finding {
  readonly code: DefectCode
  readonly severity: Severity
  readonly says: string
  /** The number of the line it is about. */
  readonly line?: number
  readonly law?: Citation
}

/** 协议自查: every wording that cannot be performed, confirmed or enforced. Errors refuse the signing. */
export function checkAgreement(draft: Draft): Finding[] {
  return (Object.keys(defects) as DefectCode[]).flatMap((code) => findingsOf(code, draft))
}

export function findingsOf(code: DefectCode, draft: Draft): Finding[] {
  const { severity, must, law, line, whole }: Defect = defects[code]
  const found = draft.lines.filter((one) => line?.(one, draft))
  const more = law ? { law } : {}
  return [
    ...found.map((one): Finding => ({ code, severity, says: `第 ${one.id} 项：${must}`, line: one.id, ...more })),
    ...(whole?.(draft) ? [{ code, severity, says: must, ...more } satisfies Finding] : []),
  ]
}

/** The error classes as guards of the signing: each refuses alone, with its own sentence. */
export const soundAgreement: readonly Guard<Fields>[] = (Object.keys(defects) as DefectCode[])
  .filter((code) => defects[code].severity === 'error')
  .map((code): Guard<Fields> => {
    const { must, law }: Defect = defects[code]
    return {
      must,
      field: 'terms',
      ...(law ? { law } : {}),
      holds: (it, at) => findingsOf(code, draftOf(it, at)).length === 0,
    }
  })

export function draftOf(it: Answers<Fields>, { parties }: Pick<Circumstances, 'parties'>): Draft {
  return {
    lines: it.terms.map((term): AgreementLine => ({ ...term })),
    clauses: it.clauses,
    total: it.total,
    signers: it.signers ?? [],
    effectiveOn: it.effectiveOn,
    parties,
  }
}

export interface ConfirmationWindow {
  readonly until: Day | null
  /** Calendar days left, 0 on the last day, negative after it. */
  readonly left: number | null
  readonly says: string
}

/** How long both parties may still ask the court together (《人民调解法》第三十三条). */
export function confirmationWindow(effectiveOn: Day, today: Day): ConfirmationWindow {
  const { due } = reckon({ rule: 'pm-confirm-apply', start: effectiveOn, today })
  if (!due) return { until: null, left: null, says: '司法确认的期限待核' }
  const left = daysBetween(today, due)
  if (left < 0) return { until: due, left, says: `共同申请司法确认的期限已于${formatDay(due)}届满` }
  return { until: due, left, says: `需要司法确认的，各方应在${formatDay(due)}以前共同申请，还有 ${left} 天` }
}

/** The promises as agreed, without what was performed since: later entries must leave it unchanged. */
export function agreedText(terms: Answers<Fields>['terms'], money: (fen: number) => string = yuan): string {
  return agreementLines(terms, money).join('\n')
}

export function agreementLines(terms: Answers<Fields>['terms'], money: (fen: number) => string): string[] {
  return terms.map((term, at) => `${at + 1}．${sentenceOf(term, money)}。`)
}

function sentenceOf(term: AgreementLine, money: (fen: number) => string): string {
  const does = fields.terms.rows?.does?.options?.[term.does ?? ''] ?? ''
  const method = fields.terms.rows?.method?.options?.[term.method ?? '']
  return [
    `${term.who ?? ''}${term.due ? `于${formatDay(term.due)}以前` : ''}${term.to ? `向${term.to}` : ''}${does}：${term.what ?? ''}`,
    term.amount ? `金额 ${money(term.amount)}` : null,
    method ? `以${method}方式支付` : null,
    term.how ?? null,
    term.otherwise ? `不履行的，${term.otherwise}` : null,
  ]
    .filter(Boolean)
    .join('；')
}

/** 1230000 → 12,300.00 元 */
function yuan(fen: number): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} 元`
}
