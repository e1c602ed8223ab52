import { type Day, formatDay, formatDayWithWeekday } from '../law/day.ts'
import { effortField, type Puzzle } from './effort-field.ts'
import { type Html, html } from './html.ts'
import type { Page } from './layout.ts'

export interface Progress {
  readonly number: string
  readonly title: string
  readonly sentence: string
  readonly receivedOn: string
  readonly holder: string
  readonly clocks: readonly {
    readonly label: string
    readonly due: string | null
    readonly yours: boolean
    readonly waitsFor: string | null
    readonly why: string
  }[]
  readonly steps: readonly { readonly label: string; readonly on: string }[]
  readonly notes: readonly {
    readonly id: string
    readonly kind: string
    readonly mine: boolean
    readonly body: string
    readonly on: string
    readonly opens: boolean
  }[]
  readonly electronic: boolean
  readonly mayWithdraw: boolean
  readonly mayRate: boolean
}

export interface StartProps {
  readonly wrong: string | null
  /** What unified sign-in is called here, where there is one. */
  readonly identity: string | null
  readonly puzzle: Puzzle
}

export function progressStart(base: string, { wrong, identity, puzzle }: StartProps): Page {
  return {
    title: '查进度',
    body: html`<h1>我的事办到哪一步了</h1>${wrong ? html`<div class="wrong" role="alert"><p>${wrong}</p></div>` : ''}
<form method="post" action="${base}/progress"><label for="number">回执上的编号</label><input type="text" id="number" name="number" autocomplete="off" maxlength="14" required>
<label for="code">查询码</label><input type="text" id="code" name="code" autocomplete="off" maxlength="14" required><p><button class="main">查一查</button></p></form>
<h2>没带回执</h2><form method="post" action="${base}/progress/phone"><label for="phone">申请时留的手机号</label><input type="tel" id="phone" name="phone" autocomplete="tel" maxlength="20" required><p class="help">发一个六位数的码到这个手机，十分钟内有效。</p>${effortField(puzzle, 'phone')}<p><button>发码</button></p></form>
${identity ? html`<h2>用${identity}</h2><p>登录一次，就看到用这个身份提交的事；再申请时，姓名和手机号不用重填。</p><p><a class="button" href="${base}/identity/start" rel="nofollow">用${identity}登录</a></p>` : ''}`,
  }
}

/** The same words whether anything is known of the telephone or not. */
export function progressPhone(base: string, wrong: string | null): Page {
  return {
    title: '填收到的码',
    body: html`<h1>填收到的六位数</h1>${wrong ? html`<div class="wrong" role="alert"><p>${wrong}</p></div>` : html`<p>如果这个号码可以收短信，码已经发出。一分钟内不重发。</p>`}
<form method="post" action="${base}/progress/sign"><label for="sign">六位数</label><input type="text" id="sign" name="sign" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required><p><button class="main">登录</button></p></form><p><a href="${base}/progress">换一个办法</a></p>`,
  }
}

export interface Mine {
  readonly number: string
  readonly title: string
  readonly on: string
  readonly state: string
}

export function progressMine(base: string, mine: readonly Mine[], by: string): Page {
  return {
    title: '我的事',
    body: html`<h1>用${by}提交的事</h1>${mine.length === 0 ? html`<p>没有找到。当面、电话办的事，请打电话问。</p>` : ''}
${mine.map(({ number, title, on, state }) => html`<form method="post" action="${base}/progress/open" class="way"><p><strong>${title}</strong>（${formatDay(on as Day)}，${state}）</p><p><button name="number" value="${number}" aria-label="看${title}的进度">看进度</button></p></form>`)}
${leave(base)}`,
  }
}

export interface ViewProps {
  readonly said: string | null
  readonly puzzle: Puzzle
}

export function progressView(base: string, progress: Progress, { said, puzzle }: ViewProps): Page {
  const { number, title, sentence, receivedOn, holder, clocks, steps, notes } = progress
  return {
    title: `${title}：进度`,
    body: html`<h1>${title}</h1>${said ? html`<p class="time" role="status">${said}</p>` : ''}
<p class="time">${sentence}</p>
<dl><dt>编号</dt><dd>${number}</dd><dt>从哪天起算</dt><dd>${formatDayWithWeekday(receivedOn as Day)}</dd><dt>在谁手里</dt><dd>${holder}</dd></dl>
${clocks.length > 0 ? html`<h2>期限</h2><ul>${clocks.map(clockLine)}</ul>` : ''}
${steps.length > 0 ? html`<h2>办到哪一步</h2><ol>${steps.map(({ label, on }) => html`<li>${label}（${formatDay(on as Day)}）</li>`)}</ol>` : ''}
${notes.length > 0 ? html`<h2>往来</h2>${notes.map(({ id, kind, mine, body, on, opens }) => html`<div class="way"><p><strong>${mine ? '您' : '我们'}：${kind}</strong>（${formatDay(on as Day)}）</p>${body.split('\n').map((line) => html`<p>${line}</p>`)}${opens ? html`<form method="post" action="${base}/progress/paper"><p><button name="note" value="${id}" aria-label="打开${body}">打开文书</button></p></form>` : ''}</div>`)}` : ''}
${more(base, progress, puzzle)}${leave(base)}`,
  }
}

/** The paper as it was issued. */
export function servedPaper(
  base: string,
  { lines, on }: { readonly lines: readonly string[]; readonly on: string },
): Page {
  return {
    title: lines[1] ?? '电子送达的文书',
    body: html`<h1>${lines[1] ?? '电子送达的文书'}</h1><p class="help">${formatDay(on as Day)}送达。期限从送达那天起算；您打开的时间已经记下。</p>
<p><button type="button" data-print hidden>打印</button> <a class="button" href="${base}/progress/view">回到进度</a></p>
<div class="paper">${lines.map((line) => html`<p>${line}</p>`)}</div>`,
  }
}

function clockLine({ label, due, yours, waitsFor, why }: Progress['clocks'][number]): Html {
  const who = yours ? '您可以在' : `${waitsFor ? `正等${waitsFor}，` : ''}最迟`
  return html`<li>${label}：${due ? html`${who} <strong>${formatDayWithWeekday(due as Day)}</strong>${yours ? ' 以前办' : ' 以前'}` : '没有算出日期，请打电话问'}${why ? html`<br><span class="quiet">${why}</span>` : ''}</li>`
}

/** What can still be done: each folds open, each is a plain form. */
function more(base: string, { mayWithdraw, mayRate, electronic }: Progress, puzzle: Puzzle): Html {
  const form = (kind: string, title: string, label: string, files: boolean) =>
    html`<details><summary>${title}</summary><form method="post" action="${base}/progress/tell/${kind}" enctype="multipart/form-data" data-once><label for="says-${kind}">${label}</label><textarea id="says-${kind}" name="says" maxlength="1500" required></textarea>${files ? html`<label for="file-${kind}">照片或者 PDF（最多 6 张）</label><input type="file" id="file-${kind}" name="file" accept="image/*,application/pdf" multiple>` : ''}${effortField(puzzle, kind)}<p><button>${title}</button></p></form></details>`
  return html`<h2>还想做什么</h2>${form('material', '补充材料', '补充什么', true)}${form('question', '问一问', '想问什么', false)}
${mayWithdraw ? form('withdraw', '撤回申请', '为什么撤回', false) : ''}
${mayRate ? html`<details><summary>评价（好差评）</summary><form method="post" action="${base}/progress/rate" data-once><fieldset><legend>办得怎么样</legend>${Object.entries(ratings).map(([value, label]) => html`<label class="pick"><input type="radio" name="rating" value="${value}" required>${label}</label>`)}</fieldset><label for="says-rate">想说的（可以不填）</label><textarea id="says-rate" name="says" maxlength="900"></textarea><p><button>评价</button></p></form></details>` : ''}
<details><summary>电子送达：${electronic ? '已同意' : '没有同意'}</summary><form method="post" action="${base}/progress/consent"><p>${electronic ? '改回寄纸质文书？已经送达的不变。' : '同意以后，文书发到这一页，发出那天就算送到。'}</p><p><button name="electronic" value="${electronic ? 'no' : 'yes'}">${electronic ? '改寄纸质' : '同意电子送达'}</button></p></form></details>
<p><a href="${base}/apply/feedback">投诉、提意见</a></p>`
}

export const ratings = { best: '非常满意', good: '满意', fair: '基本满意', bad: '不满意', worst: '非常不满意' } as const

function leave(base: string): Html {
  return html`<form method="post" action="${base}/progress/leave"><p><button>看完了，退出</button></p></form>`
}
