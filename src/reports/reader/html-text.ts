const hiddenParts = ['script', 'style', 'head', 'noscript', 'template', 'svg']
const blockEnd =
  /<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|blockquote|hr|title|dd|dt|pre)(?=[\s/>])[^<>]{0,2000}>/gi
const cellEnd = /<\/t[dh]\s{0,20}>/gi
const anyTag = /<\/?[a-zA-Z!][^<>]{0,5000}>/g

const names: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  middot: '·',
  hellip: '…',
  times: '×',
}

/** 网页正文：段落分行，单元格用竖线隔开。 */
export function textOfHtml(html: string): string {
  const visible = hiddenParts.reduce(withoutPart, withoutComments(html))
  const spaced = visible
    .replace(/[\r\n]+/g, ' ')
    .replace(cellEnd, ' | ')
    .replace(blockEnd, '\n')
    .replace(anyTag, '')
  return decoded(spaced)
    .split('\n')
    .map((line) =>
      line
        .replace(/[ \t\u00a0]+/g, ' ')
        .replace(/(?: \| ?)+$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

function withoutComments(html: string): string {
  const kept: string[] = []
  let at = 0
  for (let open = html.indexOf('<!--'); open >= 0; open = html.indexOf('<!--', at)) {
    const close = html.indexOf('-->', open + 4)
    if (close < 0) break
    kept.push(html.slice(at, open))
    at = close + 3
  }
  return kept.join(' ') + html.slice(at)
}

/** 逐个找首尾标签，不用会回溯的式子。 */
function withoutPart(html: string, name: string): string {
  const lower = html.toLowerCase()
  const kept: string[] = []
  let at = 0
  for (;;) {
    const open = openingOf(lower, name, at)
    if (open < 0) break
    const close = lower.indexOf(`</${name}`, open)
    kept.push(html.slice(at, open))
    if (close < 0) {
      at = html.length
      break
    }
    const end = lower.indexOf('>', close)
    at = end < 0 ? html.length : end + 1
  }
  kept.push(html.slice(at))
  return kept.join(' ')
}

function openingOf(lower: string, name: string, from: number): number {
  let at = lower.indexOf(`<${name}`, from)
  while (at >= 0 && !/[\s/>]/.test(lower[at + name.length + 1] ?? '>')) at = lower.indexOf(`<${name}`, at + 1)
  return at
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return names[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
