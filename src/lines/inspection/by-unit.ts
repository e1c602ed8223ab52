interface ItemRow {
  readonly unit: string | null
  readonly evidence?: string | null
  readonly selfMet?: string | null
  readonly selfScore?: number | null
  readonly score?: number | null
}

interface FindingRow {
  readonly unit: string | null
  readonly doneOn?: string | null
}

export interface UnitRow {
  readonly unit: string
  readonly items: number
  readonly withEvidence: number
  readonly met: number
  readonly selfScore: number
  readonly score: number
  readonly findings: number
  readonly rectified: number
}

/** 一个单位一行：几项指标、佐证齐了几项、自评和评审多少分、问题改了几个。按名称排，不排名次。 */
export function byUnit(items: readonly ItemRow[], findings: readonly FindingRow[]): UnitRow[] {
  const named = [...items, ...findings].map(({ unit }) => unit ?? '')
  const units = [...new Set(named)].filter((unit) => unit !== '').toSorted((a, b) => a.localeCompare(b, 'zh'))
  return units.map((unit) => {
    const own = items.filter((row) => row.unit === unit)
    const found = findings.filter((row) => row.unit === unit)
    return {
      unit,
      items: own.length,
      withEvidence: own.filter(({ evidence }) => Boolean(evidence)).length,
      met: own.filter(({ selfMet }) => selfMet === 'met').length,
      selfScore: own.reduce((sum, row) => sum + (row.selfScore ?? 0), 0),
      score: own.reduce((sum, row) => sum + (row.score ?? 0), 0),
      findings: found.length,
      rectified: found.filter(({ doneOn }) => Boolean(doneOn)).length,
    }
  })
}
