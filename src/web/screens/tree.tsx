import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { byUnit, type UnitRow } from '../../lines/inspection/by-unit.ts'
import { addressOf } from '../api.ts'
import { Nothing } from '../parts/states.tsx'
import { asks } from '../queries.ts'
import { dayText, numberText } from '../words.ts'
import { ScreenHead } from './screen-head.tsx'
import { findingsIn, treeIn } from './shapes.ts'
import { declaredOf, type ToldRow, toldRows } from './told-rows.ts'
import './screens.css'

/** The indicator tree under its headings, and the same by unit. */
export function TreePage() {
  const { id } = useParams({ from: '/desk/matters/$id/tree' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const line = declaredOf(file)
  const field = treeIn(line)
  if (!field) return <Nothing says="这项业务没有指标树。" />
  const items = toldRows(file, field)
  const findingField = findingsIn(line)
  const findings = findingField ? toldRows(file, findingField) : []
  return (
    <div className="page wide">
      <ScreenHead file={file} title="指标树" />
      {items.length === 0 ? (
        <Nothing says="指标还没有分解到单位，分解以后在这里看全貌。" />
      ) : (
        <>
          <p className="lead-line">{summary(items, findings)}</p>
          <p className="row no-print">
            <a className="plain-button" href={addressOf('/api/matters/:id/units.xlsx', { id })} download>
              下载按单位的表
            </a>
          </p>
          <UnitTable rows={unitsOf(items, findings)} />
          {headingsOf(items).map(([heading, rows]) => (
            <Heading key={heading} heading={heading} rows={rows} findings={findings} />
          ))}
          <OtherFindings items={items} findings={findings} />
        </>
      )}
    </div>
  )
}

function summary(items: readonly ToldRow[], findings: readonly ToldRow[]): string {
  const filled = (name: string) => items.filter((row) => row.text(name) !== '').length
  const done = findings.filter((row) => row.text('doneOn') !== '').length
  const found = findings.length > 0 ? `，发现问题 ${findings.length} 个、已整改 ${done} 个` : ''
  return `共 ${items.length} 项指标，${filled('evidence')} 项有佐证，${filled('selfMet')} 项已自评，${filled('score')} 项已评审${found}。`
}

function unitsOf(items: readonly ToldRow[], findings: readonly ToldRow[]): UnitRow[] {
  return byUnit(
    items.map((row) => ({
      unit: row.text('unit'),
      evidence: row.text('evidence'),
      selfMet: row.option('selfMet'),
      selfScore: row.count('selfScore'),
      score: row.count('score'),
    })),
    findings.map((row) => ({ unit: row.text('unit'), doneOn: row.text('doneOn') })),
  )
}

const unitColumns: readonly {
  readonly label: string
  readonly of: (row: UnitRow) => number
  readonly always: boolean
}[] = [
  { label: '指标', of: ({ items }) => items, always: true },
  { label: '有佐证', of: ({ withEvidence }) => withEvidence, always: true },
  { label: '自评达到', of: ({ met }) => met, always: true },
  { label: '自评得分', of: ({ selfScore }) => selfScore, always: false },
  { label: '评审得分', of: ({ score }) => score, always: false },
  { label: '问题', of: ({ findings }) => findings, always: true },
  { label: '已整改', of: ({ rectified }) => rectified, always: true },
]

/** An edition without points shows no column of noughts. */
function UnitTable({ rows }: { readonly rows: readonly UnitRow[] }) {
  const columns = unitColumns.filter(({ always, of }) => always || rows.some((row) => of(row) > 0))
  return (
    <section className="part">
      <h2>按责任单位</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="按责任单位的统计">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col" className="num">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <th scope="row">{row.unit}</th>
                {columns.map(({ label, of }) => (
                  <td key={label} className="num">
                    {numberText(of(row))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function headingsOf(items: readonly ToldRow[]): [string, ToldRow[]][] {
  const groups = new Map<string, ToldRow[]>()
  for (const row of items) groups.set(row.text('heading'), [...(groups.get(row.text('heading')) ?? []), row])
  return [...groups]
}

interface HeadingProps {
  readonly heading: string
  readonly rows: readonly ToldRow[]
  readonly findings: readonly ToldRow[]
}

function Heading({ heading, rows, findings }: HeadingProps) {
  return (
    <details className="part tree" open>
      <summary>
        <h2>{heading}</h2> <span className="n">{rows.length} 项</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <Item key={row.n} row={row} findings={findings.filter((one) => one.text('code') === row.text('code'))} />
        ))}
      </ul>
    </details>
  )
}

function Item({ row, findings }: { readonly row: ToldRow; readonly findings: readonly ToldRow[] }) {
  const due = row.day('dueOn')
  return (
    <li className="item">
      <p className="item-name">
        <span className="item-code">{row.text('code')}</span>
        {row.text('name')}
      </p>
      <dl>
        <Pair label="责任单位" says={row.text('unit')} />
        <Pair
          label="佐证"
          says={row.text('evidence') || (due ? `还没有，${dayText(due)}截止` : '还没有')}
          quiet={row.text('evidence') === ''}
        />
        <Pair label="自评" says={[row.text('selfMet'), points(row, 'selfScore')].filter(Boolean).join('，')} />
        <Pair label="评审" says={[points(row, 'score'), row.text('reviewSays')].filter(Boolean).join('，')} />
      </dl>
      {findings.length > 0 && <Findings rows={findings} />}
    </li>
  )
}

function points(row: ToldRow, name: string): string {
  return row.text(name) === '' ? '' : `${row.text(name)} 分`
}

function Pair({
  label,
  says,
  quiet = false,
}: {
  readonly label: string
  readonly says: string
  readonly quiet?: boolean
}) {
  if (says === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd className={quiet ? 'quiet' : undefined}>{says}</dd>
    </div>
  )
}

function Findings({ rows }: { readonly rows: readonly ToldRow[] }) {
  return (
    <ul className="findings">
      {rows.map((row) => (
        <li key={row.n}>
          <strong>问题</strong>　{row.text('problem')}
          <span className="quiet">
            （{row.text('unit')}，{row.text('doneOn') ? `${row.text('doneOn')}整改完成` : `${row.text('dueOn')}前整改`}
            ）
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Findings that name no indicator of the tree. */
function OtherFindings({
  items,
  findings,
}: {
  readonly items: readonly ToldRow[]
  readonly findings: readonly ToldRow[]
}) {
  const codes = new Set(items.map((row) => row.text('code')))
  const rows = findings.filter((row) => !codes.has(row.text('code')))
  if (rows.length === 0) return null
  return (
    <section className="part">
      <h2>没有对应指标的问题</h2>
      <Findings rows={rows} />
    </section>
  )
}
