/** 同长替换：全角数字、百分号和括号换成半角，位置不变。 */
const wide: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '．': '.',
  '﹒': '.',
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '＋': '+',
  '－': '-',
  '—': '-',
  '–': '-',
  '―': '-',
  '～': '~',
  '｜': '|',
  '〈': '《',
  '〉': '》',
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u200b': ' ',
  '\t': ' ',
  '\r': ' ',
}

const widePattern = /[０-９％﹪．﹒，；：（）！？＋－—–―～｜〈〉\u3000\u00a0\u2002\u2003\u200b\t\r]/g

export function plain(text: string): string {
  return text.replace(widePattern, (it) => wide[it] ?? String.fromCharCode(it.charCodeAt(0) - 0xfee0))
}

const opensBlock =
  /^ *(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|附件|第[一二三四五六七八九十]+[章节条部])/
const widestWrapped = 60

/** 每行排满就折的文字，折行处换成一个空格，位置不变；一段一行的不动。 */
export function unwrapped(flat: string): string {
  const lines = flat.split('\n')
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (widest > widestWrapped) return flat
  const joints = lines.slice(1).map((line, at) => {
    const before = lines[at] ?? ''
    const broken = before.length >= widest * 0.7 && !/[。!?:;|]\s*$/.test(before) && line.trim() !== ''
    return broken && !opensBlock.test(line) ? ' ' : '\n'
  })
  return lines.map((line, at) => `${line}${joints[at] ?? ''}`).join('')
}
