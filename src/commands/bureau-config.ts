import { z } from 'zod'
import { organKinds } from '../kernel/organ.ts'
import { roles } from '../kernel/role.ts'
import { day } from '../law/day.ts'
import { businesses } from '../lines/register.ts'

const text = (max: number) => z.string().trim().min(1, '不能是空的').max(max, `最多 ${max} 个字`)
const onDay = z.string().transform((given, told) => {
  try {
    return day(given)
  } catch {
    told.addIssue(`「${given}」不是日期，请写成 2026-01-01 的样子`)
    return z.NEVER
  }
})

/** The Chinese label or the English name: whoever writes the file knows 科长, whoever copies one knows sectionHead. */
function named<Name extends string>(labels: Readonly<Record<Name, string>>, what: string) {
  const names = Object.keys(labels) as Name[]
  return z.string().transform((given, told) => {
    const found = names.find((name) => name === given || labels[name] === given)
    if (found) return found
    told.addIssue(`没有「${given}」这种${what}，可以写：${Object.values(labels).join('、')}`)
    return z.NEVER
  })
}

const lineLabels = Object.fromEntries(businesses.map(({ line }) => [line.id, line.label]))

const organ = z.strictObject({
  name: text(60),
  short: text(30).optional(),
  kind: named(organKinds, '机构类别'),
  parent: text(60).optional(),
  codeWord: text(12).optional(),
  phone: text(40).optional(),
  address: text(120).optional(),
  from: onDay.optional(),
  to: onDay.optional(),
})

const post = z.strictObject({
  role: named(roles, '岗位'),
  organ: text(60),
  lines: z
    .union([z.literal('全部').transform(() => 'all' as const), z.array(named(lineLabels, '业务'))])
    .default('all'),
  from: onDay.optional(),
  to: onDay.optional(),
})

const person = z.strictObject({
  name: text(30),
  /** Tells two people of one name apart, 工号 for instance; the login does where there is one. */
  key: text(40).optional(),
  login: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '账号用小写字母、数字、点和横线，2 到 40 位')
    .optional(),
  phone: text(40).optional(),
  idNumber: text(18).optional(),
  posts: z.array(post).min(1, '至少要有一个岗位'),
})

const template = z
  .string()
  .max(60)
  .refine(
    (given) => given.includes('{year}') && given.includes('{n}'),
    '编号里要有 {year} 和 {n}，例如 {organ}人调〔{year}〕{n}号',
  )

const configSchema = z.strictObject({
  district: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, '区的代号用小写字母、数字和横线，字母开头'),
  name: text(20),
  /** The day the register begins with: organs and posts that name no day of their own stand from here. */
  since: onDay,
  organs: z.array(organ).min(1),
  people: z.array(person).min(1),
  numbers: z.record(named(lineLabels, '业务'), template).default({}),
  /** Districts of this database that belong to it: whoever writes any is a city. */
  members: z.array(z.strictObject({ district: z.string().min(1), from: onDay, to: onDay.optional() })).default([]),
})

export type BureauConfig = z.infer<typeof configSchema>

export type ConfigRead = { readonly config: BureauConfig } | { readonly problems: readonly string[] }

/** Reads a bureau's configuration. Every problem is named with its place; nothing is half understood. */
export function readBureauConfig(source: string): ConfigRead {
  let given: unknown
  try {
    given = JSON.parse(source)
  } catch (error) {
    return { problems: [`不是 JSON：${error instanceof Error ? error.message : String(error)}`] }
  }
  const read = configSchema.safeParse(given, { error: (issue) => plain(issue.code) })
  if (!read.success) return { problems: read.error.issues.map((issue) => `${placeOf(issue.path)}：${saidOf(issue)}`) }
  const problems = [...inconsistencies(read.data)]
  return problems.length > 0 ? { problems } : { config: read.data }
}

function* inconsistencies({ district, organs, people, members }: BureauConfig) {
  const names = new Set(organs.map(({ name }) => name))
  for (const name of twice(organs.map(({ name }) => name))) yield `机构「${name}」写了两次`
  for (const { name, parent } of organs) {
    if (parent && !names.has(parent)) yield `机构「${name}」的上级「${parent}」不在 organs 里`
    if (isBelowItself(organs, name)) yield `机构「${name}」的上级绕回了自己`
  }
  for (const key of twice(people.map(keyOf))) yield `「${key}」写了两次；同名的人请用 key（如工号）或者 login 区分`
  for (const { name, posts } of people)
    for (const { organ: at } of posts) if (!names.has(at)) yield `${name} 的岗位在「${at}」，但 organs 里没有`
  for (const one of twice(members.map((member) => member.district))) yield `成员「${one}」写了两次`
  for (const { district: one, from, to } of members) {
    if (one === district) yield '市不能是自己的成员'
    if (to && to < from) yield `成员「${one}」的止日早于起日`
  }
}

/** What tells a person apart in the file. */
export function keyOf({ key, login, name }: BureauConfig['people'][number]): string {
  return key ?? login ?? name
}

function isBelowItself(organs: BureauConfig['organs'], name: string): boolean {
  const parents = new Map(organs.map((one) => [one.name, one.parent]))
  const seen = new Set<string>()
  for (let at = parents.get(name); at && !seen.has(at); at = parents.get(at)) {
    if (at === name) return true
    seen.add(at)
  }
  return false
}

function twice(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, at) => words.indexOf(word) !== at))]
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '整个文件'
  return path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : String(step))).join(' ')
}

function saidOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? `不认识 ${issue.keys.join('、')}` : issue.message
}

function plain(code: string | undefined): string | undefined {
  return code ? said[code] : undefined
}

const said: Readonly<Record<string, string>> = {
  invalid_type: '缺少，或者写法不对',
  too_small: '至少要有一项',
  invalid_key: '没有这种业务',
}
