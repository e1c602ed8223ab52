import type { Reckoning } from '../law/clock.ts'
import { type Day, formatDayWithWeekday } from '../law/day.ts'
import { kinds, stepsOf } from './apply-kinds.ts'
import type { Filled, Kind, Step } from './apply-shape.ts'
import { clockDetails } from './cited.ts'
import { effortField, type Puzzle } from './effort-field.ts'
import { type Html, html } from './html.ts'
import type { Page } from './layout.ts'

/** `identity`: what unified sign-in is called here, where there is one. */
export function applyStart(base: string, identity: string | null): Page {
  return {
    title: '网上申请',
    body: html`<h1>网上申请</h1><p>一页一个问题，填到哪里存到哪里，七天内回来可以接着填。不知道该办哪一样，先看<a href="${base}/guide">遇到事了</a>。</p>
${identity ? html`<p>不登录也能申请。先<a href="${base}/identity/start" rel="nofollow">用${identity}登录</a>的，姓名和手机号不用再填，以后凭它看进度。</p>` : ''}
<ul class="choices">${Object.values(kinds).map((kind) => html`<li><a href="${base}/apply/${kind.name}"><strong>${kind.title}</strong><br>${kind.says}</a></li>`)}</ul>`,
  }
}

export interface Intro {
  /** The step to go on with, where a draft is there. */
  readonly resumes: string | null
  /** What the guide's page sent along: letters and a day. */
  readonly carried: Readonly<Record<string, string>>
  readonly preset: Filled
}

/** What it is, who will hold it, and one button. */
export function applyIntro(base: string, kind: Kind, { resumes, carried, preset }: Intro): Page {
  const steps = stepsOf(kind, preset).filter(({ name }) => preset[name] !== undefined)
  return {
    title: kind.title,
    body: html`<h1>${kind.title}</h1><p>${kind.says}</p>
<dl><dt>谁来办</dt><dd>${kind.holder}</dd><dt>之后会怎样</dt><dd>${kind.next}</dd><dt>要多久</dt><dd>大约 ${kind.steps.length} 个问题，几分钟</dd></dl>
<p class="help">未成年人的事，请由监护人打电话或者当面办。涉密信息不得填写。</p>
${steps.length > 0 ? html`<h2>您在指引里说过的，已经替您填好</h2><dl>${steps.map((step) => html`<dt>${step.asks}</dt><dd>${shown(step, preset, [])}</dd>`)}</dl><p class="help">提交以前都可以改。</p>` : ''}
${resumes ? html`<p><a class="button main" href="${base}/apply/${kind.name}/${resumes}">接着上次填</a></p>` : ''}
<form method="post" action="${base}/apply/${kind.name}">${Object.entries(carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<div class="trap" aria-hidden="true"><label for="website">这一格不要填</label><input type="text" id="website" name="website" tabindex="-1" autocomplete="off"></div>
<p><button class="${resumes ? '' : 'main'}">${resumes ? '重新填一份' : '开始'}</button></p></form>`,
  }
}

export interface StepProps {
  readonly kind: Kind
  readonly step: Step
  readonly filled: Filled
  readonly files: readonly { readonly slot: number; readonly name: string }[]
  readonly answer: string
  /** Names of the streets, where the step asks for one; empty while the other side has not answered. */
  readonly streets: readonly string[]
  readonly wrong: string | null
  /** The step before it, or the intro. */
  readonly back: string
  readonly fromCheck: boolean
  readonly at: number
  readonly of: number
}

export function applyStep(base: string, props: StepProps): Page {
  const { kind, step, wrong, back, fromCheck, at, of } = props
  const action = `${base}/apply/${kind.name}/${step.name}${fromCheck ? '?back=check' : ''}`
  const files = step.input === 'files'
  return {
    title: `${wrong ? '请看一下：' : ''}${step.asks}`,
    body: html`<p class="quiet">${kind.title}　第 ${at} 问，共 ${of} 问</p>
${wrong ? html`<div class="wrong" role="alert" id="wrong"><p><a href="#answer">${wrong}</a></p></div>` : ''}
<form method="post" action="${action}"${files ? html` enctype="multipart/form-data"` : ''}>
${isGroup(step) ? html`<fieldset><legend><h1 class="ask">${step.asks}</h1></legend>${why(step)}${field(props)}</fieldset>` : html`<h1 class="ask"><label for="answer">${step.asks}${step.optional ? '（可以不填）' : ''}</label></h1>${why(step)}${field(props)}`}
${files ? fileButtons(base, props) : html`<p><button class="main">${fromCheck ? '改好了' : '下一步'}</button></p>`}</form>
<p><a href="${base}/apply/${kind.name}${back ? `/${back}` : ''}">上一步</a>　<span class="quiet">已经填的都存着</span></p>`,
  }
}

function isGroup({ input }: Step): boolean {
  return input === 'choice' || input === 'yes-no'
}

function why(step: Step): Html | '' {
  return step.why ? html`<p class="help" id="why">${step.why}</p>` : ''
}

function field({ step, answer, streets, wrong }: StepProps): Html {
  const described = [step.why ? 'why' : '', wrong ? 'wrong' : ''].filter(Boolean).join(' ')
  const more = html`${described ? html` aria-describedby="${described}"` : ''}${wrong ? html` aria-invalid="true"` : ''}`
  const options = step.input === 'yes-no' ? { yes: '是', no: '不是' } : (step.options ?? {})
  switch (step.input) {
    case 'choice':
    case 'yes-no':
      return html`${Object.entries(options).map(([value, label], at) => html`<label class="pick"><input type="radio" name="answer" value="${value}"${at === 0 ? html` id="answer"` : ''}${answer === value ? html` checked` : ''}${more}>${label}</label>`)}`
    case 'street':
      return html`<select id="answer" name="answer"${more}><option value="">不清楚</option>${streets.map((name) => html`<option value="${name}"${answer === name ? html` selected` : ''}>${name}</option>`)}</select>`
    case 'long':
      return html`<textarea id="answer" name="answer" rows="7" maxlength="${step.max ?? 2000}"${more}>${answer}</textarea>`
    case 'files':
      return html`<input type="file" id="answer" name="file" accept="image/*,application/pdf" multiple${more}>`
    case 'day':
      return html`<input type="date" id="answer" name="answer" value="${answer}"${more}>`
    case 'phone':
      return html`<input type="tel" id="answer" name="answer" value="${answer}" autocomplete="tel" inputmode="tel" maxlength="20"${more}>`
    default:
      return html`<input type="text" id="answer" name="answer" value="${answer}" autocomplete="${step.name === 'name' ? 'name' : 'off'}" maxlength="${step.max ?? 200}"${more}>`
  }
}

function fileButtons(base: string, { kind, files }: StepProps): Html {
  return html`${files.length > 0 ? html`<h2>已经添加</h2><ul>${files.map(({ slot, name }) => html`<li>${name} <button name="drop" value="${slot}" aria-label="去掉 ${name}">去掉</button></li>`)}</ul>` : ''}
<p><button name="go" value="more">添加选好的</button> <button class="main" name="go" value="next">${files.length > 0 ? '下一步' : '没有，下一步'}</button></p><p class="help"><a href="${base}/apply/${kind.name}/check">先看看填了什么</a></p>`
}

export interface CheckProps {
  readonly kind: Kind
  readonly filled: Filled
  readonly files: readonly { readonly name: string }[]
  /** An empty step: said of the whole, not of one answer. */
  readonly wrong: readonly { readonly step: string; readonly says: string }[]
  readonly puzzle: Puzzle
}

/** Everything once more; each line can be changed and comes back here. */
export function applyCheck(base: string, { kind, filled, files, wrong, puzzle }: CheckProps): Page {
  const steps = stepsOf(kind, filled)
  return {
    title: '请核对',
    body: html`<h1>请核对，然后提交</h1>
${wrong.length > 0 ? html`<div class="wrong" role="alert">${wrong.map(({ step, says }) => html`<p>${step ? html`<a href="${base}/apply/${kind.name}/${step}?back=check">${says}</a>` : says}</p>`)}</div>` : ''}
<dl>${steps.map((step) => html`<dt>${step.asks}</dt><dd>${shown(step, filled, files)}　<a href="${base}/apply/${kind.name}/${step.name}?back=check" aria-label="改「${step.asks}」">改</a></dd>`)}</dl>
<p class="help">提交后交给${kind.holder}。${kind.next}</p>
<form method="post" action="${base}/apply/${kind.name}/send" data-once>${effortField(puzzle, 'send')}<p><button class="main">提交</button></p></form>`,
  }
}

function shown(step: Step, filled: Filled, files: CheckProps['files']): string {
  if (step.input === 'files') return files.length === 0 ? '没有' : files.map(({ name }) => name).join('；')
  const answer = filled[step.name] ?? ''
  if (answer === '') return '没有填'
  if (step.input === 'yes-no') return answer === 'yes' ? '是' : '不是'
  return step.options?.[answer] ?? answer
}

export interface ReceiptProps {
  readonly kind: Kind
  readonly number: string
  readonly code: string
  readonly on: Day
  /** False while it is still on the road between the networks. */
  readonly arrived: boolean
  /** The first day something is due, by the clock of the desk. */
  readonly next: Reckoning | null
}

/** The receipt: number, code, the day it counts from, what comes next, and who holds it. */
export function applyReceipt(base: string, { kind, number, code, on, arrived, next }: ReceiptProps): Page {
  return {
    title: '已经收到',
    body: html`<h1>已经收到您的申请</h1>
<p>请抄下或者打印这两个，查进度要用：</p>
<dl><dt>编号</dt><dd class="code">${number}</dd><dt>查询码</dt><dd class="code">${code}</dd>
<dt>从哪天起算</dt><dd>${formatDayWithWeekday(on)}</dd><dt>谁来办</dt><dd>${kind.holder}</dd><dt>之后会怎样</dt><dd>${kind.next}</dd>${next?.due && kind.nextBy ? html`<dt>最迟哪天${kind.nextBy.label}</dt><dd><strong>${formatDayWithWeekday(next.due)}</strong></dd>` : ''}</dl>${next?.due ? clockDetails(next) : ''}
${arrived ? '' : html`<p class="quiet">正在转交内网，几分钟到几小时后就能查到进度；收到日期不变。</p>`}
<p><button type="button" data-print hidden>打印回执</button> <a class="button main" href="${base}/progress">查进度</a></p>
<p class="help">关掉这一页以后，查询码不会再显示。忘了的，打电话，核对身份后再告诉您。</p>`,
  }
}
