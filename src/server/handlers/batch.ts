import type { Line } from '../../kernel/line.ts'
import { reachOf } from '../../kernel/reach.ts'
import { because, type Reason } from '../../kernel/reason.ts'
import { renewalGiven } from '../../kernel/renewal.ts'
import { type Day, isDay } from '../../law/day.ts'
import { performBatch } from '../../store/perform-batch.ts'
import { openFile } from '../../store/read-matter.ts'
import { titlesOf } from '../../store/read-titles.ts'
import type { Store } from '../../store/store.ts'
import type { ActRequest } from '../../store/types.ts'
import { notFound, Refused } from '../problems.ts'
import type { Ask, Handlers } from '../route.ts'
import { businessOf } from '../showing-for.ts'
import type { SignedIn } from '../signed-in.ts'
import { stateLabel } from '../views/showing.ts'
import { actorOf } from './acts.ts'

/** Refusals shown at once; more would not be read. */
const shownAtOnce = 100

/** 成批办理: one act on many matters in one transaction. One that cannot, and none is done. */
export const batchHandlers: Pick<Handlers, 'POST /api/lines/:line/acts/:act/batch'> = {
  'POST /api/lines/:line/acts/:act/batch': async ({ desk: { store }, who, params: { line: id, act }, body }) => {
    const business = businessOf(store, id)
    if (business instanceof Refused) return business
    const { line } = business
    if (reachOf(line, who.post).sees === 'nothing') return notFound('没有这项业务')
    const declared = Object.hasOwn(line.acts, act) ? line.acts[act] : undefined
    if (!declared || (declared.from === 'new' && !declared.renews)) return notFound('没有这项可以成批办理的事')
    if (body.on && !isDay(body.on)) return new Refused('form', [{ says: '日期应写作 2021-03-15', field: 'on' }])
    if (new Set(body.rows.map(({ matter }) => matter.toLowerCase())).size < body.rows.length)
      return new Refused('form', ['同一件在这一批里选了两次'])
    const asked = await Promise.all(body.rows.map((row) => requestsFor(store, who, { line, act, row, body })))
    const note = body.note?.trim() || `成批办理：${declared.label}`
    const options = { note, ...(body.key ? { key: body.key } : {}) }
    const done = await performBatch(store, actorOf(who), asked.flat(), options)
    if (!done.allowed) {
      const rowAt = asked.flatMap((requests, at) => requests.map(() => at))
      const titles = await titlesOf(store, who.post, idsOf(body.rows))
      const told = done.refused.flatMap(({ index, reasons }) => {
        const at = rowAt[index] ?? 0
        return reasons.map((reason) => saidOf(at, titles.get(body.rows[at]?.matter.toLowerCase() ?? ''), reason))
      })
      return new Refused('procedure', shortened(told))
    }
    const titles = await titlesOf(store, who.post, idsOf(done.performed))
    return {
      batch: done.batch,
      says: `${body.rows.length} 件一起办理：${declared.label}`,
      at: store.now().toISOString(),
      rows: done.performed.map(({ matter, number, state, papers }) => ({
        matter,
        number,
        title: titles.get(matter)?.title ?? '',
        state: stateLabel(line, state),
        papers: papers.length,
      })),
    }
  },
}

type Body = Ask<'POST /api/lines/:line/acts/:act/batch'>['body']

interface Row {
  readonly line: Line
  readonly act: string
  readonly row: Body['rows'][number]
  readonly body: Body
}

/** The act on the matter; where it renews an entry, the new entry and the end of the old one. */
async function requestsFor(store: Store, { post }: SignedIn, { line, act, row, body }: Row): Promise<ActRequest[]> {
  const { matter, version, given = {} } = row
  const all = { ...body.given, ...given }
  const standing = { line: line.id, matter, ...(version === undefined ? {} : { version }) }
  const on = body.on ? { on: body.on as Day } : {}
  const renews = line.acts[act]?.renews
  const old = renews ? await openFile(store, post, matter) : null
  const both = old?.line.id === line.id ? renewalGiven(line, act, old.plain.answers, all) : null
  if (!renews) return [{ ...standing, act, given: all, ...on }]
  // What is not there, or not theirs, is refused by the act itself like any other row.
  if (!both) return [{ ...standing, act: renews.ends, given: all }]
  return [
    { line: line.id, act, given: both.opening, organ: old?.row.organ ?? post.organ },
    { ...standing, act: renews.ends, given: both.ending },
  ]
}

function idsOf(rows: readonly { readonly matter: string }[]): string[] {
  return rows.map(({ matter }) => matter)
}

function shortened(told: readonly Reason[]): Reason[] {
  const rest = told.length - shownAtOnce
  return [...told.slice(0, shownAtOnce), ...(rest > 0 ? [because(`还有 ${rest} 处没有列出`)] : [])]
}

interface Named {
  readonly number: string | null
  readonly title: string
}

/** 示证〔2021〕3号，示范甲：已经注销 */
function saidOf(index: number, named: Named | undefined, { field: _field, ...reason }: Reason): Reason {
  const which = named ? [named.number, named.title].filter(Boolean).join('，') : `第 ${index + 1} 件`
  return { ...reason, says: `${which}：${reason.says}` }
}
