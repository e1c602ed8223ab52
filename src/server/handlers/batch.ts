import { reachOf } from '../../kernel/reach.ts'
import { because, type Reason } from '../../kernel/reason.ts'
import { type Day, isDay } from '../../law/day.ts'
import { performBatch } from '../../store/perform-batch.ts'
import { titlesOf } from '../../store/read-titles.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { businessOf } from '../showing-for.ts'
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
    if (!declared || declared.from === 'new') return notFound('没有这项可以成批办理的事')
    if (body.on && !isDay(body.on)) return new Refused('form', [{ says: '日期应写作 2021-03-15', field: 'on' }])
    if (new Set(body.rows.map(({ matter }) => matter.toLowerCase())).size < body.rows.length)
      return new Refused('form', ['同一件在这一批里选了两次'])
    const requests = body.rows.map(({ matter, version, given = {} }) => ({
      line: id,
      matter,
      act,
      given: { ...body.given, ...given },
      ...(version === undefined ? {} : { version }),
      ...(body.on ? { on: body.on as Day } : {}),
    }))
    const note = body.note?.trim() || `成批办理：${declared.label}`
    const done = await performBatch(store, actorOf(who), requests, { note, ...(body.key ? { key: body.key } : {}) })
    const titles = await titlesOf(
      store,
      who.post,
      body.rows.map(({ matter }) => matter),
    )
    const nameOf = (matter: string) => titles.get(matter.toLowerCase())
    if (!done.allowed) {
      const told = done.refused.flatMap(({ index, reasons }) =>
        reasons.map((reason) => saidOf(index, nameOf(body.rows[index]?.matter ?? ''), reason)),
      )
      const more = told.length > shownAtOnce ? [because(`还有 ${told.length - shownAtOnce} 处没有列出`)] : []
      return new Refused('procedure', [...told.slice(0, shownAtOnce), ...more])
    }
    return {
      batch: done.batch,
      says: `${done.performed.length} 件一起办理：${declared.label}`,
      at: store.now().toISOString(),
      rows: done.performed.map(({ matter, number, state, papers }) => ({
        matter,
        number,
        title: nameOf(matter)?.title ?? '',
        state: stateLabel(line, state),
        papers: papers.length,
      })),
    }
  },
}

interface Named {
  readonly number: string | null
  readonly title: string
}

/** 示证〔2021〕3号　示范甲：已经注销 */
function saidOf(index: number, named: Named | undefined, { field: _field, ...reason }: Reason): Reason {
  const which = named ? [named.number, named.title].filter(Boolean).join('　') : `第 ${index + 1} 件`
  return { ...reason, says: `${which}：${reason.says}` }
}
