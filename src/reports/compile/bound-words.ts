import type { Bound } from './markup.ts'

export type Approximate = { readonly number: number } | { readonly refused: string }

/**
 * The round number a bound word may stand on. 余, 多 and 以上 promise no less, 近 promises almost, 约 either way; none
 * may stray by more than a tenth, and none may stand on an exact number.
 */
export function approximate(exact: number, word: Bound, written: number | null): Approximate {
  if (exact <= 0) return { refused: `准确数是 ${exact}，不能写「${word}」` }
  const number = written ?? rounded(exact, word)
  const problem = strays(exact, word, number)
  return problem ? { refused: problem } : { number }
}

function rounded(exact: number, word: Bound): number {
  const step = stepOf(exact)
  if (word === '近') return Math.ceil(exact / step) * step
  return word === '约' ? Math.round(exact / step) * step : Math.floor(exact / step) * step
}

/** 23 → tens, 629 → tens, 2013 → hundreds, 41200 → thousands: two digits are kept where there are three. */
function stepOf(exact: number): number {
  const digits = String(Math.floor(exact)).length
  return 10 ** Math.max(0, digits <= 2 ? digits - 1 : digits - 2)
}

function strays(exact: number, word: Bound, number: number): string | null {
  const says = `准确数是 ${exact}`
  const room = Math.max(number * 0.1, 1)
  if (word === '近') {
    if (exact >= number) return `${says}，${exact === number ? '正好' : '已超过'} ${number}，不能写「近 ${number}」`
    return number - exact > room ? `${says}，离 ${number} 太远，不能写「近 ${number}」` : null
  }
  if (word === '约') return Math.abs(exact - number) > room ? `${says}，与「约 ${number}」相差一成以上` : null
  if (exact < number) return `${says}，不到 ${number}，不能写「${number}${word}」`
  if (exact === number && word !== '以上') return `${says}，正好是整数，不能写「${number}${word}」`
  return exact - number > room ? `${says}，比 ${number} 多出一成以上，不能写「${number}${word}」` : null
}
