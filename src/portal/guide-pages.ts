import type { OpenWay, Outcome, TimeLeft } from '../guide/outcome.ts'
import { shortCodeOf } from '../guide/short-code.ts'
import { topics } from '../guide/tree.ts'
import type { Walk } from '../guide/walk.ts'
import { citesOf, clockDetails } from './cited.ts'
import { type Html, html } from './html.ts'
import type { Page } from './layout.ts'

/** What happened: the first question, without any log-in. */
export function guideStart(base: string, misread: string | null): Page {
  return {
    title: '遇到了什么事',
    body: html`<h1>遇到了什么事</h1>
${misread ? html`<p class="wrong">没有找到短码「${misread}」，请再看一遍纸上的写法。</p>` : ''}
<p>选最接近的一件。不用登录，我们不记录您选了什么。</p>
<ul class="choices">${topics.map((topic) => html`<li><a href="${base}/guide/${topic.number}"><strong>${topic.title}</strong><br>${topic.lead}</a></li>`)}</ul>
<form method="get" action="${base}/guide"><label for="code">有短码的，填在这里</label><input type="text" id="code" name="code" inputmode="text" autocomplete="off" maxlength="14"><p><button>打开</button></p></form>`,
  }
}

/** One question a page; what was said so far stands above and can be taken back. */
export function guideQuestion(base: string, walk: Walk): Page {
  const { topic, next, codes } = walk
  if (!next) throw new Error(`${topic.number}${codes} 没有下一个问题`)
  return {
    title: next.asks,
    body: html`<p class="quiet">${topic.title}<span class="node">${next.number}</span></p>
${told(base, walk)}
<h1 id="q">${next.asks}</h1>
<p class="help">为什么问：${next.why}</p>
<ul class="choices" aria-labelledby="q">${next.answers.map(({ code, says }) => html`<li><a href="${base}/guide/${topic.number}/${codes}${code}">${says}</a></li>`)}</ul>
<p><a href="${base}/guide${codes ? `/${topic.number}${codes.length > 1 ? `/${codes.slice(0, -1)}` : ''}` : ''}">上一步</a></p>`,
  }
}

function told(base: string, { topic, steps }: Walk): Html | '' {
  if (steps.length === 0) return ''
  const upTo = (at: number) =>
    at === 0
      ? ''
      : `/${steps
          .slice(0, at)
          .map(({ code }) => code)
          .join('')}`
  return html`<ul class="told" aria-label="已经回答的">${steps.map(({ question, says }, at) => html`<li>${question.asks}：${says} <a href="${base}/guide/${topic.number}${upTo(at)}" aria-label="改「${question.asks}」">改</a></li>`)}</ul>`
}

export interface OutcomeProps {
  readonly walk: Walk
  readonly outcome: Outcome
  /** As typed, by name: shown again in the form. */
  readonly given: Readonly<Record<string, string>>
  readonly wrong: readonly string[]
}

/** The ways open and their order. */
export function guideOutcome(base: string, { walk, outcome, given, wrong }: OutcomeProps): Page {
  const here = `${base}/guide/${walk.topic.number}${walk.codes ? `/${walk.codes}` : ''}`
  const carry = carriedBy(walk, given)
  const ordinal = ['一', '二', '三', '四', '五', '六', '七', '八', '九']
  return {
    title: `${walk.topic.title}：可以走的路`,
    body: html`<p class="quiet">${walk.topic.title}</p>
${told(base, walk)}
<h1>您可以这样办</h1>
<p>有 ${outcome.ways.length} 条路，按建议的先后排：</p>
<ol>${outcome.ways.map(({ way }) => html`<li><a href="#${way.number}">${way.title}</a></li>`)}</ol>
${daysForm(here, outcome, given, wrong)}
${outcome.ways.map((open, at) => wayBlock(base, open, { ordinal: `${ordinal[at] ?? at + 1}、`, carry }))}
${aidBeside(base, outcome, carry)}
<h2>带走</h2>
<p>到窗口或者打电话时，报这个短码，工作人员就能看到同样的内容：<br><span class="code">${shortCodeOf(walk)}</span></p>
<p><button type="button" data-print hidden>打印这一页</button> <a href="${base}/guide">重新选</a></p>`,
  }
}

function daysForm(here: string, { days }: Outcome, given: OutcomeProps['given'], wrong: readonly string[]): Html | '' {
  if (days.length === 0) return ''
  return html`<form method="get" action="${here}"><h2>还来得及吗</h2>
${wrong.map((says) => html`<p class="wrong">${says}</p>`)}
${days.map(({ name, asks }) => html`<label for="${name}">${asks}</label><input type="date" id="${name}" name="${name}" value="${given[name] ?? ''}">`)}
<p class="help">不填也能看下面的路；填了就能算出最后一天。</p>
<p><button class="main">算一算</button></p></form>`
}

/** Letters of the guide and a day, as they stand in this page's own address: nothing personal. */
function carriedBy({ topic, codes }: Walk, given: OutcomeProps['given']): string {
  const known = /^\d{4}-\d{2}-\d{2}$/.test(given['known'] ?? '') ? `&known=${given['known']}` : ''
  return `?from=${topic.number}${codes}${known}`
}

interface Placed {
  readonly ordinal: string
  readonly carry: string
}

function wayBlock(base: string, { way, note, cites, times }: OpenWay, { ordinal, carry }: Placed): Html {
  return html`<section class="way" aria-labelledby="${way.number}"><h2 id="${way.number}">${ordinal}${way.title}<span class="node">${way.number}</span></h2>
${note ? html`<p><strong>${note}</strong></p>` : ''}<p>${way.says}</p>
${times.map(timeBlock)}
<dl><dt>去哪里${way.organs.length > 1 ? '（任选一处）' : ''}</dt>${way.organs.map(({ name, need }) => html`<dd>${name}${need === 'outside' ? '' : html`　<a href="${base}/directory?need=${need}">看地址、电话和时间</a>`}</dd>`)}
<dt>带什么</dt><dd>${way.bring.join('；')}</dd>
<dt>要多少钱</dt><dd>${way.cost}</dd></dl>
${way.organs.some(({ need }) => need === 'outside') ? html`<p class="help">不归我们管的单位，去之前先打 12345 或者 12348 问清地址和办公时间。</p>` : ''}
<p>${way.paper ? html`<a class="button" href="${base}/paper/${way.paper}">${way.title}：打一份空白的</a> ` : ''}${way.apply ? html`<a class="button main" href="${base}/apply/${way.apply}${carry}">在网上申请（${way.title}）</a>` : ''}</p>
${citesOf(cites)}</section>`
}

function timeBlock({ sentence, reckoning, from }: TimeLeft): Html {
  const late = reckoning?.state === 'overdue' ? 'time late' : 'time'
  return html`<div class="${late}"><p>${sentence}</p>${reckoning ? clockDetails(reckoning) : html`<p class="help">从这一天起算：${from.asks}。</p>`}</div>`
}

function aidBeside(base: string, { aid, ways }: Outcome, carry: string): Html | '' {
  if (ways.some(({ id }) => id === 'aid')) return ''
  return html`<section class="way" aria-labelledby="${aid.way.number}"><h2 id="${aid.way.number}">请不起律师：${aid.way.title}<span class="node">${aid.way.number}</span></h2>
<p>走上面哪一条路，都可以同时申请。${aid.way.says}</p>
<p><a class="button" href="${base}/means">看看够不够条件</a> <a class="button" href="${base}/apply/aid${carry}">在网上申请法律援助</a></p>${citesOf(aid.cites)}</section>`
}
