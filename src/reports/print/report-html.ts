import { formatDay } from '../../law/day.ts'
import type { BoundLine, Part } from '../compile/bind.ts'
import type { Compiled } from '../drafting/compile-draft.ts'
import type { Figure } from '../figure.ts'
import { valueText } from './annex.ts'

interface Site {
  readonly title: string
  readonly organ: string
  readonly mark: string
  readonly compiled: Compiled
}

/**
 * The report for a web site: one file, no script, nothing loaded from elsewhere. Each figure leads to its definition,
 * period, cut-off and the fingerprint of its list; never to the list, which names people.
 */
export function reportHtml({ title, organ, mark, compiled }: Site): string {
  const sections = compiled.sections.map(
    ({ heading, lines }) => `<section>\n<h2>${safe(heading)}</h2>\n${lines.map(lineHtml).join('\n')}\n</section>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="organ">${safe(organ)}</p>
<h1>${safe(title)}</h1>
${mark ? `<p class="mark">${safe(mark)}</p>` : ''}
${sections.join('\n')}
<section class="passports" aria-labelledby="passports">
<h2 id="passports">数字说明</h2>
<p>点正文里的数字，可以看到它怎样统计。名单涉及个人，不公开；指纹用来核对公布以后名单有没有改动。</p>
${[...compiled.figures.values()].map(passportHtml).join('\n')}
</section>
</main>
</body>
</html>
`
}

function lineHtml({ level, parts, table }: BoundLine): string {
  if (table) {
    const head = table.head.map((text) => `<th scope="col">${safe(text)}</th>`).join('')
    const rows = table.rows.map((row) => `<tr>${row.map((text) => `<td>${safe(text)}</td>`).join('')}</tr>`)
    return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  }
  const inside = parts.map(partHtml).join('')
  return level === 2 ? `<h3>${inside}</h3>` : `<p>${inside}</p>`
}

function partHtml(part: Part): string {
  if (typeof part === 'string') return safe(part)
  if ('wrong' in part) return safe(part.source)
  return `<a class="figure" href="#f-${safe(part.figure)}" title="准确数 ${safe(part.exact)}，看怎样统计">${safe(part.shown)}</a>`
}

function passportHtml(figure: Figure): string {
  const { id, version, says, period, cutoff, count, hash } = figure.passport
  const facts = [
    ['数值', valueText(figure)],
    ['口径', `${says}（第 ${version} 版）`],
    ['统计期', `${formatDay(period.from)}至${formatDay(period.until)}`],
    ['统计截止', cutoff.slice(0, 10)],
    ['名单', `${count} 行，指纹 ${hash}`],
  ]
  const list = facts.map(([name = '', text = '']) => `<dt>${name}</dt><dd>${safe(text)}</dd>`).join('')
  return `<article class="passport" id="f-${safe(id)}" tabindex="-1"><h3>${safe(figure.label)}</h3><dl>${list}</dl></article>`
}

const style = `
body{margin:0;background:#fff;color:#1a1a1a;font:17px/1.9 "FangSong","仿宋","Noto Serif CJK SC",serif}
main{max-width:46em;margin:0 auto;padding:32px 20px 80px}
h1{font:600 26px/1.5 "STZhongsong","Noto Serif CJK SC",serif;text-align:center;margin:8px 0 24px}
.organ,.mark{text-align:center;margin:0}.mark{color:#595959;font-size:14px}
h2{font:600 19px/1.7 "SimHei","Noto Sans CJK SC",sans-serif;margin:28px 0 4px}
h3{font:600 17px/1.7 "KaiTi","Noto Serif CJK SC",serif;margin:12px 0 0;text-indent:2em}
p{margin:0;text-indent:2em}.organ,.mark,.passports p{text-indent:0}
.figure{color:inherit;background:#f1f1ec;text-decoration:underline dotted;text-underline-offset:.25em;padding:0 .15em}
.figure:focus-visible,.figure:hover{background:#dfe6f0;outline:2px solid #1f3a5f}
table{border-collapse:collapse;width:100%;margin:8px 0}th,td{border:1px solid #767676;padding:4px 8px;text-align:left;font-size:15px}
.passport{border-top:1px solid #d9d9d4;padding:8px 0;font-size:15px;scroll-margin-top:16px}
.passport:target{background:#f1f1ec;outline:2px solid #1f3a5f}
.passport h3{text-indent:0;margin:0}dl{display:grid;grid-template-columns:5em 1fr;margin:0}dt{color:#595959}dd{margin:0;overflow-wrap:anywhere}
@media print{.figure{background:none;text-decoration:none}}`

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
