import type { StartingPaper } from '../guide/papers.ts'
import { html } from './html.ts'
import type { Bureau, Page } from './layout.ts'

/** The first page: what happened, and a person to talk to. */
export function homePage(base: string, bureau: Bureau): Page {
  const doors = [
    ['/guide', '遇到事了，不知道找谁', '答几个问题，看有哪几条路、还剩多久、带什么、去哪里'],
    ['/reckon', '还来得及吗', '复议、起诉、仲裁、听证、公证复查的最后一天'],
    ['/apply', '在网上申请', '法律援助、调解、行政复议、公证预约、咨询'],
    ['/progress', '我的事办到哪一步了', '用回执上的编号和查询码，或者手机号'],
    ['/directory', '找律师、公证处、调解员、司法所', '地址、电话、时间'],
    ['/published', '公开的决定、文件和报告', '现行有效的规范性文件、年度报告'],
  ] as const
  return {
    title: '首页',
    body: html`<h1>有事慢慢说，我们帮您找路</h1>
<p>咨询、看期限不用登录，不留姓名。着急的，直接打电话：<a href="tel:${bureau.phone}"><strong>${bureau.phone}</strong></a></p>
<ul class="choices">${doors.map(([path, title, says]) => html`<li><a href="${base}${path}"><strong>${title}</strong><br>${says}</a></li>`)}</ul>`,
  }
}

export function paperPage({ title, lines, hint }: StartingPaper): Page {
  return {
    title,
    body: html`<h1>${title}</h1><p class="help">${hint}</p><p><button type="button" data-print hidden>打印</button></p>
<div class="paper">${lines.map((line) => html`<p>${line}</p>`)}</div>`,
  }
}

export interface Said {
  readonly title: string
  readonly says: readonly string[]
  readonly back?: { readonly path: string; readonly label: string }
}

/** A page that only says something: not found, too many tries, done. */
export function saidPage(base: string, { title, says, back }: Said): Page {
  return {
    title,
    body: html`<h1>${title}</h1>${says.map((line) => html`<p>${line}</p>`)}<p><a class="button" href="${base}${back?.path ?? '/'}">${back?.label ?? '回首页'}</a></p>`,
  }
}
