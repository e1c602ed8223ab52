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
