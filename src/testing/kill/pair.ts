import { join } from 'node:path'
import { existingCluster, homeOf } from '../../store/postgres/layout.ts'
import { removePostgres } from '../../store/postgres/start.ts'
import { forwardTo } from './forward.ts'
import { lendDatabase } from './lend.ts'
import { childrenOf, kill, postmasterOf } from './processes.ts'
import { follow, type Replica } from './replica.ts'

/** Two databases, of which one leads and answers a commit only when the other has it too, behind one address. */
export interface Pair {
  /** Of the bureau's database, wherever it is led just now. */
  readonly url: string
  /** From now on, with the bureau's roles and tables there, the other follows; its address. */
  followed(): Promise<string>
  /** Pulls the plug of the one that leads; sees to it that the other takes over, or leaves that to whoever watches. */
  killLeader(): Promise<void>
  /** What was killed comes back and follows. Only where somebody watches over it. */
  heal?(): Promise<void>
  stop(): Promise<void>
}

/** The second is promoted, and the address turned over, by hand; once. */
export async function pairByHand(folder: string): Promise<Pair> {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const lent = await lendDatabase(first)
  const forward = await forwardTo(Number(new URL(lent.url).port))
  const at = (port: number) => Object.assign(new URL(lent.url), { port: String(port) }).href
  let replica: Replica | null = null
  return {
    url: at(forward.port),
    async followed() {
      replica = await follow(first, second)
      return at(replica.port)
    },
    async killLeader() {
      const master = postmasterOf(existingCluster(homeOf(first)) ?? '') ?? 0
      for (const pid of [master, ...childrenOf(master)]) kill(pid)
      await replica?.promote()
      forward.turnTo(replica?.port ?? 0)
    },
    async stop() {
      await forward.close()
      await replica?.stop()
      await lent.stop()
      for (const database of [first, second]) await removePostgres(database)
    },
  }
}
