import { readFileSync, writeFileSync } from 'node:fs'
import type { Business } from '../src/kernel/business.ts'
import { roles } from '../src/kernel/role.ts'
import { businesses } from '../src/lines/register.ts'

/** The first half of docs/glossary.md is written by hand; what follows this mark is taken from the declarations. */
const mark = '<!-- 以下由 npx tsx tools/glossary.ts 从声明生成 -->'
const file = 'docs/glossary.md'

type Pairs = Readonly<Record<string, string>>

export function glossary(written: string): string {
  const [byHand = ''] = written.split(mark)
  return `${byHand.trimEnd()}\n\n${mark}\n\n${section('角色 roles', roles)}\n${businesses.map(ofLine).join('\n')}`
}

function ofLine({ line, papers, indicators }: Business): string {
  return [
    `## ${line.label} ${line.id}\n`,
    section('状态 states', labels(line.states)),
    section('行为 acts', labels(line.acts)),
    section('当事人 parties', line.parties),
    section('期限 clocks', labels(line.clocks)),
    section('字段 fields', labels(line.fields)),
    section('文书 papers', Object.fromEntries(Object.entries(papers).map(([name, { title }]) => [name, title]))),
    section('指标 indicators', labels(indicators.all)),
  ]
    .filter(Boolean)
    .join('\n')
}

function section(title: string, pairs: Pairs): string {
  const rows = Object.entries(pairs).map(([name, label]) => `| ${label} | \`${name}\` |`)
  return rows.length === 0 ? '' : `### ${title}\n\n| 中文 | English |\n| --- | --- |\n${rows.join('\n')}\n`
}

function labels(named: Readonly<Record<string, { readonly label: string }>>): Pairs {
  return Object.fromEntries(Object.entries(named).map(([name, { label }]) => [name, label]))
}

if (process.argv[1]?.endsWith('glossary.ts')) writeFileSync(file, glossary(readFileSync(file, 'utf8')))
