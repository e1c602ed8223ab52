import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { formatDay, isDay } from '../law/day.ts'
import { actsIn } from './behind.ts'
import type { Grid } from './compile/bind.ts'
import type { Count, Reading } from './figure.ts'

/** 筛查和评查的表：一行一个单位或者一条规则，点开就是那些事项。 */
export const oversightTableNames = ['案卷评查分单位', '筛查分单位', '筛查规则'] as const
type Name = (typeof oversightTableNames)[number]
type Counting = Pick<Count, 'period' | 'cutoff'>

const known = ({ period, cutoff }: Counting) => ({ period, known: { cutoff } })

export async function oversightTable(reading: Reading, count: Counting, name: string): Promise<Grid | undefined> {
  const known: Readonly<Record<Name, () => Promise<Grid>>> = {
    案卷评查分单位: () => reviewsByUnit(reading, count),
    筛查分单位: () => leadsByUnit(reading, count),
    筛查规则: () => checksRun(reading, count),
  }
  return oversightTableNames.includes(name as Name) ? known[name as Name]() : undefined
}

const byName = new Intl.Collator('zh-CN', { numeric: true })

interface Told {
  readonly name: string
  readonly cells: readonly string[]
  readonly opens: string
}

function gridOf(head: readonly string[], rows: readonly Told[]): Grid {
  if (rows.length === 0) return { head, rows: [head.map((_, at) => (at === 0 ? '本期没有' : '—'))] }
  const sorted = rows.toSorted((one, other) => byName.compare(one.name, other.name))
  return { head, rows: sorted.map(({ name, cells }) => [name, ...cells]), opens: sorted.map(({ opens }) => opens) }
}

type Counts = Readonly<Record<string, number | null>> & { readonly unit: string; readonly name: string | null }

const said = (value: number | null | undefined) => String(value ?? 0)

/** Of the rounds whose reading ended in the period; the frame is the denominator, and a round without one has none. */
async function reviewsByUnit(reading: Reading, count: Counting): Promise<Grid> {
  const head = ['单位', '名单', '评查', '优秀', '良好', '合格', '不合格', '触及否决项', '复评一致', '整改完成']
  const line = reading.businesses.get('file-review')?.line
  if (!line) return gridOf(head, [])
  const { rows } = await reviewsSql(reading, line, count).execute(reading.reader)
  return gridOf(
    head,
    rows.map((row) => ({
      name: row.name ?? '没有写明单位',
      cells: [
        row['whole'] === null ? '没有名单' : said(row['whole']),
        ...['files', 'excellent', 'good', 'passed', 'failed', 'vetoed'].map((name) => said(row[name])),
        row['second'] ? `${said(row['agreed'])}/${said(row['second'])}` : '没有复评',
        row['problems'] ? `${said(row['rectified'])}/${said(row['problems'])}` : '没有要求',
      ],
      opens: `/lines/file-review?where=${encodeURIComponent(`unit:${row.unit}`)}`,
    })),
  )
}

function reviewsSql({ district }: Reading, line: Line, count: Counting) {
  const number = (name: string) => sql`(acts.facts ->> ${name})::int`
  return sql<Counts>`
    with acts as (${actsIn({ district, line, ...known(count) }, ['finish', 'takeResults'])}),
    asked as (
      select matter, sum((facts ->> 'problemTotal')::int)::int as n
      from (${actsIn({ district, line, ...known(count) }, ['requireRectification'])}) as required
      group by matter
    ),
    done as (
      select distinct on (matter) matter, (facts ->> 'rectifiedTotal')::int as n
      from (${actsIn({ district, line, ...known(count) }, ['recordRectification'])}) as recorded
      order by matter, seq desc
    )
    select acts.facts ->> 'unit' as unit, organ.name,
      case when bool_and(acts.facts ->> 'frameCount' is not null) then sum(${number('frameCount')})::int end as whole,
      sum(${number('filesTotal')})::int as files, sum(${number('excellentTotal')})::int as excellent,
      sum(${number('goodTotal')})::int as good, sum(${number('passedTotal')})::int as passed,
      sum(${number('failedTotal')})::int as failed, sum(${number('vetoedTotal')})::int as vetoed,
      sum(${number('secondTotal')})::int as second, sum(${number('agreedTotal')})::int as agreed,
      coalesce(sum(asked.n), 0)::int as problems, coalesce(sum(done.n), 0)::int as rectified
    from acts
    left join organ on organ.district = ${district} and organ.id = (acts.facts ->> 'unit')::uuid
    left join asked on asked.matter = acts.matter
    left join done on done.matter = acts.matter
    group by 1, 2`
}

/** What each unit sent, which leads its records gave, and what became of them by the cut-off. */
async function leadsByUnit(reading: Reading, count: Counting): Promise<Grid> {
  const head = ['单位', '报送记录', '线索', '待核对', '说明成立或者排除', '立为监督事项', '整改完成']
  const line = reading.businesses.get('enforcement')?.line
  if (!line) return gridOf(head, [])
  const { rows } = await leadsSql(reading, line, count).execute(reading.reader)
  return gridOf(
    head,
    rows.map((row) => {
      const [leads, settled, confirmed] = [row['leads'] ?? 0, row['settled'] ?? 0, row['confirmed'] ?? 0]
      return {
        name: row.name ?? '没有写明单位',
        cells: [row['sent'] ?? 0, leads, leads - settled - confirmed, settled, confirmed, row['rectified'] ?? 0].map(
          String,
        ),
        opens: `/oversight/leads?unit=${row.unit}`,
      }
    }),
  )
}

function leadsSql({ district }: Reading, line: Line, count: Counting) {
  const { from, until } = count.period
  return sql<Counts>`
    with sent as (
      select facts ->> 'unit' as unit, count(distinct matter)::int as n
      from (${actsIn({ district, line, ...known(count) }, ['record'])}) as recorded
      group by 1
    ),
    leads as (
      select lead.unit::text as unit, word.kind, exists (
          select from event
          where event.district = lead.district and event.matter = lead.supervision and event.counts_as = 'verify'
            and event.recorded_at <= ${count.cutoff}::timestamptz
        ) as rectified
      from lead
      left join lateral (
        select kind
        from lead_word
        where lead_word.district = lead.district and lead_word.lead = lead.id and at <= ${count.cutoff}::timestamptz
        order by seq desc
        limit 1
      ) as word on true
      where lead.district = ${district} and lead.present and lead.unit is not null
        and lead.first_seen <= ${count.cutoff}::timestamptz
        and (lead.on_day is null or lead.on_day between ${from}::date and ${until}::date)
    ),
    found as (
      select unit, count(*)::int as leads, (count(*) filter (where kind in ('explain', 'dismiss')))::int as settled,
        (count(*) filter (where kind = 'confirm'))::int as confirmed, (count(*) filter (where rectified))::int as rectified
      from leads
      group by unit
    )
    select unit, organ.name, sent.n as sent, leads, settled, confirmed, rectified
    from sent
    full join found using (unit)
    left join organ on organ.district = ${district} and organ.id = unit::uuid
    where unit is not null`
}

interface Ran {
  readonly id: string
  readonly version: number
  readonly population: number
  readonly testable: number
  readonly hits: number
}

/** From the certificate of the period where one was given out, which never moves; from the last whole run otherwise. */
async function checksRun(reading: Reading, count: Counting): Promise<Grid> {
  const head = ['规则', '版本', '涉及', '能检验', '命中']
  const { source, ran } = (await certified(reading, count)) ?? (await lastRan(reading, count))
  const labels = new Map(
    [...reading.businesses.values()].flatMap(({ checks }) =>
      Object.entries(checks).map(([id, { number, label }]) => [id, { number, label }] as const),
    ),
  )
  const tested = ran.filter(({ testable }) => testable > 0)
  const hit = tested
    .filter(({ hits }) => hits > 0)
    .toSorted((one, other) => (labels.get(one.id)?.number ?? 0) - (labels.get(other.id)?.number ?? 0))
  const quiet = tested.length - hit.length
  const rest: string[][] = [
    [`另有 ${quiet} 项能检验、没有命中；${ran.length - tested.length} 项没有检验`, '', '', '', '0'],
    [source, '', '', '', ''],
  ]
  return {
    head,
    rows: [
      ...hit.map(({ id, version, population, testable, hits }) => [
        labels.get(id)?.label ?? id,
        ...[version, population, testable, hits].map(String),
      ]),
      ...rest,
    ],
    opens: [...hit.map(({ id }) => `/oversight/checks/${id}`), '/oversight', '/oversight/certificate'],
  }
}

async function certified({ district, reader }: Reading, { period, cutoff }: Counting) {
  const { rows } = await sql<{ digest: string; checks: Ran[] }>`
    select digest, counted -> 'checks' as checks
    from oversight_certificate
    where district = ${district} and made_at <= ${cutoff}::timestamptz
      and counted -> 'asked' @> ${JSON.stringify(period)}::jsonb and counted -> 'asked' -> 'unit' is null
    order by made_at desc
    limit 1`.execute(reader)
  const [found] = rows
  return found ? { source: `以出具的筛查结果说明为准，摘要 ${found.digest}`, ran: found.checks } : null
}

async function lastRan({ district, reader }: Reading, { cutoff }: Counting): Promise<{ source: string; ran: Ran[] }> {
  const { rows } = await sql<Ran & { today: string }>`
    select tally.check_id as id, tally.version, tally.population, tally.testable, tally.hits, run.today
    from oversight_tally as tally
    join oversight_run as run on run.district = tally.district and run.id = tally.run
    where tally.district = ${district} and run.id = (
        select id
        from oversight_run
        where district = ${district} and kind = 'full' and ended_at <= ${cutoff}::timestamptz
        order by started_at desc
        limit 1
      )`.execute(reader)
  const today = rows[0]?.today
  const on = today && isDay(today) ? formatDay(today) : null
  return { source: on ? `按${on}的筛查，全部记录；出具本期的说明以后以说明为准` : '还没有筛查过', ran: rows }
}
