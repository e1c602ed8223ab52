import { expect, test } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { parse } from '../compile/markup.ts'
import { findDefinition } from '../definition.ts'
import { lossTableNames } from '../loss-causes.ts'
import { oversightTableNames } from '../oversight-tables.ts'
import { annualOutline } from './annual.ts'
import { oversightBulletin, reviewBulletin } from './bulletins.ts'
import { disputes } from './disputes.ts'
import { enforcement } from './enforcement.ts'
import { inspection } from './inspection.ts'
import { aid, mediation } from './services.ts'

const known = new Map(businesses.map((business) => [business.line.id, business]))
const tableNames: readonly string[] = [...lossTableNames, ...oversightTableNames]
const outlines = {
  annual: annualOutline([], []),
  disputes,
  enforcement,
  inspection,
  mediation,
  aid,
  reviewBulletin,
  oversightBulletin,
}

test.each(Object.entries(outlines))('提纲「%s」里的每个数都有指标，写法都对，表都有', (_, parts) => {
  const lines = parts.flatMap(({ paragraphs }) => paragraphs.flatMap(parse))
  const wrong = lines.flatMap(({ pieces, table }) => [
    ...pieces.flatMap((piece) => (piece.kind === 'mistake' ? piece.source : [])),
    ...pieces.flatMap((piece) => (piece.kind === 'figure' && !findDefinition(known, piece.figure) ? piece.figure : [])),
    ...(table && !tableNames.includes(table) ? [table] : []),
  ])
  expect(wrong).toEqual([])
  expect(new Set(parts.map(({ heading }) => heading)).size).toBe(parts.length)
})

test('年度报告写全督察规定列明的四项，督察提纲是五个部分', () => {
  const covers = new Set(outlines.annual.map((part) => part.covers))
  expect(['work', 'gaps', 'chief', 'plan'].every((part) => covers.has(part as never))).toBe(true)
  expect(inspection).toHaveLength(5)
})
