import { sql } from 'kysely'
import { actsIn } from './behind.ts'
import type { Grid } from './compile/bind.ts'
import type { Count, Reading } from './figure.ts'

export interface Loss {
  readonly cause: string
  readonly domain: string
  /** Of the unit whose act was lost; null when none was named. */
  readonly unit: string | null
  readonly matters: number
}

/** Lost cases by cause, field and unit, from the analyses filed in the period. A case with two causes stands under both. */
export async function lossesIn(reading: Reading, count: Pick<Count, 'period' | 'cutoff'>): Promise<Loss[]> {
  const line = reading.businesses.get('litigation')?.line
  if (!line) return []
  const { rows } = await sql<Loss>`
    with acts as (${actsIn({ district: reading.district, line, period: count.period, known: { cutoff: count.cutoff } }, ['analyse'])})
    select cause, acts.facts ->> 'domain' as domain, organ.name as unit, count(distinct acts.matter)::int as matters
    from acts
    cross join lateral jsonb_array_elements_text(acts.facts -> 'lossCauses') as cause
    left join litigation on litigation.district = ${reading.district} and litigation.matter = acts.matter
    left join organ on organ.district = ${reading.district} and organ.id = litigation.respondent_organ
    where jsonb_typeof(acts.facts -> 'lossCauses') = 'array'
    group by 1, 2, 3
    order by 4 desc, 1, 2, 3`.execute(reading.reader)
  const label = (field: string, key: string) => line.fields[field]?.options?.[key] ?? key
  return rows.map((row) => ({
    ...row,
    cause: label('lossCauses', row.cause),
    domain: label('domain', row.domain ?? '未写明'),
  }))
}

/** The tables a text may hold, by name. */
export const lossTableNames = ['败诉原因', '败诉原因分领域', '败诉原因分单位'] as const

export function lossTable(name: string, losses: readonly Loss[]): Grid | undefined {
  if (name === '败诉原因') return crossed(losses, () => '', ['败诉原因', '件数'])
  if (name === '败诉原因分领域') return crossed(losses, ({ domain }) => domain, ['领域', '败诉原因', '件数'])
  if (name === '败诉原因分单位') return crossed(losses, ({ unit }) => unit ?? '未写明', ['单位', '败诉原因', '件数'])
  return undefined
}

function crossed(losses: readonly Loss[], by: (loss: Loss) => string, head: readonly string[]): Grid {
  const sums = new Map<string, number>()
  for (const loss of losses) {
    const key = JSON.stringify([by(loss), loss.cause])
    sums.set(key, (sums.get(key) ?? 0) + loss.matters)
  }
  const rows = [...sums]
    .map(([key, matters]) => ({ key: JSON.parse(key) as string[], matters }))
    .sort((a, b) => (a.key[0] ?? '').localeCompare(b.key[0] ?? '', 'zh-CN') || b.matters - a.matters)
    .map(({ key, matters }) => [...key.filter((word) => word !== ''), String(matters)])
  return { head, rows: rows.length > 0 ? rows : [head.map((_, at) => (at === 0 ? '本期没有' : '—'))] }
}
