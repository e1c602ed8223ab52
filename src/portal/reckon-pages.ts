import { type InTime, type Timed, timed } from '../guide/in-time.ts'
import { type MeansAnswer, specials, yuan } from '../guide/means.ts'
import type { Cited } from '../guide/outcome.ts'
import type { Surcharge } from '../guide/surcharge.ts'
import { formatDayWithWeekday } from '../law/day.ts'
import { citesOf, clockDetails } from './cited.ts'
import { type Html, html } from './html.ts'
import type { Page } from './layout.ts'

export type Given = Readonly<Record<string, string>>

/** The calculators, all in one list. */
export function reckonStart(base: string): Page {
  const groups = [...new Set(timed.map(({ group }) => group))]
  return {
    title: '算期限、算条件',
    body: html`<h1>算一算</h1><p>不用登录，我们不记录您填了什么。</p>
<ul class="choices"><li><a href="${base}/means"><strong>够不够法律援助的条件</strong></a></li><li><a href="${base}/surcharge"><strong>逾期没交罚款，今天加了多少</strong></a></li></ul>
<h2>还来得及吗</h2>
${groups.map((group) => html`<h3>${group}</h3><ul class="choices">${timed.filter((one) => one.group === group).map((one) => html`<li><a href="${base}/reckon/${one.id}">${one.label}</a></li>`)}</ul>`)}`,
  }
}

export interface InTimeProps {
  readonly one: Timed
  readonly given: Given
  readonly wrong: readonly string[]
  readonly answer: InTime | null
}

export function inTimePage(base: string, { one, given, wrong, answer }: InTimeProps): Page {
  const late = answer?.reckoning.state === 'overdue' ? 'time late' : 'time'
  return {
    title: `${one.label}：还来得及吗`,
    body: html`<h1>${one.label}：还来得及吗</h1>${wrongs(wrong)}
${answer ? html`<div class="${late}" role="status"><p>${answer.sentence}</p>${clockDetails(answer.reckoning)}</div>` : ''}
<form method="get" action="${base}/reckon/${one.id}"><label for="start">${one.asks}</label><input type="date" id="start" name="start" value="${given['start'] ?? ''}" required>
${one.capAsks ? html`<label for="cap">${one.capAsks}（不知道可以不填）</label><input type="date" id="cap" name="cap" value="${given['cap'] ?? ''}">` : ''}
<p><button class="main">算一算</button></p></form><p><a href="${base}/reckon">算别的</a>　<a href="${base}/guide">不知道走哪条路</a></p>`,
  }
}

export interface MeansProps {
  readonly given: Given
  readonly wrong: readonly string[]
  readonly answer: (Omit<MeansAnswer, 'cites'> & { readonly cites: readonly Cited[] }) | null
}

export function meansPage(base: string, { given, wrong, answer }: MeansProps): Page {
  return {
    title: '够不够法律援助的条件',
    body: html`<h1>够不够法律援助的条件</h1>${wrongs(wrong)}
${answer ? html`<div class="time" role="status"><p>${answer.says}</p></div>${citesOf(answer.cites)}<p><a class="button main" href="${base}/apply/aid">在网上申请</a></p>` : ''}
<form method="get" action="${base}/means"><label for="special">您属于下面哪一种</label><p class="help">有些人、有些事不看经济状况，所以先问这个。</p>
<select id="special" name="special">${Object.entries(specials).map(([value, label]) => html`<option value="${value}"${given['special'] === value ? html` selected` : ''}>${label}</option>`)}</select>
<label for="income">全家每月收入一共多少元</label><input type="text" inputmode="decimal" id="income" name="income" value="${given['income'] ?? ''}" maxlength="12">
<label for="heads">全家几口人</label><input type="text" inputmode="numeric" id="heads" name="heads" value="${given['heads'] ?? ''}" maxlength="2">
<p><button class="main">看一看</button></p></form>`,
  }
}

export interface SurchargeProps {
  readonly given: Given
  readonly wrong: readonly string[]
  readonly answer: (Omit<Surcharge, 'cites'> & { readonly cites: readonly Cited[] }) | null
}

export function surchargePage(base: string, { given, wrong, answer }: SurchargeProps): Page {
  const day = (name: string, label: string, needed: boolean) =>
    html`<label for="${name}">${label}</label><input type="date" id="${name}" name="${name}" value="${given[name] ?? ''}"${needed ? html` required` : ''}>`
  return {
    title: '逾期没交罚款，今天加了多少',
    body: html`<h1>逾期没交罚款，今天加了多少</h1>${wrongs(wrong)}
${answer ? surchargeAnswer(answer) : ''}
<form method="get" action="${base}/surcharge"><label for="fine">罚款多少元</label><input type="text" inputmode="decimal" id="fine" name="fine" value="${given['fine'] ?? ''}" required maxlength="14">
${day('served', '哪一天收到处罚决定书', true)}<h2>申请过复议或者起诉的，再填</h2><p class="help">这段时间不计算加处，所以问。</p>
${day('from', '哪一天申请的', false)}${day('until', '哪一天结束的（还没结束不填）', false)}
<p><button class="main">算一算</button></p></form>`,
  }
}

function surchargeAnswer(answer: NonNullable<SurchargeProps['answer']>): Html {
  const total = html`加处 <strong>${yuan(answer.amount)} 元</strong>：计 ${answer.countedDays} 天${answer.stoppedDays > 0 ? `，另有 ${answer.stoppedDays} 天不计` : ''}${answer.capped ? '，已到上限' : ''}。`
  return html`<div class="time" role="status"><p>缴款的最后一天是${formatDayWithWeekday(answer.payBy)}。</p><p>${total}</p>${answer.says.map((line) => html`<p class="help">${line}</p>`)}</div>${citesOf(answer.cites)}`
}

function wrongs(wrong: readonly string[]): Html | '' {
  return wrong.length === 0
    ? ''
    : html`<div class="wrong" role="alert">${wrong.map((says) => html`<p>${says}</p>`)}</div>`
}
