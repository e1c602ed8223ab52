import { startPostgres } from '../store/postgres/start.ts'

/** A process of its own for the launcher's tests: `start-postgres.ts FOLDER [exit]`; one line of JSON, then it stays. */
const [dataDir = '', then] = process.argv.slice(2)
const { pid, port, adopted, ownerUrl } = await startPostgres({ dataDir, fsync: false })
process.stdout.write(`${JSON.stringify({ pid, port, adopted, ownerUrl })}\n`)
if (then === 'exit') process.exit(0)
setInterval(() => {}, 60_000)
