/** 二号字一行二十个；数字在有的字体里比半字宽，留一个的余地。 */
const perLine = 19
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** 标题一行排不下的，分成长短相近的几行，词意完整，不剩一个字在末行。 */
export function titleLines(title: string, organ: string): string[] {
  const count = Math.ceil(widthOf(title) / perLine)
  if (count < 2) return [title]
  const fair = widthOf(title) / count
  let [at, least] = [0, Number.POSITIVE_INFINITY]
  for (const { index } of words.segment(title)) {
    const [before, after] = [title.slice(0, index), title.slice(index)]
    if (before === '' || widthOf(before) > perLine || /^[的、）》」”年度号]/.test(after) || /[（《「“]$/.test(before))
      continue
    const natural = before === organ || /[度的]$/.test(before) ? 6 : 0
    const cost = Math.abs(widthOf(before) - fair) * 2 - natural
    if (cost < least) [at, least] = [index, cost]
  }
  return at === 0 ? [title] : [title.slice(0, at), ...titleLines(title.slice(at), organ)]
}

/** In characters of the grid: letters and digits take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1), 0)
}
