import { sm3 } from '../../kernel/sm3.ts'
import { type Replayed, type Round, replay } from './replay.ts'

/** What the server puts into the page. */
interface Carried extends Round {
  readonly district: string
  readonly name: string
  readonly unit: string
  readonly synthetic: boolean
}

/** The tests ask the built page for its result without a window. */
Object.assign(globalThis, { fahengReplay: replay })

const asked = [
  { name: 'seedHash', label: '事先登记的种子摘要', rows: 1 },
  { name: 'frame', label: '冻结的名单（一行一份：案卷号，或者“案卷号,单位,类别,页数”）', rows: 8 },
  { name: 'frameHash', label: '登记的名单摘要', rows: 1 },
  { name: 'sampleSize', label: '抽取份数', rows: 1 },
  { name: 'allocation', label: '登记的各层份数', rows: 4 },
  { name: 'seed', label: '公布的种子', rows: 1 },
  { name: 'sample', label: '公布的抽取名单', rows: 6 },
] as const

/** A list of ten thousand takes a second or two: not at every key. */
const pause = 250

function open(into: HTMLElement): void {
  const carried = JSON.parse(document.getElementById('round')?.textContent ?? 'null') as Carried | null
  if (carried) document.title = `${carried.name} · 抽取重算`
  const result = document.createElement('div')
  result.setAttribute('role', 'status')
  const boxes = asked.map(({ name, label, rows }) => ({ name, label, box: boxOf(name, rows, carried) }))
  const again = () => {
    const typed = Object.fromEntries(boxes.map(({ name, box }) => [name, box.value.trim()]))
    result.replaceChildren(...shown(replay({ ...blank, ...typed, sampleSize: Number(typed['sampleSize']) || 0 })))
  }
  let soon: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(soon)
    soon = setTimeout(again, pause)
  }
  for (const { box } of boxes) box.addEventListener('input', later)
  into.append(
    line('h1', carried ? `${carried.district}：${carried.name}（${carried.unit}）的案卷抽取` : '案卷抽取重算'),
    ...(carried?.synthetic ? [line('p', '示范数据，不是真实案件。')] : []),
    line('p', '全部在这台电脑上算，不联网。改动下面任何一处，结果随即重算。'),
    result,
    line('h2', '重算所用的内容'),
    ...boxes.map(({ label, box }) => labelled(label, box)),
    ...seedMaker(),
    ...rules(),
  )
  again()
}

const blank: Round = { seedHash: '', seed: '', frame: '', frameHash: '', sampleSize: 0, allocation: '', sample: '' }

function boxOf(name: keyof Round, rows: number, carried: Carried | null): HTMLTextAreaElement {
  const box = document.createElement('textarea')
  box.rows = rows
  box.spellcheck = false
  box.value = String(carried?.[name] || '')
  return box
}

function shown({ checks, shares, sample }: Replayed): HTMLElement[] {
  const broken = checks.filter(({ standing }) => standing === 'broken')
  const held = checks.filter(({ standing }) => standing === 'held')
  const whole = held.length === checks.length
  const waiting = `重算一致 ${held.length} 项，另有 ${checks.length - held.length} 项还不能核对。`
  const says =
    broken.length > 0
      ? `对不上：${broken.map(({ label }) => label).join('、')}。`
      : whole
        ? `全部一致：抽到的正是这 ${sample.length} 份。`
        : waiting
  return [
    line('p', says, broken.length > 0 ? 'broken' : 'held'),
    table(
      ['核对', '结果'],
      checks.map(({ label, why, standing }) => ({ cells: [label, why], className: standing })),
    ),
    ...(shares.length > 0
      ? [
          line('h2', '各层份数'),
          table(
            ['层', '名单份数', '抽取份数'],
            shares.map(({ label, numbers, take }) => ({ cells: [label, String(numbers.length), String(take)] })),
          ),
        ]
      : []),
    ...(sample.length > 0
      ? [
          line('h2', '重算的抽取名单'),
          table(
            ['序号', '案卷号'],
            sample.map((number, at) => ({ cells: [String(at + 1), number] })),
          ),
        ]
      : []),
  ]
}

/** For whoever plans a draw: a seed to keep locked away, and the digest of it to register first. */
function seedMaker(): HTMLElement[] {
  const box = document.createElement('textarea')
  box.rows = 1
  const digest = line('code', '')
  const say = () => {
    digest.textContent = box.value.trim() === '' ? '' : sm3(box.value.trim())
  }
  box.addEventListener('input', say)
  const make = document.createElement('button')
  make.type = 'button'
  make.textContent = '随机生成一个种子'
  make.addEventListener('click', () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    box.value = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    say()
  })
  return [
    line('h2', '准备一次抽取：种子和它的摘要'),
    line('p', '先登记摘要，种子封存；名单冻结以后再公布种子。'),
    make,
    labelled('种子', box),
    line('p', '摘要（SM3）：'),
    digest,
  ]
}

function rules(): HTMLElement[] {
  return [
    line('h2', '算法'),
    line(
      'p',
      '名单摘要：每行规整为“案卷号,单位,类别,页数”（没有的省去），各行排序后用换行连接，计算 SM3。单位、类别、大小（50 页以内、51 至 150 页、150 页以上）都相同的为一层。',
    ),
    line('p', '各层份数：按占比取整，每层至少一份，余下的按最大余数补足；多出来的从超出占比最多的层减。'),
    line('p', '抽取：每个案卷号接在种子和一个换行之后计算 SM3，在各层里由小到大取够该层的份数。'),
  ]
}

function labelled(text: string, box: HTMLTextAreaElement): HTMLElement {
  const label = line('label', text)
  label.append(box)
  return label
}

interface Row {
  readonly cells: readonly string[]
  readonly className?: string
}

function table(heads: readonly string[], rows: readonly Row[]): HTMLElement {
  const whole = document.createElement('table')
  const all = [{ tag: 'th', cells: heads, className: '' }, ...rows.map((row) => ({ tag: 'td', className: '', ...row }))]
  for (const { tag, cells, className } of all) {
    const row = document.createElement('tr')
    row.className = className
    row.append(...cells.map((cell) => line(tag, cell)))
    whole.append(row)
  }
  return whole
}

function line(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  if (className) made.className = className
  return made
}

const place = typeof document === 'undefined' ? null : document.getElementById('replay')
if (place) open(place)
