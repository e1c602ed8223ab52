import { type Draft, type Mutation, serialOf } from './sheet-draft.ts'
import type { Value } from './sheet-sample.ts'

/** What people and programs do to a good sheet without making it wrong: nothing may be said against these. */
function habit(name: string, apply: Mutation['apply'], more: Pick<Mutation, 'on' | 'alone'> = {}): Mutation {
  return { name, expects: null, apply, ...more }
}

const isDate = (cell: Value) => typeof cell === 'string' && /^\d{4}[-/]\d{2}[-/]\d{2}$/.test(cell)

function everyCell(draft: Draft, change: (cell: Value, column: number) => Value) {
  for (const row of draft.rows) row.splice(0, row.length, ...row.map(change))
}

function everyDate(draft: Draft, write: (year: number, month: number, date: number) => Value) {
  everyCell(draft, (cell) => {
    if (!isDate(cell)) return cell
    const [year = 0, month = 0, date = 0] = String(cell).split(/[-/]/).map(Number)
    return write(year, month, date)
  })
}

function everyIn(draft: Draft, headers: readonly string[], write: (cell: Value) => Value) {
  const columns = new Set(draft.header.flatMap((header, at) => (headers.includes(String(header)) ? at : [])))
  everyCell(draft, (cell, column) => (columns.has(column) && cell !== null ? write(cell) : cell))
}

const isPlain = (cell: Value) => typeof cell === 'string' && /^\d+(\.00)?$/.test(cell)
const everyLine = ({ before, header, rows, after }: Draft) => [...before, header, ...rows, ...after]
const money = ['罚款金额（元）', '涉及金额', '应收公证费']
const fullWidth = (text: string) =>
  text.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

export const habits: readonly Mutation[] = [
  habit('原样', () => {}),
  habit('表头上面有标题', (draft) => draft.before.unshift(['示范区二〇二一年统计台账'])),
  habit('标题下面有单位和日期', (draft) =>
    draft.before.push(['填报单位：示范区城市管理委员会', null, null, '填报日期：2021年6月30日']),
  ),
  habit('表头全角括号加空格', (draft) => {
    draft.header = draft.header.map((text) => ` ${String(text).replace('(', '（').replace(')', '）')}\u3000`)
  }),
  habit('必填列带星号', (draft) => {
    draft.header = draft.header.map((text, at) => (at % 2 === 0 ? `*${text}` : `${text}（必填）`))
  }),
  habit('中间有空列', (draft) => {
    for (const line of everyLine(draft)) line.splice(2, 0, null)
  }),
  habit('行间有空行', (draft) => draft.rows.splice(3, 0, [], [])),
  habit('表头中途重复', (draft) => draft.rows.splice(4, 0, [...draft.header])),
  habit('末行合计', (draft) => draft.after.push(['合计'])),
  habit('列号行', (draft) => draft.rows.unshift(draft.header.map((_, at) => at + 1))),
  habit('有序号列', (draft) => {
    draft.header.unshift('序号')
    for (const [at, row] of draft.rows.entries()) row.unshift(at + 1)
  }),
  habit('列的次序打乱', (draft, { shuffle }) => {
    const order = shuffle([...draft.header.keys()])
    draft.header = order.map((at) => draft.header[at] ?? null)
    for (const row of draft.rows) row.splice(0, row.length, ...order.map((at) => row[at] ?? null))
  }),
  habit(
    '左右两栏',
    (draft) => {
      draft.sideBySide = true
    },
    { alone: true },
  ),
  habit('两行表头', (draft) => {
    draft.before.push(draft.header.map((_, at) => (at === 0 ? '基本情况' : at === 5 ? '办理情况' : null)))
  }),
  habit(
    '表头上下合并',
    (draft) => {
      const lower = draft.header.map((text, at) => (at % 3 === 0 ? text : null))
      draft.before.push(draft.header.map((text, at) => (at % 3 === 0 ? null : text)))
      draft.header = lower
    },
    { alone: true },
  ),
  habit('日期写作 2021.1.5', (draft) => everyDate(draft, (year, month, date) => `${year}.${month}.${date}`)),
  habit('日期写作 2021年1月5日', (draft) => everyDate(draft, (year, month, date) => `${year}年${month}月${date}日`)),
  habit('日期写作 20210105', (draft) => everyDate(draft, (year, month, date) => year * 10_000 + month * 100 + date)),
  habit('日期是序列号', (draft) =>
    everyDate(draft, (...day) => serialOf(new Date(Date.UTC(day[0], day[1] - 1, day[2])))),
  ),
  habit('日期单元格', (draft) => everyDate(draft, (year, month, date) => new Date(Date.UTC(year, month - 1, date)))),
  habit('日期带零点', (draft) => everyDate(draft, (year, month, date) => `${year}/${month}/${date} 0:00:00`)),
  habit('金额带元和千分位', (draft) =>
    everyIn(draft, money, (cell) => (isPlain(cell) ? `${Number(cell).toLocaleString('en-US')}元` : cell)),
  ),
  habit('金额写万元', (draft) =>
    everyIn(draft, money, (cell) => (isPlain(cell) ? `${Number(cell) / 10_000}万元` : cell)),
  ),
  habit('代码小写', (draft) =>
    everyCell(draft, (cell) => (typeof cell === 'string' && /^91\d+MA/.test(cell) ? cell.toLowerCase() : cell)),
  ),
  habit('代码全角', (draft) =>
    everyCell(draft, (cell) => (typeof cell === 'string' && /^(91\d+MA|1201)/.test(cell) ? fullWidth(cell) : cell)),
  ),
  habit('前面有撇号', (draft) =>
    everyCell(draft, (cell) => (typeof cell === 'string' && /^\d{8,}/.test(cell) ? `'${cell}` : cell)),
  ),
  habit('前后有不换行空格', (draft) =>
    everyCell(draft, (cell) => (typeof cell === 'string' ? `\u00a0${cell}\u3000` : cell)),
  ),
  habit('文号换括号', (draft) =>
    everyCell(draft, (cell) => (typeof cell === 'string' ? cell.replace('〔', '[').replace('〕', ']') : cell)),
  ),
  habit('选项换说法', (draft) =>
    everyCell(draft, (cell) => (cell === '普通程序' ? '一般程序' : cell === '法人及非法人组织' ? '企业' : cell)),
  ),
  habit('人数带单位', (draft) => everyIn(draft, ['涉及人数'], (cell) => (cell === 2 ? '2人' : cell)), {
    on: ['mediation/register'],
  }),
  habit('人数写汉字', (draft) => everyIn(draft, ['涉及人数'], (cell) => (cell === 2 ? '十二' : cell)), {
    on: ['mediation/register'],
  }),
  habit('是否打勾', (draft) => everyIn(draft, ['送审单位已自行审核'], (cell) => (cell === '是' ? '√' : cell)), {
    on: ['legality-review/register'],
  }),
  habit('空处画横线', (draft) => everyCell(draft, (cell) => cell ?? '——')),
]
