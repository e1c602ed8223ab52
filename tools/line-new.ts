import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { offices } from '../src/kernel/office.ts'

const usage = `用法：npm run line:new -- 英文编号 中文名称 [--shape case|log|register] [--office 科室编号]
例如：npm run line:new -- lost-property 失物招领 --office system
科室：${Object.entries(offices)
  .map(([id, label]) => `${id}（${label}）`)
  .join('、')}`

const { id, label, shape, office } = asked()
const folder = `src/lines/${id}`
const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const table = id.replaceAll('-', '_')

const files: Readonly<Record<string, string>> = {
  'fields.ts': `import { longText, onDay, text } from '../../kernel/field.ts'

/** One vocabulary for the form, the table and the report. */
export const fields = {
  subject: text('事由'),
  openedOn: onDay('登记日期'),
  closedOn: onDay('办结日期'),
  result: longText('办理结果'),
}
`,
  'line.ts': `import { defineLine } from '../../kernel/line.ts'
import { fields } from './fields.ts'

/** ${label}。 */
export const ${name}Line = defineLine({
  id: '${id}',
  label: '${label}',
  shape: '${shape}',
  office: '${office}',
  version: 1,
  number: '{organ}〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: {},
  sees: { clerk: 'organ', handler: 'organ', sectionHead: 'district', deputyHead: 'district', head: 'district' },
  states: {
    open: { label: '办理中' },
    closed: { label: '已办结', final: true },
  },
  acts: {
    register: { label: '登记', by: ['clerk'], from: 'new', to: 'open', asks: ['subject', 'openedOn'], day: 'openedOn' },
    close: {
      label: '办结',
      by: ['clerk', 'handler'],
      from: ['open'],
      to: 'closed',
      asks: ['closedOn', 'result'],
      day: 'closedOn',
    },
  },
  clocks: {},
  title: 'subject',
  facts: [],
})
`,
  'papers.ts': `import { paragraph } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { ${name}Line } from './line.ts'

export const papers = definePapers(${name}Line, {
  result: {
    title: '${label}办理结果',
    after: ['close'],
    body: (it) => [paragraph(it.result ?? '')],
  },
})
`,
  'indicators.ts': `import { defineIndicators } from '../../kernel/indicator.ts'
import { ${name}Line } from './line.ts'

export const indicators = defineIndicators(${name}Line, {
  registered: { label: '登记', says: '期内登记的件数', unit: '件', counts: ['register'] },
  closed: { label: '办结', says: '期内办结的件数', unit: '件', counts: ['close'] },
})
`,
  'business.ts': `import { defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { ${name}Line } from './line.ts'
import { papers } from './papers.ts'

export const ${name} = defineBusiness(${name}Line, { papers, indicators })
`,
  'line.test.ts': `import { expect, test } from 'vitest'
import { tell } from '../../testing/story.ts'
import { ${name}Line } from './line.ts'

test('${label}：从登记到办结', () => {
  const story = tell(${name}Line)
    .on('2021-03-01')
    .as('clerk')
    .does('register', { subject: '示范事项', openedOn: '2021-03-01' })
    .on('2021-03-10')
    .does('close', { closedOn: '2021-03-10', result: '已办理' })
  expect(story.state()).toBe('在这里写下真实的最后一步')
})
`,
}

mkdirSync(folder, { recursive: true })
for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text)
register()
console.log(`已建立 ${folder}，并加入 src/lines/register.ts。接下来：
  1. npx vitest run ${folder}          故事是红的：从它写起
  2. npm run line -- ${id}             打印出来，请业务科室过目
  3. npx tsx tools/draft-migration.ts ${id}   得到建表语句，存成 src/store/migrations 下一个编号的 ${table}.sql
详见 docs/add-a-line.md`)

function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { shape: { type: 'string', default: 'case' }, office: { type: 'string', default: 'system' } },
  })
  const [id = '', label = ''] = positionals
  if (!/^[a-z]+(-[a-z]+)*$/.test(id) || !/\p{Script=Han}/u.test(label)) refuse(usage)
  if (!['case', 'log', 'register'].includes(values.shape) || !Object.hasOwn(offices, values.office)) refuse(usage)
  if (existsSync(`src/lines/${id}`)) refuse(`src/lines/${id} 已经存在。`)
  return { id, label, shape: values.shape, office: values.office }
}

function refuse(says: string): never {
  console.error(says)
  process.exit(2)
}

function register() {
  const file = 'src/lines/register.ts'
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n')
  const own = lines.filter((line) => line.includes(" from './"))
  const sorted = [...own, `import { ${name} } from './${id}/business.ts'`].sort((one, other) =>
    pathIn(one) < pathIn(other) ? -1 : 1,
  )
  const listed = text
    .replace(own.join('\n'), sorted.join('\n'))
    .replace(/(businesses: readonly Business\[\] = \[[^\]]*?),?\s*\]/, `$1, ${name}]`)
  if (!listed.includes(`, ${name}]`) || !listed.includes(`./${id}/`)) refuse(`没能改动 ${file}，请手工加入 ${name}。`)
  writeFileSync(file, listed)
}

function pathIn(line: string): string {
  return line.slice(line.indexOf("'"))
}
