import { businesses } from '../src/lines/register.ts'
import { connect } from '../src/store/connect.ts'
import { driftOf } from '../src/store/drift.ts'
import { createSql, tablesOf } from '../src/store/schema.ts'

/**
 * Prints the SQL that brings the tables to what the declarations say.
 *   npx tsx tools/draft-migration.ts            compares with the database at DATABASE_OWNER_URL or DATABASE_URL
 *   npx tsx tools/draft-migration.ts mediation  prints the tables of one line from nothing
 */
const [wanted] = process.argv.slice(2)
if (wanted) {
  const business = businesses.find(({ line }) => line.id === wanted)
  if (!business) throw new Error(`没有业务线 ${wanted}`)
  console.log(
    [
      `-- ${business.line.label}: drafted from the declaration, then read by a person.`,
      ...tablesOf(business.line).map(createSql),
    ].join('\n\n'),
  )
} else {
  const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL
  if (!url) throw new Error('请用 DATABASE_OWNER_URL 指明要比较的数据库，或者写明业务线')
  const connection = connect(url)
  const { says, sql } = await driftOf(connection.db, businesses)
  await connection.close()
  console.log([...says.map((one) => `-- ${one}`), ...sql].join('\n\n'))
}
