import { groups } from '../lines/outreach/fields.ts'
import { type Letter, letters, optionsOf, type Question, type Side, sides } from '../lines/outreach/quiz.ts'

interface Asked {
  readonly district: string
  readonly title: string
  readonly side: Side
  readonly groups: readonly string[]
  readonly questions: readonly Question[]
  /** The number of this sheet: the same page sent twice is one sheet. */
  readonly sheet: string
  /** What was ticked before, when the page comes back. */
  readonly picks?: readonly (string | undefined)[]
  readonly group?: string | null
  readonly missing?: boolean
}

/** The questions, on a phone, without a script. */
export function quizPage(asked: Asked): string {
  const { title, side, questions, sheet, picks = [], group = null, missing = false } = asked
  return page(
    asked,
    `<h1>${escaped(title)}</h1>
<p class="lead">${sides[side]}小测，${questions.length} 道题，两分钟答完。不记姓名，不记手机，答了什么只用来看普法有没有用。</p>
${missing ? '<p class="wrong" role="alert">还有题没有选，请把每一题都选上再交。</p>' : ''}
<form method="post">
<input type="hidden" name="sheet" value="${escaped(sheet)}">
${questions.map((question, at) => asksOne(question, at, picks[at], missing)).join('\n')}
${whoFieldset(asked.groups, group)}
<button type="submit">交卷</button>
</form>`,
  )
}

/** After the sheet is in. What is right is told only once nothing depends on it any more. */
export function thanksPage(asked: Omit<Asked, 'sheet' | 'groups'>): string {
  const { side, questions, picks = [] } = asked
  if (side === 'before') {
    return page(
      asked,
      `<h1>已经交卷，谢谢</h1><p class="lead">活动以后请再扫一次「活动后」的二维码，看看有没有变化。</p>`,
    )
  }
  return page(
    asked,
    `<h1>已经交卷，谢谢</h1>
<p class="lead">下面是每一题的正确答案。</p>
<ol class="told">${questions.map((question, at) => answered(question, picks[at])).join('')}</ol>`,
  )
}

/** A code that is not open, or that nobody gave out. */
export function closedPage(asked: {
  readonly district: string
  readonly title?: string
  readonly says: string
}): string {
  const { title = '普法小测', says } = asked
  return page({ ...asked, title }, `<h1>${escaped(title)}</h1><p class="lead">${escaped(says)}。</p>`)
}

function asksOne(question: Question, at: number, picked: string | undefined, missing: boolean): string {
  const lacking = missing && !picked
  const options = optionsOf(question)
    .map(
      ({ key, label }) =>
        `<label><input type="radio" name="q${at}" value="${key}" required${key === picked ? ' checked' : ''}> ${letters[key]}．${escaped(label)}</label>`,
    )
    .join('\n')
  return `<fieldset${lacking ? ' class="lacking"' : ''}><legend>${at + 1}．${escaped(question.question ?? '')}${lacking ? '<span class="wrong">（还没有选）</span>' : ''}</legend>
${options}</fieldset>`
}

function whoFieldset(offered: readonly string[], group: string | null): string {
  const shown = Object.entries(groups).filter(([key]) => offered.includes(key))
  if (shown.length < 2) return ''
  const option = (key: string, label: string, checked: boolean) =>
    `<label><input type="radio" name="group" value="${key}"${checked ? ' checked' : ''}> ${label}</label>`
  return `<fieldset><legend>您属于（可以不选）</legend>
${shown.map(([key, label]) => option(key, label, key === group)).join('\n')}
${option('', '不选', !group)}</fieldset>`
}

function answered(question: Question, picked: string | undefined): string {
  const right = question.right as Letter | null
  const label = right ? `${letters[right]}．${question[right] ?? ''}` : ''
  const mine = picked === right ? '答对了' : '没有答对'
  return `<li><strong>${escaped(question.question ?? '')}</strong><br>${mine}，正确答案：${escaped(label)}${
    question.why ? `<br><span class="quiet">${escaped(question.why)}</span>` : ''
  }</li>`
}

function page({ district, title }: { readonly district: string; readonly title: string }, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main>
${body}
</main><footer>${escaped(district)}司法局　本页不设账号，不用脚本，不留个人信息</footer></body></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

const style = `*{box-sizing:border-box}body{margin:0;font:17px/1.7 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1c1c1a;background:#faf9f6;overflow-wrap:anywhere}
main{max-width:34rem;margin:0 auto;padding:20px 16px 8px}h1{font-size:1.35rem;line-height:1.4;margin:0 0 .4rem}.lead{margin:0 0 1rem}
fieldset{border:1px solid #c9c5bb;border-radius:6px;background:#fff;margin:0 0 16px;padding:4px 14px 10px}legend{font-weight:600;padding:0 4px}
label{display:block;padding:10px 4px;min-height:44px}input[type=radio]{width:20px;height:20px;vertical-align:-4px;margin:0 6px 0 0;accent-color:#7a1f1f}
label+label{border-top:1px solid #eeebe3}.lacking{border-color:#a3210f;border-width:2px}.wrong{color:#a3210f;font-weight:600}
button{font:inherit;font-weight:600;width:100%;min-height:52px;border:0;border-radius:6px;background:#7a1f1f;color:#fff}
.told li{margin:0 0 14px}.quiet,footer{color:#5b5850}footer{max-width:34rem;margin:0 auto;padding:12px 16px 32px;font-size:.85rem}`
