import type { LockedPack, Pack } from '../../server/continuity.ts'
import { openPack } from './open.ts'

type Organ = Pack['organs'][number]

const place = document.getElementById('continuity')
if (place) start(place)

function start(into: HTMLElement): void {
  const locked = JSON.parse(document.getElementById('pack')?.textContent ?? 'null') as LockedPack | null
  if (!locked) return into.append(made('p', '这是空白的停机备用页，内容由服务器每晚放入。'))
  document.title = `${locked.district} · 停机备用包（${locked.today}）`
  const form = document.createElement('form')
  const field = document.createElement('input')
  const label = made('label', '口令')
  field.type = 'password'
  field.autocomplete = 'off'
  field.id = 'passphrase'
  label.setAttribute('for', field.id)
  const said = made('p', '', 'said')
  said.setAttribute('role', 'status')
  form.append(label, field, made('button', '打开'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    said.textContent = '正在打开……'
    void openPack(locked, field.value).then((pack) => {
      if (pack) into.replaceChildren(...drawn(pack))
      else said.textContent = '口令不对，或者文件被改动过。'
    })
  })
  into.append(
    made('h1', `${locked.district}停机备用包`),
    made('p', `${locked.today} 生成。系统停用时凭口令打开，不联网；恢复以后按纸上的日期和编号补录。`),
    form,
    said,
  )
}

function drawn(pack: Pack): HTMLElement[] {
  const choose = document.createElement('select')
  choose.setAttribute('aria-label', '机构')
  for (const [at, { name }] of pack.organs.entries()) choose.append(new Option(name, String(at)))
  const shown = document.createElement('div')
  const show = () => shown.replaceChildren(...organPages(pack, pack.organs[Number(choose.value)]))
  choose.addEventListener('change', show)
  show()
  const print = made('button', '打印这个机构的')
  print.addEventListener('click', () => window.print())
  const bar = made('div', '', 'bar')
  bar.append(choose, print)
  return [
    made('h1', `${pack.district}停机备用包`),
    made('p', `${pack.synthetic ? '合成示范数据，不是真实案件。' : ''}截至 ${pack.today}。`),
    bar,
    shown,
  ]
}

function organPages(pack: Pack, organ: Organ | undefined): HTMLElement[] {
  if (!organ) return [made('p', '没有在办事项，也没有备用文书。')]
  return [
    made('h2', `${organ.name}：${pack.until} 以前到期的期限（${organ.deadlines.length}）`),
    table(
      ['到期', '期限', '业务', '编号', '事项', '承办人', '等谁'],
      organ.deadlines.map((one) => [
        one.late ? `${one.due} 已逾期` : one.due,
        ...[one.label, one.line, one.number, one.title, one.handler, one.waitsFor],
      ]),
    ),
    made('h2', `在办事项（${organ.open.length}）`),
    table(
      ['业务', '编号', '事项', '状态', '立案', '承办人', '期限', '上一步'],
      organ.open.map((one) => [
        ...[one.line, one.number, one.title, one.state, one.openedOn, one.handler],
        one.clocks.map(({ label, due }) => `${label} ${due ?? '未定'}`).join('；'),
        one.last,
      ]),
    ),
    made('h2', `备用文书（${organ.blanks.length}）`),
    made('p', '每份的编号已经留好，只用一次。写坏的也要留下，恢复以后作废并写明原因。'),
    ...organ.blanks.map((one) => blank(organ.name, one)),
  ]
}

function blank(organ: string, { title, number, act, line, asks }: Organ['blanks'][number]): HTMLElement {
  const sheet = made('section', '', 'blank')
  sheet.append(made('p', organ, 'organ'), made('h3', title), made('p', number, 'number'))
  for (const ask of [...asks, '当事人', '其他']) sheet.append(made('p', `${ask}：`, 'line'))
  sheet.append(
    made('p', '承办人（签名）：　　　　　　　　　年　　月　　日', 'line'),
    made('p', `补录：${line}，「${act}」，填上面的编号和日期。`, 'note'),
  )
  return sheet
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  if (rows.length === 0) return made('p', '没有。')
  const whole = document.createElement('table')
  const top = document.createElement('tr')
  top.append(...head.map((text) => made('th', text)))
  whole.append(top)
  for (const row of rows) {
    const line = document.createElement('tr')
    line.append(...row.map((text) => made('td', text)))
    whole.append(line)
  }
  return whole
}

function made(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  if (className) element.className = className
  return element
}
