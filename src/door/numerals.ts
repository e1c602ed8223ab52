const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** 三百二十一, 壹拾贰, 二〇二一 (digit by digit), 两万 → a number; null when it is not written so. */
export function readNumeral(text: string): number | null {
  if (text === '' || ![...text].every((letter) => letter in digits || letter in tens || letter === '万')) return null
  if ([...text].every((letter) => letter in digits)) {
    return text.length > 9 ? null : Number([...text].map((letter) => digits[letter]).join(''))
  }
  const [high = '', low, ...more] = text.split('万')
  if (more.length > 0) return null
  const upper = belowTenThousand(high)
  if (low === undefined) return upper
  const lower = low === '' ? 0 : belowTenThousand(low)
  return upper === null || lower === null ? null : upper * 10_000 + lower
}

function belowTenThousand(text: string): number | null {
  let sum = 0
  let digit: number | null = null
  for (const letter of text) {
    const unit = tens[letter]
    if (unit === undefined) {
      digit = digits[letter] ?? 0
      continue
    }
    sum += (digit ?? 1) * unit
    digit = null
  }
  return text === '' ? null : sum + (digit ?? 0)
}
