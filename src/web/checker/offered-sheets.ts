import type { Business } from '../../kernel/business.ts'
import { businesses } from '../../lines/register.ts'

export interface OfferedSheet {
  readonly key: string
  readonly business: Business
  readonly sheet: string
  readonly label: string
}

/** Every sheet of every line, as the list on the page shows them. */
export const offeredSheets: readonly OfferedSheet[] = businesses.flatMap((business) =>
  Object.entries(business.sheets).map(([sheet, { label }]) => ({
    key: `${business.line.id}/${sheet}`,
    business,
    sheet,
    label: `${business.line.label} · ${label}`,
  })),
)
