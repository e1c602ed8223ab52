import { type Block, heading, type Page, paragraph, table } from '../kernel/page.ts'
import { formatDay } from '../law/day.ts'
import type { Asked, CheckCounted, Counted } from './certify.ts'
import { exactInterval } from './chance.ts'

interface Drawn {
  readonly organ: string
  /** Null: the whole district. */
  readonly unitName: string | null
  readonly mark: string | null
}

/** 「未发现」说的是：看了什么、看得到多少、找到的怎么样了、埋下的毛病找得到几成。没有看的，写在前面。 */
export function certificatePage({ today, asked, checks }: Counted, { organ, unitName, mark }: Drawn): Page {
  const tested = checks.filter(({ testable }) => testable > 0)
  const untested = checks.filter(({ testable }) => testable === 0)
  return {
    organ,
    title: '执法监督筛查结果说明',
    number: null,
    blocks: [
      paragraph(`范围：${unitName ?? '全区'}，${spanText(asked)}。计算日期：${formatDay(today)}。`),
      paragraph(conclusionOf(checks)),
      paragraph(
        '「能检验」指记录填有该规则需要的全部字段。缺字段的记录不算通过，列在后面。命中只是线索，由人核对；没有命中不等于没有问题，只等于用这些规则、这些字段没有找到。',
      ),
      heading('一、检验了什么'),
      table(tested.map(testedRow), [
        ...['规则', '版本', '涉及', '能检验', '命中', '待核对'],
        ...['说明成立或者排除', '立为监督事项'],
      ]),
      heading('二、没有检验的'),
      ...untestedBlocks(untested),
      ...powerBlocks(tested),
    ],
    closing: { organ, on: formatDay(today), sealed: false },
    ...(mark ? { mark } : {}),
  }
}

/** What may be said of it, in two sentences. */
export function conclusionOf(checks: readonly CheckCounted[]): string {
  const tested = checks.filter(({ testable }) => testable > 0)
  const sum = (of: 'hits' | 'open' | 'confirmed') => tested.reduce((total, one) => total + one[of], 0)
  const [hits, open, confirmed] = [sum('hits'), sum('open'), sum('confirmed')]
  const scope = `共有规则 ${checks.length} 项，其中 ${tested.length} 项至少有一条记录可以检验，${checks.length - tested.length} 项没有检验。`
  if (hits === 0) return `${scope}在检验的范围内未发现不作为、乱作为的线索。`
  if (open > 0)
    return `${scope}命中 ${hits} 处，其中 ${open} 处还没有核对，不能说未发现。已立为监督事项 ${confirmed} 处。`
  if (confirmed > 0) return `${scope}命中 ${hits} 处，已全部核对，立为监督事项 ${confirmed} 处，其余说明成立或者排除。`
  return `${scope}命中 ${hits} 处，已全部核对，均说明成立或者排除；在检验的范围内未发现不作为、乱作为。`
}

function testedRow(one: CheckCounted): string[] {
  const { number, label, version, population, testable, hits, open, dismissed, confirmed } = one
  return [
    `${number}　${label}`,
    String(version),
    String(population),
    `${testable}（${share(testable, population)}）`,
    ...[hits, open, dismissed, confirmed].map(String),
  ]
}

function untestedBlocks(untested: readonly CheckCounted[]): Block[] {
  if (untested.length === 0) return [paragraph('没有。')]
  const rows = untested.map(({ number, label, population, missing }) => {
    const names = Object.keys(missing)
    const why = names.length > 0 ? `缺${names.join('、')}` : '没有涉及的记录'
    return [`${number}　${label}`, String(population), why]
  })
  return [table(rows, ['规则', '涉及', '为什么'])]
}

function powerBlocks(tested: readonly CheckCounted[]): Block[] {
  return [
    heading('三、规则找得到多少'),
    paragraph(
      '在合成的记录里埋入毛病，再埋入最像毛病而不是的记录，埋的人不看规则怎么写。比例后面是百分之九十五精确区间的下界。',
    ),
    table(tested.map(powerRow), ['规则', '埋入的毛病', '找到', '找到的比例', '近似的无辜', '误报']),
  ]
}

function powerRow({ label, power: tried }: CheckCounted): string[] {
  if (!tried) return [label, '没有试过', '', '', '', '']
  const [low] = exactInterval(tried.found, tried.faults)
  return [
    label,
    String(tried.faults),
    String(tried.found),
    `${share(tried.found, tried.faults)}（不低于 ${Math.floor(low * 100)}%）`,
    String(tried.innocents),
    String(tried.alarms),
  ]
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(part === whole ? 0 : 1)}%`
}

export function spanText({ from, until }: Asked): string {
  if (from && until) return `${formatDay(from)}至${formatDay(until)}`
  if (from) return `${formatDay(from)}以来`
  return until ? `${formatDay(until)}以前` : '全部记录'
}
