import type { Day } from './day.ts'
import type { RuleEdition, Unit } from './rule.ts'
import { editionOfStatute } from './statute.ts'
import { findStatute } from './statutes/register.ts'

/** In the rule's own unit; for months and years in calendar days. */
export interface Extension {
  readonly length: number
  readonly by?: string
  readonly on?: Day
  readonly why?: string
}

/** 《中华人民共和国行政复议法》（2023年修订，2024-01-01 起施行）, as the act stood on that day. */
export function editionText(edition: RuleEdition, governs: Day): string {
  const statuteId = edition.articles[0]?.statute
  const statute = statuteId === undefined ? null : findStatute(statuteId)
  const text = statute && editionOfStatute(statute, governs)
  if (statute && text) {
    const inForce = text.from === null ? '' : `${text.from} 起施行`
    return `《${statute.title}》（${[text.label, inForce].filter((it) => it !== '').join('，')}）`
  }
  if (edition.from === null) return edition.title
  return edition.title.endsWith('）')
    ? `${edition.title.slice(0, -1)}，${edition.from} 起施行）`
    : `${edition.title}（${edition.from} 起施行）`
}

/** What of the extensions asked for the article allows. */
export function askedFor(
  edition: RuleEdition,
  asked: { readonly variant: string | undefined; readonly extensions: readonly Extension[] },
) {
  const refusals: string[] = []
  const notes: string[] = []
  const { variant, extensions } = asked
  const known = edition.variants?.some((it) => it.id === variant) ?? false
  if (variant !== undefined && !known) refusals.push(`这条期限没有「${variant}」这一类别`)
  const total = extensions.reduce((sum, it) => sum + it.length, 0)
  if (extensions.length === 0) return { extra: 0, refusals, notes }
  const refusal = refusedExtension(edition, total)
  if (refusal !== null) return { extra: 0, refusals: [...refusals, refusal], notes }
  if (edition.extension === 'unstated') notes.push('条文未载明可以延长，请核对')
  if (typeof edition.extension === 'object')
    notes.push(`延长${total}${extensionUnit(edition)}：${edition.extension.says}`)
  return { extra: total, refusals, notes }
}

function refusedExtension(edition: RuleEdition, total: number): string | null {
  const { extension } = edition
  if (extension === 'none') return `${edition.article}没有延长的规定，不能延长`
  if (edition.direction === 'before') return '向前推算的期限不存在延长'
  if (total < 0) return '延长的天数不能是负数'
  if (extension === 'unstated' || extension.max === undefined || total <= extension.max) return null
  return `${edition.article}：延长最多${extension.max}${extensionUnit(edition)}，共请求${total}${extensionUnit(edition)}`
}

function extensionUnit(edition: RuleEdition): string {
  return edition.unit === 'working-day' ? '个工作日' : edition.unit === 'hour' ? '小时' : '日'
}

export function withVariant(edition: RuleEdition, variant: string | undefined): RuleEdition {
  const chosen = edition.variants?.find((it) => it.id === variant)
  return chosen === undefined ? edition : { ...edition, length: chosen.length, unit: chosen.unit }
}

export function notesOf(edition: RuleEdition): string[] {
  const notes = edition.note === undefined ? [] : [edition.note]
  if (edition.standing === 'to-confirm') notes.push('待核：条文尚未与全文核对')
  if (edition.bound === 'at-least') notes.push('这是最短期限：所得为依法最早可以结束的一日')
  if (edition.then !== undefined) {
    notes.push(`其后还有一段：${edition.then.label}，${lengthText(edition.then.length, edition.then.unit)}`)
  }
  if (edition.excludes.length > 0) notes.push(`不计入的时间：${edition.excludes.join('、')}`)
  return notes
}

/** 10个工作日、60日、6个月 */
export function lengthText(length: number, unit: Unit): string {
  const units = { 'calendar-day': '日', 'working-day': '个工作日', month: '个月', year: '年', hour: '小时' } as const
  return `${length}${units[unit]}`
}
