import type { Kysely } from 'kysely'
import type { mediationLine } from '../lines/mediation/line.ts'
import type { Database, LineTable } from './database.ts'

/* A column or a state that the declaration does not have does not compile. */

type Probed = Database & { mediation: LineTable<typeof mediationLine> }

export function probe(db: Kysely<Probed>) {
  const right = db.selectFrom('mediation').select(['source', 'accepted_on']).where('source', '=', 'arbitration')
  // @ts-expect-error 没有这一列
  db.selectFrom('mediation').select('sorce')
  // @ts-expect-error 没有这个选项
  db.selectFrom('mediation').selectAll().where('source', '=', 'arbitrtion')
  return right
}
