import { type Day, isDay } from '../law/day.ts'
import { fields } from '../lines/annual-report/fields.ts'
import { rankOf } from '../store/city/rank.ts'
import type { Round } from '../store/city/received.ts'
import type { Store } from '../store/store.ts'
import { seesFigures } from './handlers/figures.ts'
import { Refused } from './problems.ts'
import type { SignedIn } from './signed-in.ts'

/** A city's page belongs to a city, and to those of it who see figures. */
export async function closedCity(store: Store, { post }: SignedIn): Promise<Refused | null> {
  if ((await rankOf(store)) !== 'city') return new Refused('missing', ['本单位没有所属各区的汇总'])
  return seesFigures(post) ? null : new Refused('reach', ['您的岗位不查看全市统计'])
}

export function roundAsked({ report, from, until }: Readonly<Record<'report' | 'from' | 'until', string>>) {
  if (!isDay(from) || !isDay(until) || until < from)
    return new Refused('form', [{ says: '请选择起止日期，开始在前', field: 'from' }])
  return { report, from: from as Day, until: until as Day }
}

export function reportLabel(kind: string): string {
  const options: Readonly<Record<string, string>> = fields.kind.options ?? {}
  return options[kind] ?? kind
}

export function roundView(round: Round) {
  return { ...round, label: `${reportLabel(round.report)}（${spanText(round)}）` }
}

/** 2021年, or both days where it is not a whole year. */
function spanText({ from, until }: Round): string {
  const [year] = from.split('-')
  return from === `${year}-01-01` && until === `${year}-12-31` ? `${year}年` : `${from}至${until}`
}
