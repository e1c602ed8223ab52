import pg from 'pg'
import { floorServer } from './floor.ts'

/** The floor in a process of its own, so that its cost can be told from everything else: DATABASE_URL says where. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 })
const server = floorServer(pool).listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
process.on('disconnect', () => process.exit(0))
