import type { Cited } from '../guide/outcome.ts'
import type { Offer, Question, Topic, Way, When } from '../guide/shape.ts'
import { citesInPrint } from './cited.ts'
import { type Html, html } from './html.ts'
import type { Page } from './layout.ts'

export interface BookletProps {
  readonly printedOn: string
  readonly topics: readonly Topic[]
  /** In the order of their numbers. */
  readonly ways: readonly { readonly id: string; readonly way: Way; readonly cites: readonly Cited[] }[]
}

/** The same tree on paper, with the same numbers: taken home, or read out at the window. */
export function bookletPage({ printedOn, topics, ways }: BookletProps): Page {
  const numberOf = (id: string) => ways.find((one) => one.id === id)
  return {
    title: '办事指引（全本）',
    body: html`<h1>办事指引（全本）</h1>
<p class="quiet">${printedOn}打印，按这一天有效的法律。编号与网页、窗口一致。</p>
<p><button type="button" data-print hidden>打印</button></p>
<p>用法：找到自己的事，按编号一题一题答，记下字母；题后写着「只在……时答」的，不符合就跳过。最后对照「可以走的路」。</p>
${topics.map((topic) => topicBlock(topic, numberOf))}
<h2>每条路怎么走</h2>
${ways.map(({ way, cites }) => wayBlock(way, cites))}`,
  }
}

function topicBlock(topic: Topic, numberOf: (id: string) => { readonly way: Way } | undefined): Html {
  return html`<section class="way"><h2>${topic.number}　${topic.title}</h2><p class="quiet">${topic.lead}</p>
${topic.questions.map((question) => questionBlock(topic, question))}
<h3>可以走的路</h3><ul>${topic.ways.map((offer) => html`<li>${numberOf(offer.way)?.way.number}　${numberOf(offer.way)?.way.title}${conditions(topic, offer)}${offer.note ? html`<br><span class="quiet">${offer.note}</span>` : ''}</li>`)}</ul></section>`
}

function questionBlock(topic: Topic, question: Question): Html {
  return html`<h3>${question.number}　${question.asks}？${conditions(topic, question)}</h3>
<ul>${question.answers.map(({ code, says }) => html`<li>${code}　${says}</li>`)}</ul>`
}

/** 只在 1.2 选 a、b 时 */
function conditions(topic: Topic, { when }: Pick<Offer, 'when'>): Html | '' {
  const parts = Object.entries(when ?? ({} as When)).flatMap(([fact, values]) => {
    const question = topic.questions.find((one) => one.fact === fact)
    if (!question) return []
    const letters = question.answers.filter(({ value }) => values.includes(value)).map(({ code }) => code)
    return letters.length === question.answers.length && !question.when
      ? []
      : [`${question.number} 选 ${letters.join('、')}`]
  })
  return parts.length === 0 ? '' : html`<span class="node">只在 ${parts.join('，并且 ')} 时</span>`
}

function wayBlock(way: Way, cites: readonly Cited[]): Html {
  return html`<section class="way"><h3>${way.number}　${way.title}</h3><p>${way.says}</p>
<p>去哪里：${way.organs.map(({ name }) => name).join('，或者 ')}。带什么：${way.bring.join('；')}。费用：${way.cost}。</p>
${citesInPrint(cites)}</section>`
}
