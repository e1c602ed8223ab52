import { type Moment, openSays } from '../kernel/open-hours.ts'
import { formatDay, isDay } from '../law/day.ts'
import { html, type Piece } from './html.ts'
import type { Bureau, Page } from './layout.ts'

/** Only what is public of an entry: no id number, no private telephone. */
export interface Entry {
  readonly name: string
  readonly kind: string
  readonly kindLabel: string
  readonly employer: string | null
  readonly street: string | null
  readonly address: string | null
  readonly speciality: string | null
  /** Of the place, never of a person. */
  readonly phone: string | null
  /** 周一至周五 9:00—12:00；… as the register says. */
  readonly hours: string | null
}

export const needs = {
  mediation: { label: '想调解', kinds: ['committee', 'mediator', 'station'] },
  aid: { label: '请不起律师', kinds: ['centre', 'serviceStation', 'serviceRoom', 'station'] },
  notary: { label: '办公证', kinds: ['notaryOffice', 'notary'] },
  lawyer: { label: '请律师', kinds: ['firm', 'lawyer', 'grassroots'] },
  hall: { label: '想当面问', kinds: ['centre', 'serviceStation', 'serviceRoom', 'station'] },
  forensic: { label: '做司法鉴定', kinds: ['forensic'] },
} as const

export type NeedName = keyof typeof needs

export interface DirectoryProps {
  readonly need: NeedName | null
  readonly street: string
  readonly q: string
  readonly streets: readonly string[]
  readonly entries: readonly Entry[]
  readonly total: number
  readonly bureau: Bureau
  readonly now: Moment
}

export function directoryPage(base: string, props: DirectoryProps): Page {
  const { need, street, q, streets, entries, total, bureau, now } = props
  return {
    title: '找人找地方',
    body: html`<h1>找人找地方</h1>
<form method="get" action="${base}/directory" role="search"><label for="need">想做什么</label>
<select id="need" name="need"><option value="">全部</option>${Object.entries(needs).map(([name, { label }]) => option(name, label, need === name))}</select>
<label for="street">在哪个街道</label><select id="street" name="street"><option value="">全区</option>${streets.map((name) => option(name, name, street === name))}</select>
<label for="q">名称里有什么字</label><input type="search" id="q" name="q" value="${q}" maxlength="30"><p><button class="main">查找</button></p></form>
<p role="status">找到 ${total} 个${total > entries.length ? `，先列出 ${entries.length} 个，请再缩小范围` : ''}。没有写明开放时间的，一般是${bureau.hours}；去之前先打 ${bureau.phone} 问一声。</p>
${entries.map((entry) => entryBlock(entry, now))}`,
  }
}

function option(value: string, label: string, chosen: boolean): Piece {
  return html`<option value="${value}"${chosen ? html` selected` : ''}>${label}</option>`
}

function entryBlock(entry: Entry, now: Moment): Piece {
  const lines = [entry.employer, entry.speciality && `专长：${entry.speciality}`, entry.address ?? entry.street]
  return html`<section class="way"><h2>${entry.name}<span class="node">${entry.kindLabel}</span></h2>${lines.filter(Boolean).map((line) => html`<p>${line}</p>`)}${hoursOf(entry, now)}${entry.phone ? html`<p>电话：<a href="tel:${entry.phone}">${entry.phone}</a></p>` : ''}</section>`
}

/** Holidays and make-up working days are reckoned with, by the calendar of the clocks. */
function hoursOf({ hours }: Entry, now: Moment): Piece {
  if (!hours) return ''
  const says = openSays(hours, now)
  return html`<p>开放时间：${hours}${says ? html`<br><strong>${says}</strong>` : ''}</p>`
}

export interface Published {
  readonly documents: readonly {
    readonly title: string
    readonly number: string
    readonly from: string | null
    readonly until: string | null
  }[]
  readonly decisions: readonly {
    readonly subject: string
    readonly outcome: string
    readonly on: string | null
    readonly where: string
  }[]
  readonly reports: readonly {
    readonly id: string
    readonly title: string
    readonly on: string | null
    readonly url: string
    readonly figures: readonly {
      readonly label: string
      readonly value: string
      readonly unit: string
      readonly from: string
      readonly until: string
      readonly cutoff: string
    }[]
  }[]
}

/** What is public, without anyone's personal data. */
export function publishedPage({ documents, decisions, reports }: Published): Page {
  const empty = (list: readonly unknown[]) => (list.length === 0 ? html`<p>还没有公开的内容。</p>` : '')
  return {
    title: '公开的决定、文件和报告',
    body: html`<h1>公开的决定、文件和报告</h1>
<h2>年度报告</h2>${empty(reports)}${reports.map(
      (report) => html`<details><summary>${report.title}${report.on ? `（${written(report.on)}公布）` : ''}</summary>
${report.figures.length === 0 ? html`<p>公布位置：${report.url}</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="${report.title}的数字"><table><thead><tr><th scope="col">数字</th><th scope="col">是多少</th><th scope="col">怎么算的</th></tr></thead><tbody>${report.figures.map((one) => html`<tr><th scope="row">${one.label}</th><td>${one.value} ${one.unit}</td><td>${one.from} 至 ${one.until}，截止 ${one.cutoff}</td></tr>`)}</tbody></table></div>`}</details>`,
    )}
<h2>现行有效的规范性文件</h2>${empty(documents)}<ul>${documents.map(({ title, number, from, until }) => html`<li>${title}（${number}）${from ? `自 ${written(from)} 施行` : ''}${until ? `，有效至 ${written(until)}` : ''}</li>`)}</ul>
<h2>公开的行政复议决定</h2>${empty(decisions)}<ul>${decisions.map(({ subject, outcome, on, where }) => html`<li>${subject}：${outcome}${on ? `（${written(on)}公开）` : ''}${where ? html`<br><span class="quiet">${where}</span>` : ''}</li>`)}</ul>`,
  }
}

function written(on: string): string {
  return isDay(on) ? formatDay(on) : on
}
