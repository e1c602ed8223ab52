import { writeFileSync } from 'node:fs'
import { connect } from '../src/store/connect.ts'
import { distributionOf, distributionText } from '../src/store/distribution.ts'
import { migrate } from '../src/store/migrate.ts'
import { removePostgres, startPostgres } from '../src/store/postgres/start.ts'
import { scratchFolder } from '../src/testing/scratch.ts'

/** Writes src/store/distribution.sql from the migrations: npx tsx tools/distribution.ts, after one of them made a table. */
const dataDir = scratchFolder('distribution')
const server = await startPostgres({ dataDir, fsync: false })
await migrate(server.ownerUrl)
const { db, close } = connect(server.ownerUrl, { max: 1 })
const found = await distributionOf(db)
await close()
await server.stop()
await removePostgres(dataDir)
if (found.says.length > 0) throw new Error(found.says.join('\n'))
writeFileSync('src/store/distribution.sql', distributionText(found))
