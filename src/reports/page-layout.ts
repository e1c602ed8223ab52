/** Millimetres to the twentieths of a point that Word counts in. */
const mm = (length: number) => Math.round((length / 25.4) * 1440)

/** GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const paper = { width: mm(210), height: mm(297) }
export const margins = { top: mm(37), left: mm(28), right: mm(210 - 28 - 156), bottom: mm(297 - 37 - 225) }
export const coreHeight = paper.height - margins.top - margins.bottom
const coreWidth = mm(156)

/**
 * 22 lines of 28 characters. Each character of 三号 gives up a quarter of a point (in twentieths), so that 28 stand in
 * 156 mm. The grid holds lines only: office suites snap a grid of characters each in its own way.
 */
export const grid = {
  line: Math.floor(coreHeight / 22),
  char: coreWidth / 28,
  closer: Math.floor(coreWidth / 28 - 16 * 20),
}
export const tableWidth = coreWidth

/** 二号, 三号, 四号; 小四 in tables, 小五 in long ones and for the mark. */
export const points = { title: 22, body: 16, page: 14, table: 12, small: 9, mark: 9 }

const all = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' as const })
export const fonts = {
  title: all('方正小标宋简体'),
  body: all('仿宋_GB2312'),
  heading: all('黑体'),
  subheading: all('楷体_GB2312'),
  page: all('宋体'),
}

/** The page number stands 7 mm under the 版心; the mark stands under it. */
export const footerDistance = margins.bottom - mm(7) - (points.page + points.mark) * 20 - 80
