import type { Cited } from '../guide/outcome.ts'
import { lengthText, type Reckoning } from '../law/clock.ts'
import { formatDayWithWeekday } from '../law/day.ts'
import { type Html, html } from './html.ts'

/** Articles under an answer: edition, first day, and 待核 where nobody has compared the text yet. */
export function citesOf(cites: readonly Cited[]): Html {
  if (cites.length === 0)
    return html`<p class="help">依据：待核。本系统还没有收录这条路的法条文本，请以受理单位的告知为准。</p>`
  return html`<details><summary>法律依据</summary><ul>${cites.map((one) => html`<li>${one.text}${one.standing === 'checked' ? '' : '〔待核〕'}${one.says ? html`<br><span class="quiet">${one.says}</span>` : ''}</li>`)}</ul></details>`
}

/** Why that day: the same reasons the desk shows. */
export function clockDetails(reckoning: Reckoning): Html {
  const { start, starts, length, unit, edition, article, standing, notes, days, due } = reckoning
  const telling = days.filter(({ mark }) => mark !== 'counted').slice(-8)
  return html`<details><summary>为什么是这一天</summary><dl>
<dt>从哪天起算</dt><dd>${formatDayWithWeekday(start)}（${starts}），当天不算</dd>
${length !== null && unit !== null ? html`<dt>多长</dt><dd>${lengthText(length, unit)}</dd>` : ''}
<dt>依据</dt><dd>${edition}${article}${standing === 'checked' ? '' : '〔待核〕'}</dd>
${due ? html`<dt>最后一天</dt><dd>${formatDayWithWeekday(due)}${reckoning.provisional ? '（放假安排未公布，暂定）' : ''}</dd>` : ''}
${notes.map((note) => html`<dt>说明</dt><dd>${note}</dd>`)}</dl>${telling.length > 0 ? dayNotes(telling) : ''}</details>`
}

/** Days that tell something: where it starts, rests, rolls over and ends. */
function dayNotes(days: Reckoning['days']): Html {
  return html`<table><caption class="help">要紧的几天</caption><tbody>${days.map((one) => html`<tr><th scope="row">${formatDayWithWeekday(one.day)}</th><td>${one.why}</td></tr>`)}</tbody></table>`
}

/** On paper nothing folds. */
export function citesInPrint(cites: readonly Cited[]): Html {
  if (cites.length === 0) return html`<p class="quiet">依据：待核。</p>`
  const marked = cites.map(({ text, standing }) => (standing === 'checked' ? text : `${text}〔待核〕`))
  return html`<p class="quiet">依据：${marked.join('；')}。</p>`
}
