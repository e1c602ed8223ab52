import { businesses } from '../../src/lines/register.ts'
import { buildDesk } from '../../src/server/desk.ts'
import { openStore } from '../../src/store/open.ts'
import type { DeskGiven } from './world.ts'

/** The desk in a process of its own, as it is run: everything on, logs as the server writes them. */
const { appUrl, readerUrl, folder, shift } = JSON.parse(process.env['BENCH_DESK'] ?? '{}') as DeskGiven
const store = await openStore({
  url: appUrl,
  readerUrl,
  businesses,
  district: 'shifan',
  keyFile: `${folder}/key`,
  filesDir: `${folder}/files`,
  clock: () => new Date(Date.now() - shift),
})
const app = await buildDesk(store, { logLevel: 'warn' })
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ port: Number(new URL(address).port) })
process.on('disconnect', () => process.exit(0))
