const digits = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]))
digits.set('〇', 0).set('两', 2)

const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** '三十' → 30，'两万' → 20000，'一百二' 不读。读不出返回 null。 */
export function readChineseNumeral(text: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of text) {
    const value = digits.get(char)
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
      continue
    }
    const step = steps[char]
    if (step !== undefined) {
      section += (digit ?? 1) * step
    } else {
      total = (total + section + (digit ?? (section === 0 ? 1 : 0))) * (char === '亿' ? 100_000_000 : 10_000)
      section = 0
    }
    digit = null
  }
  return total + section + (digit ?? 0)
}

const scales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
}

export function scaleOf(word: string): number {
  return scales[word] ?? 1
}

/** 按写出的位数算：'57.95万' 的一格是 100，'400' 的一格是 1。 */
export function stepOf(written: string, scale: number): number {
  const decimals = written.split('.')[1]?.length ?? 0
  return scale / 10 ** decimals
}

/** 乘以万、亿后去掉浮点尾巴。 */
export function scaled(written: string, scale: number): number {
  return Number((Number(written) * scale).toPrecision(15))
}
