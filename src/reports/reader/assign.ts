import type { Context } from './context.ts'
import { affairsRows, otherRows } from './keywords-affairs.ts'
import { enforcementRows, type KeywordRow, reconsiderationRows } from './keywords-casework.ts'
import { documentRows, governanceRows } from './keywords-governance.ts'
import { oversightRows, partyRows, publicityRows } from './keywords-public.ts'
import { mediationRows, serviceRows } from './keywords-services.ts'
import type { LineScores } from './lines.ts'
import { familyOf } from './units.ts'
import { findIndicator, type VocabularyEntry } from './vocabulary.ts'

export interface Assignment {
  readonly indicator: string | null
  readonly line: string
  readonly score: number
}

interface Rule {
  readonly entry: VocabularyEntry
  readonly families: ReadonlySet<string>
  readonly key: RegExp
  readonly topic: RegExp | null
  readonly not: RegExp | null
  readonly bonus: number
}

const rows: readonly KeywordRow[] = [
  ...reconsiderationRows,
  ...enforcementRows,
  ...serviceRows,
  ...mediationRows,
  ...governanceRows,
  ...documentRows,
  ...publicityRows,
  ...partyRows,
  ...oversightRows,
  ...affairsRows,
  ...otherRows,
]

const rules: readonly Rule[] = rows.map(([id, key, topic, not, bonus]) => {
  const entry = findIndicator(id)
  if (entry === undefined) throw new Error(`指标表里没有这个编号：${id}`)
  return {
    entry,
    families: new Set(entry.units.map(familyOf)),
    key: new RegExp(key),
    topic: topic === undefined ? null : new RegExp(topic),
    not: notPattern(entry, not),
    bonus: bonus ?? 0,
  }
})

/** 数件数的指标不必排除「率」「占」：单位已经分开了。 */
function notPattern(entry: VocabularyEntry, not: string | undefined): RegExp | null {
  if (not === undefined) return null
  const words = entry.units.includes('%')
    ? not
    : not
        .split('|')
        .filter((word) => word !== '率' && word !== '占')
        .join('|')
  return words === '' ? null : new RegExp(words)
}

/** 常常混用的族，略扣分。 */
const close: Readonly<Record<string, readonly string[]>> = {
  件: ['份'],
  份: ['件'],
  个: ['项', '户'],
  项: ['个'],
  次: ['批次'],
  批次: ['次'],
  人: ['人次'],
  人次: ['人'],
  户: ['户次', '个'],
  户次: ['户'],
}

/** 偶尔通用的族，扣分多，还要别的都很像。 */
const distant: Readonly<Record<string, readonly string[]>> = {
  件: ['个', '项'],
  个: ['件', '人'],
  项: ['件', '份'],
  份: ['项'],
  户次: ['次'],
  批次: ['件'],
  支: ['个'],
}

/** 同一段里前一个数的条线，离得越近越算数。 */
export interface Carried {
  readonly line: string
  readonly weight: number
}

const elsewhere = '其他'
/** 周围什么也没说，就是别的条线。 */
const saidOfElsewhere = 1.7

/** 周围的话、前一个数、认得出的指标，三样加起来，是哪条线的哪个指标。 */
export function assign(context: Context, unit: string, carried: Carried | null): Assignment {
  const choices = choicesFor(context, unit)
  const clearest = Math.max(0, ...[...choices.values()].map(({ score }) => score))
  let best: Assignment = { indicator: null, line: elsewhere, score: 0 }
  let most = Number.NEGATIVE_INFINITY
  for (const [line, said] of [...context.lines, [elsewhere, saidOfElsewhere] as const]) {
    const choice = choices.get(line)
    const goesOn = carried?.line === line ? carried.weight : 0
    const sum = said + goesOn + (choice === undefined ? 0 : trust(choice, clearest))
    if (sum <= most) continue
    most = sum
    best = { indicator: choice?.rule.entry.id ?? null, line, score: choice?.score ?? 0 }
  }
  return best
}

interface Choice {
  readonly rule: Rule
  readonly score: number
}

const enough = 5.2
/** 单位对得勉强的，词要很像才算。 */
const enoughForDistant = 6.5

/** 每条线里最像的一个指标。 */
function choicesFor(context: Context, unit: string): ReadonlyMap<string, Choice> {
  const best = new Map<string, Choice>()
  for (const { rule, fit } of rulesFor(unit)) {
    const score = scoreOf(rule, context, context.lines) + fit
    const known = best.get(rule.entry.line)?.score ?? (fit < -1.5 ? enoughForDistant : enough)
    if (score > known) best.set(rule.entry.line, { rule, score })
  }
  return best
}

/** 部门数、镇街数常常只是别的事情的陪衬。 */
const incidental = new Set(['departments-involved', 'towns-involved', 'reform-completion-rate'])

/** 指标认得越准，越说明条线；同比增减一类，周围说什么都还是增减。 */
function trust({ rule, score }: Choice, clearest: number): number {
  const clear = Math.min(score, 10.5) - enough
  const first = score === clearest ? 0.5 : 0
  const own = rule.entry.line === elsewhere && !incidental.has(rule.entry.id)
  return first + (own ? 1.5 + 2.4 * clear : 1.1 + 1.15 * clear)
}

interface Fitting {
  readonly rule: Rule
  readonly fit: number
}

const fitting = new Map<string, readonly Fitting[]>()

/** 单位对得上的规则，算过一次就记住。 */
function rulesFor(unit: string): readonly Fitting[] {
  const known = fitting.get(unit)
  if (known !== undefined) return known
  const family = familyOf(unit)
  const found = rules.flatMap((rule) => {
    const fit = unitFit(rule, unit, family)
    return fit === null ? [] : [{ rule, fit }]
  })
  fitting.set(unit, found)
  return found
}

function unitFit(rule: Rule, unit: string, family: string): number | null {
  if (unit === '') return rule.families.has('%') || rule.families.has('元') ? null : -0.3
  if (rule.entry.units.includes(unit)) return 0.8
  if (rule.families.has(family)) return family === '件' ? 0.8 : 0.5
  if (close[family]?.some((it) => rule.families.has(it)) === true) return -1
  return distant[family]?.some((it) => rule.families.has(it)) === true ? -2 : null
}

function scoreOf(rule: Rule, context: Context, lines: LineScores): number {
  const found = rule.key.exec(context.local)
  if (found === null || (rule.not?.test(context.local) ?? false)) return 0
  const topic = topicScore(rule.topic, context)
  if (topic === null) return 0
  const mark = context.local.indexOf('#')
  const matched = found[0].replace('#', '')
  const written = matched.replace(/[^\u4e00-\u9fa5A-Za-z0-9]/g, '').length
  const tight = found.index + found[0].length >= mark ? Math.max(0, 1.6 - slack(rule, found, mark)) : 0
  const line = Math.min(1.5, (lines.get(rule.entry.line) ?? 0) * 0.25)
  return 3 + rule.bonus + topic + Math.min(1.2, written * 0.1) + tight + line
}

/** 关键词离数字越远越不像。 */
function slack(rule: Rule, found: RegExpExecArray, mark: number): number {
  const key = /[\u4e00-\u9fa5]{2,}/.exec(found[0])
  if (key === null) return 0.4
  const distance = Math.abs(mark - (found.index + key.index + Math.min(key[0].length, 4)))
  return rule.topic === null ? distance * 0.06 : distance * 0.1
}

function topicScore(topic: RegExp | null, context: Context): number | null {
  if (topic === null) return 2
  if (topic.test(context.local)) return 2.6
  if (topic.test(context.sentence)) return 1.8 - distanceOf(topic, context.sentence)
  if (topic.test(context.headings)) return 1.2
  if (topic.test(context.ahead)) return 0.4
  if (topic.test(context.previous)) return 0.8
  return null
}

const everywhere = new Map<RegExp, RegExp>()

/** 一句里先说诉讼再说复议，后面的数跟近的那个。 */
function distanceOf(topic: RegExp, sentence: string): number {
  const all = everywhere.get(topic) ?? new RegExp(topic, 'g')
  everywhere.set(topic, all)
  let nearest = 0
  for (const { index } of sentence.matchAll(all)) nearest = index
  return Math.min(0.4, (sentence.length - nearest) * 0.008)
}
