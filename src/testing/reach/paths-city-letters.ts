import { inboxFor, takingOf } from '../../store/city/inbox.ts'
import { outboxFor } from '../../store/city/outbox.ts'
import { behind } from '../database.ts'
import { type Draw, matters, type Path } from './path.ts'
import type { ReachWorld } from './world.ts'

/** Letters between districts: what came is for whoever takes such matters in, what went follows the matter it tells of. */
export const cityLetterPaths: Readonly<Record<string, Path>> = {
  收到的函件: async (draw) => {
    const { incoming } = await lettersOf(draw.world)
    const rows = await inboxFor(draw.world.store, draw.post)
    const owed = incoming.filter(({ line }) => takesIn(draw, line)).map(({ no }) => String(no))
    return { asked: draw.post.role, shown: rows.map(({ no }) => String(no)), may: (no) => owed.includes(no), owed }
  },

  送出的函件: async (draw) => {
    const { sent } = await lettersOf(draw.world)
    const rows = await outboxFor(draw.world.store, draw.post)
    const wanted = ({ id }: { readonly id: string }) => sent.has(id)
    return matters(
      draw,
      '全部',
      rows.map(({ matter }) => matter),
      wanted,
    )
  },

  一个事项送出的函件: async (draw) => {
    const { sent } = await lettersOf(draw.world)
    const matter = draw.random.pick([...sent])
    const rows = await outboxFor(draw.world.store, draw.post, matter)
    return matters(
      draw,
      matter,
      rows.map((row) => row.matter),
      ({ id }) => id === matter,
    )
  },
}

/** Who sees the line, and may do the act that takes one in. */
function takesIn({ world, raw, post }: Draw, id: string): boolean {
  const line = world.store.businesses.get(id)?.line
  const taking = line && takingOf(line)
  if (!line || !taking || world.oracle.sight(raw, line) === 'nothing') return false
  return line.acts[taking.as]?.by.includes(post.role) === true
}

interface Letters {
  readonly incoming: readonly { readonly no: number; readonly line: string }[]
  readonly sent: ReadonlySet<string>
}

const laid = new WeakMap<ReachWorld, Promise<Letters>>()

/** Laid into the boxes past the app, once for a world: who may see them does not hang on their signatures. */
function lettersOf(world: ReachWorld): Promise<Letters> {
  const known = laid.get(world) ?? lay(world)
  laid.set(world, known)
  return known
}

async function lay({ base: { database, store }, oracle, people }: ReachWorld): Promise<Letters> {
  const lines = [...store.businesses.values()].flatMap(({ line }) => (takingOf(line) ? line.id : []))
  const incoming = [...lines, ...lines].map((line, at) => ({ no: at + 1, line }))
  for (const { no, line } of incoming)
    await behind(
      database,
      `insert into letter_in (district, sender, no, kind, text, hash, key, signature)
       values ($1, 'linqu', $2, 'referral', $3, '', '', '')`,
      [store.district, no, JSON.stringify({ kind: 'referral', line })],
    )
  const sent = oracle.rows
    .filter((_, at) => at % 7 === 0)
    .slice(0, 150)
    .map(({ id }) => id)
  await behind(
    database,
    `insert into letter_out (district, receiver, no, kind, matter, text, hash, key, signature, sent_by, sent_at)
     select $1, 'linqu', row_number() over (), 'referral', matter, '{"toName":"示范邻区"}', '', '', '', $2, now()
     from unnest($3::uuid[]) as given (matter)`,
    [store.district, people[0], sent],
  )
  return { incoming, sent: new Set(sent) }
}
