import type { Checked } from '../../door/check.ts'
import { moneyText } from '../../door/read-number.ts'
import { type Severity, type Verdict, type VerdictKind, verdictKinds } from '../../door/verdict.ts'
import type { Business } from '../../kernel/business.ts'

/** What was understood, for the page that asks whether to take it. */
export interface Preview {
  readonly worksheet: string | null
  readonly columns: readonly { readonly written: string; readonly header: string; readonly unit: string }[]
  readonly unknown: readonly string[]
  readonly missing: readonly string[]
  readonly headers: readonly string[]
  readonly first: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly sums: readonly { readonly header: string; readonly says: string }[]
  readonly kinds: readonly {
    readonly code: VerdictKind
    readonly label: string
    readonly severity: Severity
    readonly count: number
  }[]
  /** Errors first, up to a bound; the marked copy has them all. */
  readonly verdicts: readonly Verdict[]
  readonly badRows: number
  readonly zeroReport: boolean
  readonly passes: boolean
}

const shownRows = 5
const shownVerdicts = 300

export function previewOf(business: Business, checked: Checked): Preview {
  const { worksheet, header, rows, verdicts, missing, zeroReport, passes } = checked
  const first = rows.slice(0, shownRows)
  const told = new Set(first.flatMap(({ understood }) => Object.keys(understood)))
  const inFile = (header?.blocks[0] ?? []).map(({ heading }) => heading.header).filter((one) => told.has(one))
  const headers = [...new Set([...inFile, ...told])]
  const errors = verdicts.filter(({ severity }) => severity === 'error')
  const notices = verdicts.filter(({ severity }) => severity === 'notice')
  return {
    worksheet: worksheet?.name ?? null,
    columns: columnsOf(business, checked),
    unknown: (header?.unknown ?? []).map(({ written }) => written),
    missing,
    headers,
    first: first.map(({ row, understood }) => ({ row, cells: headers.map((one) => understood[one] ?? '') })),
    sums: sumsOf(business, checked),
    kinds: kindsOf([...errors, ...notices]),
    verdicts: [...errors, ...notices].slice(0, shownVerdicts),
    badRows: rows.filter((row) => row.verdicts.some(({ severity }) => severity === 'error')).length,
    zeroReport,
    passes,
  }
}

function columnsOf({ line }: Business, { header }: Checked): Preview['columns'] {
  return (header?.blocks[0] ?? []).map(({ written, heading }) => {
    const money = heading.field !== undefined && line.fields[heading.field]?.kind === 'money'
    return { written, header: heading.header, unit: money ? (heading.unit === 'wan' ? '万元' : '元') : '' }
  })
}

/** A wrong unit shows in a sum before it shows anywhere else. */
function sumsOf({ line }: Business, { header, rows }: Checked): Preview['sums'] {
  return (header?.blocks[0] ?? []).flatMap(({ heading }) => {
    const field = heading.field === undefined ? undefined : line.fields[heading.field]
    if (!field || !heading.field || !['money', 'count'].includes(field.kind)) return []
    const name = heading.field
    const sum = rows.reduce(
      (total, { attempt }) => total + (typeof attempt.given[name] === 'number' ? Number(attempt.given[name]) : 0),
      0,
    )
    return { header: heading.header, says: field.kind === 'money' ? `${moneyText(sum)} 元` : String(sum) }
  })
}

function kindsOf(verdicts: readonly Verdict[]): Preview['kinds'] {
  const counts = new Map<VerdictKind, { severity: Severity; count: number }>()
  for (const { code, severity } of verdicts) {
    const known = counts.get(code)
    counts.set(code, { severity: known?.severity ?? severity, count: (known?.count ?? 0) + 1 })
  }
  return [...counts].map(([code, one]) => ({ code, label: verdictKinds[code], ...one }))
}
