import { type Html, html, type Piece } from './html.ts'

/** What a reader chose; kept by a cookie that says nothing about them. */
export interface Looks {
  readonly large: boolean
  readonly contrast: boolean
}

/** What every page shows of the bureau. */
export interface Bureau {
  readonly name: string
  /** A person answers here. */
  readonly phone: string
  readonly hours: string
  readonly address: string
  readonly synthetic: boolean
}

export interface Frame {
  /** Where the portal stands: '' or '/portal'. */
  readonly base: string
  readonly looks: Looks
  readonly bureau: Bureau
  /** The address of this page, to come back to after a switch. */
  readonly here: string
  /** Whether somebody answers now; null where the hours are not written for a clock. */
  readonly open: string | null
}

export interface Page {
  readonly title: string
  readonly body: Piece
}

const entries = [
  ['/guide', '遇到事了'],
  ['/reckon', '算期限'],
  ['/apply', '网上申请'],
  ['/progress', '查进度'],
  ['/directory', '找人找地方'],
] as const

/** The whole document: readable with no script and no style. */
export function documentOf({ base, looks, bureau, here, open }: Frame, { title, body }: Page): string {
  const classes = [looks.large ? 'large' : '', looks.contrast ? 'contrast' : ''].filter(Boolean).join(' ')
  return html`<!doctype html>
<html lang="zh-CN" class="${classes}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${title} · ${bureau.name}</title>
<link rel="stylesheet" href="${base}/portal.css">
<script src="${base}/portal.js" defer></script>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
${bureau.synthetic ? html`<p class="synthetic">演示数据：单位和人员都是虚构的</p>` : ''}
<div class="bar"><a class="mark" href="${base}/">法衡<small>${bureau.name}</small></a>
${looksForm(base, looks, here)}</div>
<nav aria-label="主要栏目"><ul>${entries.map(([path, label]) => html`<li><a href="${base}${path}"${current(here, path)}>${label}</a></li>`)}</ul></nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer>
<p class="person">找人说：<a href="tel:${bureau.phone}">${bureau.phone}</a>（${bureau.hours}${open ? `；${open}` : ''}）</p>
<p>${bureau.address}</p>
<p><a href="${base}/booklet">打印整本指引</a>　<a href="${base}/published">公开的决定、文件和报告</a>　<a href="${base}/apply/feedback">提意见</a></p>
<p class="quiet">涉密信息不得填写。这里的说明不代替正式决定；拿不准，先打电话。</p>
</footer>
</body>
</html>
`.markup
}

function current(here: string, path: string): Html | '' {
  return here === path || here.startsWith(`${path}/`) ? html` aria-current="page"` : ''
}

/** Two plain buttons: they work without script, and are remembered. */
function looksForm(base: string, { large, contrast }: Looks, here: string): Html {
  return html`<form class="looks" method="post" action="${base}/looks" aria-label="显示方式">
<input type="hidden" name="back" value="${here}">
<button name="switch" value="large" aria-pressed="${String(large)}">大字</button>
<button name="switch" value="contrast" aria-pressed="${String(contrast)}">高对比</button>
<button type="button" data-read hidden>读给我听</button>
</form>`
}
