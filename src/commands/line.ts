import { businesses } from '../lines/register.ts'
import { type LinePage, linePage } from './line-page.ts'

const args = process.argv.slice(2).filter((word) => word !== '--json')
const business = businesses.find(({ line }) => line.id === args[0])

if (!business || args.length !== 1) {
  const known = businesses.map(({ line }) => `${line.id}（${line.label}）`).join('、')
  process.stderr.write(`用法：npm run line -- 业务线。现有：${known}\n`)
  process.exitCode = 2
} else {
  const page = linePage(business)
  process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(page)}\n` : textOf(page))
}

function textOf({ title, sections }: LinePage): string {
  const parts = sections.map(
    ({ heading, rows }) => `${heading}\n${rows.map((cells) => `  ${cells.join('　')}`.trimEnd()).join('\n')}\n`,
  )
  return `${title}\n\n${parts.join('\n')}`
}
