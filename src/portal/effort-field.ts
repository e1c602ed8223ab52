import { type Html, html } from './html.ts'

/** A small piece of work for the browser; without script, a small sum for the reader. No picture, no third party. */
export interface Puzzle {
  readonly token: string
  readonly salt: string
  /** Leading zero bits each piece must show. */
  readonly bits: number
  readonly pieces: number
  readonly sum: readonly [number, number]
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Goes into a form. `within` keeps the ids of several forms of one page apart. */
export function effortField({ token, salt, bits, pieces, sum }: Puzzle, within: string): Html {
  const [one, other] = sum
  return html`<div data-work="${salt}" data-bits="${bits}" data-pieces="${pieces}"><input type="hidden" name="puzzle" value="${token}"><input type="hidden" name="work" value="">
<div data-sum><label for="sum-${within}">${numerals[one] ?? one}加${numerals[other] ?? other}等于几（写数字）</label><input type="text" id="sum-${within}" name="sum" inputmode="numeric" autocomplete="off" maxlength="3"><p class="help">防止机器乱填。看不清、算不出的，打电话办。</p></div>
<p class="help" data-working role="status" hidden>正在核对不是机器填的，一两秒就好……</p></div>`
}
