import { describe, expect, test } from 'vitest'
import { headingsOf } from '../door/headings.ts'
import { readValue } from '../door/values.ts'
import type { Business } from '../kernel/business.ts'
import { commonActs } from '../kernel/common-acts.ts'
import { complete } from '../kernel/complete.ts'
import type { Line } from '../kernel/line.ts'
import { problemsOf } from '../kernel/line-problems.ts'
import { organKinds } from '../kernel/organ.ts'
import { isRole } from '../kernel/role.ts'
import { findRule } from '../law/rule.ts'
import type { Citation } from '../law/statute.ts'
import { findStatute } from '../law/statutes/register.ts'
import { findIndicator } from '../reports/reader/vocabulary.ts'
import { createSql, tablesOf } from '../store/schema.ts'
import { sampleAnswers } from '../testing/line-sample.ts'
import { fileOf } from '../testing/papers.ts'
import { businesses } from './register.ts'

const known = new Set(businesses.map(({ line }) => line.id))

describe('登记在册的业务线彼此分得清', () => {
  test('编号、名称、文号各不相同', () => {
    for (const key of ['id', 'label', 'number'] as const) {
      const all = businesses.map(({ line }) => line[key])
      expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([])
    }
  })

  test('表名各不相同', () => {
    const names = businesses.flatMap(({ line }) => tablesOf(line).map(({ name }) => name))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})

describe.each(businesses.map((business) => [business.line.label, business] as const))('%s', (_label, business) => {
  const { line } = business

  test('定义没有毛病', () => {
    expect(problemsOf(line)).toEqual([])
  })

  test('建得出自己的表，每个字段一列', () => {
    const tables = tablesOf(line)
    const columns = new Set(tables[0]?.columns.map(({ field }) => field))
    expect(
      Object.entries(line.fields).flatMap(([name, { column }]) => (column && !columns.has(name) ? name : [])),
    ).toEqual([])
    for (const table of tables) expect(createSql(table)).toContain(`create table "${table.name}" (`)
  })

  test('每份文书在空案卷、半满、填满的案卷上都写得出来', () => {
    expect([...unprintable(business)]).toEqual([])
  })

  test('引用的每一条都在法规数据里', () => {
    expect(
      citationsOf(business)
        .filter(([, law]) => !isKnown(law))
        .map(([where, law]) => `${where}：${law.statute} ${law.article}`),
    ).toEqual([])
  })

  test('移送的业务、期限的规则、选择的机构和岗位都存在', () => {
    expect((line.refersTo ?? []).filter((id) => !known.has(id))).toEqual([])
    expect(rulesOf(line).filter((id) => findRule(id)?.kind !== 'period')).toEqual([])
    expect([...strangers(line)]).toEqual([])
  })

  test('动作的叫法在本业务里不重复，也不与通用动作的叫法重复', () => {
    const common = Object.values(commonActs).map(({ label }) => label as string)
    const labels = [...Object.values(line.acts).map(({ label }) => label), ...common]
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
  })

  test('文号写得出年份和流水号', () => {
    expect(['{year}', '{n}'].filter((slot) => !line.number.includes(slot))).toEqual([])
    expect(line.number.replaceAll(/\{(organ|year|n)\}/g, '')).not.toMatch(/[{}]/)
  })

  test('指标对应的词表编号都在词表里', () => {
    const ids = Object.values(business.indicators.all).flatMap(({ vocabulary }) => vocabulary ?? [])
    expect(ids.filter((id) => !findIndicator(id))).toEqual([])
  })

  test('表头认得出，示例填得进', () => {
    expect([...misleading(business)]).toEqual([])
  })
})

test('与通用动作同名的动作，定义时就被指出来', () => {
  const [first] = businesses
  if (!first) throw new Error('没有业务线')
  const acts = { ...first.line.acts, assign: Object.values(first.line.acts)[0] } as Line['acts']
  expect(problemsOf({ ...first.line, acts }).join()).toContain('acts.assign 与每条业务线都有的动作同名')
})

function* unprintable({ line, papers }: Business) {
  const role = Object.keys(line.parties).map((name, at) => ({
    id: at + 1,
    role: name,
    kind: 'person',
    name: `示范${at + 1}`,
  }))
  const files = [
    { answers: {}, parties: [] },
    { answers: sampleAnswers(line.fields, 0), parties: role },
    { answers: sampleAnswers(line.fields, 1), parties: [] },
    { answers: sampleAnswers(line.fields), parties: role },
  ]
  for (const [name, paper] of Object.entries(papers)) {
    for (const [at, { answers, parties }] of files.entries()) {
      const it = complete(line.fields, answers) as never
      const stray = /undefined|null|NaN|\[object/.exec(
        JSON.stringify(paper.body(it, fileOf({ parties: parties as never }))),
      )
      if (stray) yield `${name}（第 ${at + 1} 份案卷）写出了 ${stray[0]}`
      paper.when?.(it)
    }
    for (const act of paper.after) if (!line.acts[act]) yield `${name} 的动作 ${act} 不存在`
    for (const to of paper.to ?? []) if (!line.parties[to]) yield `${name} 的受送达人 ${to} 不存在`
  }
}

interface Cited {
  readonly law?: Citation
  readonly formerly?: { readonly law: Citation }
}

function citationsOf({ line, papers }: Business): [string, Citation][] {
  const of = (where: string, { law, formerly }: Cited): [string, Citation][] =>
    [law, formerly?.law].flatMap((one) => (one ? [[where, one] as [string, Citation]] : []))
  return [
    ...Object.entries(line.acts).flatMap(([name, act]) => [
      ...of(name, act),
      ...[...(act.opens ?? []), ...(act.guards ?? [])].flatMap((guard) => of(`${name}：${guard.must}`, guard)),
    ]),
    ...Object.entries(line.clocks).flatMap(([name, { excludes = [] }]) =>
      excludes.flatMap((span) => of(`${name}：${span.why}`, span)),
    ),
    ...Object.entries(papers).flatMap(([name, paper]) => of(name, paper)),
  ]
}

function isKnown({ statute, article }: Citation): boolean {
  return findStatute(statute)?.editions.some(({ articles }) => Object.hasOwn(articles, article)) ?? false
}

function rulesOf({ clocks }: Line): string[] {
  return Object.values(clocks).flatMap(({ rule, instead = [] }) => [
    ...(rule ? [rule] : []),
    ...instead.map((one) => one.rule),
  ])
}

function* strangers({ fields, clocks, columns = [], concerns = [] }: Line) {
  const all = Object.entries(fields).flatMap(([name, field]) => [
    [name, field] as const,
    ...Object.entries(field.rows ?? {}),
  ])
  for (const [name, { kind, among = [] }] of all) {
    const exists = kind === 'organ' ? (one: string) => Object.hasOwn(organKinds, one) : isRole
    if (kind === 'organ' || kind === 'person') for (const one of among) if (!exists(one)) yield `${name} 的 ${one}`
  }
  for (const [name, { each }] of Object.entries(clocks)) {
    const cells = fields[each?.rows ?? '']?.rows ?? {}
    for (const cell of each ? [each.starts, each.until, each.stops, each.title] : [])
      if (cell && !cells[cell]) yield `期限 ${name} 的 ${cell}`
  }
  for (const name of columns) if (!fields[name]?.column) yield `列表的 ${name}`
  for (const name of concerns) if (fields[name]?.kind !== 'organ') yield `相关单位 ${name}`
}

const listed = ['person', 'organ']

function* misleading(business: Business) {
  for (const [name, sheet] of Object.entries(business.sheets)) {
    const headings = headingsOf(business, sheet)
    for (const [header, { field, aliases = [], example }] of Object.entries(sheet.columns)) {
      for (const written of [header, ...aliases]) {
        const found = headings.find(written)
        if (found?.field !== field) yield `${name}：表头「${written}」认成了 ${found?.field ?? found?.role ?? '无'}`
      }
      const declared = business.line.fields[field]
      if (!declared || example === undefined || listed.includes(declared.kind)) continue
      const unit = headings.find(header)?.unit ?? 'yuan'
      const reading = readValue(example, declared, { unit, names: {} as never })
      if (!reading.ok) yield `${name}：「${header}」的示例「${example}」填不进：${reading.finding.says}`
    }
    for (const [header, role] of Object.entries(sheet.parties ?? {})) {
      if (headings.find(header)?.role !== role || !business.line.parties[role])
        yield `${name}：当事人「${header}」认不出`
    }
  }
}
