import { type Block, heading, type Page, paragraph, table } from '../kernel/page.ts'
import { type Day, formatDay } from '../law/day.ts'
import type { Tallied } from '../store/oversight-runs.ts'
import { outcomesOf } from '../store/read-oversight.ts'
import type { Store } from '../store/store.ts'
import { exactInterval } from './chance.ts'
import { countChecks } from './count.ts'
import { labelOf } from './evidence.ts'
import { power } from './power.ts'
import { checksOf, type Listed } from './run.ts'

export interface Asked {
  readonly from?: Day
  readonly until?: Day
  readonly unit?: string
}

interface Drawn {
  readonly asked: Asked
  readonly organ: string
  /** Null: the whole district. */
  readonly unitName: string | null
  readonly mark: string | null
}

/** 「未发现」说的是：看了什么、看得到多少、找到的怎么样了、埋下的毛病找得到几成。没有看的，写在前面。 */
export async function certificatePage(store: Store, { asked, organ, unitName, mark }: Drawn): Promise<Page> {
  const tallies = new Map((await countChecks(store, asked)).map((one) => [one.check, one]))
  const outcomes = await outcomesOf(store, asked)
  const listed = checksOf(store.businesses)
  const states = (id: string, ...wanted: string[]) =>
    outcomes.filter(({ check, state }) => check === id && wanted.includes(state)).reduce((sum, { n }) => sum + n, 0)
  const tested = listed.filter(({ id }) => (tallies.get(id)?.testable ?? 0) > 0)
  const untested = listed.filter((one) => !tested.includes(one))
  const hits = tested.reduce((sum, { id }) => sum + (tallies.get(id)?.hits ?? 0), 0)
  const open = tested.reduce((sum, { id }) => sum + states(id, 'open', 'put', 'answered'), 0)
  const confirmed = tested.reduce((sum, { id }) => sum + states(id, 'confirmed'), 0)
  const span = spanText(asked)
  return {
    organ,
    title: '执法监督筛查结果说明',
    number: null,
    blocks: [
      paragraph(`范围：${unitName ?? '全区'}，${span}。计算日期：${formatDay(store.today())}。`),
      paragraph(conclusion({ all: listed.length, tested: tested.length, hits, open, confirmed })),
      paragraph(
        '「能检验」指记录填有该规则需要的全部字段。缺字段的记录不算通过，列在后面。命中只是线索，由人核对；没有命中不等于没有问题，只等于用这些规则、这些字段没有找到。',
      ),
      heading('一、检验了什么'),
      table(
        tested.map((one) => testedRow(one, tallies.get(one.id), states)),
        ['规则', '版本', '涉及', '能检验', '命中', '待核对', '说明成立或者排除', '立为监督事项'],
      ),
      heading('二、没有检验的'),
      ...untestedBlocks(untested, tallies),
      ...powerBlocks(tested),
    ],
    closing: { organ, on: formatDay(store.today()), sealed: false },
    ...(mark ? { mark } : {}),
  }
}

interface Sums {
  readonly all: number
  readonly tested: number
  readonly hits: number
  readonly open: number
  readonly confirmed: number
}

function conclusion({ all, tested, hits, open, confirmed }: Sums): string {
  const scope = `共有规则 ${all} 项，其中 ${tested} 项至少有一条记录可以检验，${all - tested} 项没有检验。`
  if (hits === 0) return `${scope}在检验的范围内未发现不作为、乱作为的线索。`
  if (open > 0)
    return `${scope}命中 ${hits} 处，其中 ${open} 处还没有核对，不能说未发现。已立为监督事项 ${confirmed} 处。`
  if (confirmed > 0) return `${scope}命中 ${hits} 处，已全部核对，立为监督事项 ${confirmed} 处，其余说明成立或者排除。`
  return `${scope}命中 ${hits} 处，已全部核对，均说明成立或者排除；在检验的范围内未发现不作为、乱作为。`
}

function testedRow(
  { id, check }: Listed,
  tally: Tallied | undefined,
  states: (id: string, ...wanted: string[]) => number,
): string[] {
  const { population = 0, testable = 0, hits = 0 } = tally ?? {}
  return [
    `${check.number}　${check.label}`,
    String(check.version),
    String(population),
    `${testable}（${share(testable, population)}）`,
    String(hits),
    String(states(id, 'open', 'put', 'answered')),
    String(states(id, 'explained', 'dismissed')),
    String(states(id, 'confirmed')),
  ]
}

function untestedBlocks(untested: readonly Listed[], tallies: ReadonlyMap<string, Tallied>): Block[] {
  if (untested.length === 0) return [paragraph('没有。')]
  const rows = untested.map(({ id, business, check }) => {
    const { population = 0, missing = {} } = tallies.get(id) ?? {}
    const names = Object.keys(missing).map((name) => labelOf(business, name))
    const why = names.length > 0 ? `缺${names.join('、')}` : '没有涉及的记录'
    return [`${check.number}　${check.label}`, String(population), why]
  })
  return [table(rows, ['规则', '涉及', '为什么'])]
}

function powerBlocks(tested: readonly Listed[]): Block[] {
  return [
    heading('三、规则找得到多少'),
    paragraph(
      '在合成的记录里埋入毛病，再埋入最像毛病而不是的记录，埋的人不看规则怎么写。比例后面是百分之九十五精确区间的下界。',
    ),
    table(
      tested.flatMap(({ id, check }) => powerRow(id, check.label)),
      ['规则', '埋入的毛病', '找到', '找到的比例', '近似的无辜', '误报'],
    ),
  ]
}

function powerRow(id: string, label: string): string[][] {
  const tried = power[id]
  if (!tried) return [[label, '没有试过', '', '', '', '']]
  const [low] = exactInterval(tried.found, tried.faults)
  return [
    [
      label,
      String(tried.faults),
      String(tried.found),
      `${share(tried.found, tried.faults)}（不低于 ${Math.floor(low * 100)}%）`,
      String(tried.innocents),
      String(tried.alarms),
    ],
  ]
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(part === whole ? 0 : 1)}%`
}

function spanText({ from, until }: Asked): string {
  if (from && until) return `${formatDay(from)}至${formatDay(until)}`
  if (from) return `${formatDay(from)}以来`
  return until ? `${formatDay(until)}以前` : '全部记录'
}
