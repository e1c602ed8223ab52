import type { Field } from '../kernel/field.ts'
import { isNone, plain, type Scalar, textOf } from './cell.ts'
import { nearest } from './nearest.ts'
import { blank, misread, quote, type Reading, understood } from './reading.ts'

/** Words that mean the same in every form; the first is the one official lists use today. */
const sameWords: readonly (readonly string[])[] = [
  ['普通程序', '一般程序'],
  ['简易程序', '当场处罚', '当场'],
  ['法人及非法人组织', '法人', '企业', '单位', '法人或者其他组织', '法人或其他组织', '法人和非法人组织', '企业法人'],
  ['自然人', '个人', '公民'],
  ['个体工商户', '个体户', '个体'],
  ['警告', '警告处罚'],
  ['罚款', '罚金', '行政罚款'],
  ['没收违法所得', '没收所得'],
  ['责令停产停业', '停产停业'],
  ['通报批评', '通报'],
]

/** By label, by key, by a word that means the same, or by the part of a label before its bracket. */
export function readChoice(cell: Scalar, field: Field): Reading {
  const found = optionOf(textOf(cell), field)
  if (found) return understood(found, field.options?.[found] ?? found)
  return isNone(textOf(cell)) ? blank : misread(notAmong(textOf(cell), field))
}

/** Several in one cell, however they are parted: 警告；罚款, 没收违法所得、没收非法财物. */
export function readChoices(cell: Scalar, field: Field): Reading {
  const text = textOf(cell)
  const whole = optionOf(text, field)
  if (whole) return understood([whole], field.options?.[whole] ?? whole)
  if (isNone(text)) return blank
  const words = text
    .split(/[;；,，、|｜+＋/\n\r]+/)
    .map((word) => word.replace(/^\d+[.、]\s*/, '').trim())
    .filter(Boolean)
  const picked: string[] = []
  for (const word of words) {
    const key = optionOf(word, field)
    if (!key) return misread(notAmong(word, field))
    if (!picked.includes(key)) picked.push(key)
  }
  return understood(picked, picked.map((key) => field.options?.[key] ?? key).join('；'))
}

const answered = new WeakMap<Field, Map<string, string | null>>()

/** The same few words stand in every row of a column. */
function optionOf(text: string, field: Field): string | null {
  const known = answered.get(field) ?? new Map<string, string | null>()
  answered.set(field, known)
  const before = known.get(text)
  if (before !== undefined) return before
  const found = searchOption(text, field)
  if (known.size < 1000) known.set(text, found)
  return found
}

function searchOption(text: string, { options = {} }: Field): string | null {
  const word = plain(text)
  const entries = Object.entries(options)
  const by = (same: (label: string, key: string) => boolean) => {
    const found = entries.filter(([key, label]) => same(plain(label), key))
    return found.length === 1 ? (found[0]?.[0] ?? null) : null
  }
  const meant = new Set(sameWords.filter((all) => all.includes(word)).flat())
  return (
    by((label, key) => label === word || key === text) ??
    by((label) => withoutBracket(label) === withoutBracket(word)) ??
    by((label) => meant.has(label) || meant.has(withoutBracket(label))) ??
    (/^其[他它]/.test(word) ? by((label, key) => key === 'other' || label === '其他') : null)
  )
}

const withoutBracket = (text: string) => text.replace(/\([^)]*\)/g, '').replace(/[-—]+$/, '')

function notAmong(text: string, { options = {} }: Field) {
  const labels = Object.values(options)
  const fix = nearest(plain(text), labels)
  const shown = labels.slice(0, 8).join('、') + (labels.length > 8 ? ' 等' : '')
  return {
    code: 'bad-choice' as const,
    says: `「${quote(text)}」不在选项里，请从 ${shown} 中选`,
    ...(fix ? { fix } : {}),
  }
}

const yes = new Set([
  '是',
  '有',
  '√',
  '✓',
  '✔',
  '☑',
  '对',
  'y',
  'yes',
  'true',
  '1',
  '已',
  '需要',
  '属于',
  '愿意',
  '同意',
])
const no = new Set([
  '否',
  '无',
  '没有',
  '×',
  '✗',
  '✘',
  'x',
  '错',
  'n',
  'no',
  'false',
  '0',
  '未',
  '不是',
  '不需要',
  '不属于',
])

export function readYesNo(cell: Scalar): Reading {
  const word = plain(textOf(cell)).toLowerCase()
  if (yes.has(word)) return understood(true, '是')
  if (no.has(word)) return understood(false, '否')
  return misread({ code: 'bad-yes-no', says: `「${quote(textOf(cell))}」应写「是」或者「否」` })
}
