import {
  answerDraft,
  type Changed,
  divideDraft,
  judgeWarning,
  signSection,
  writeSection,
} from '../../reports/drafting/change-draft.ts'
import { compileDraft } from '../../reports/drafting/compile-draft.ts'
import { reportLine } from '../../reports/drafting/draft.ts'
import { freezeDraft } from '../../reports/drafting/freeze-draft.ts'
import { movedSince } from '../../reports/drafting/moved.ts'
import { sectionVersions } from '../../reports/drafting/versions.ts'
import { figureNames, firstDraft } from '../../reports/outlines/first-draft.ts'
import { recount } from '../../reports/recount.ts'
import { listMatters } from '../../store/list-matters.ts'
import { readMatter } from '../../store/read-matter.ts'
import { readRows } from '../../store/read-rows.ts'
import type { draftingContract } from '../contract-drafting.ts'
import { countOf, countUpTo, draftOf, marginOf } from '../drafting-ask.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { draftView, labelOf, recountView } from '../views/drafting.ts'
import { lineOf, stateLabel } from '../views/showing.ts'
import { actorOf } from './acts.ts'
import { noFigures, seesFigures } from './figures.ts'

/** The report while it is written: every change is an act of its matter. */
export const draftingHandlers: Pick<Handlers, keyof typeof draftingContract> = {
  'GET /api/report-drafts': async ({ desk: { store }, who }) => {
    if (!store.businesses.has(reportLine)) return { rows: [] }
    const [{ rows }, showing] = await Promise.all([
      listMatters(store, who.post, reportLine, { page: 1, size: 200 }),
      showingFor(store),
    ])
    const line = lineOf(showing, reportLine)
    return {
      rows: rows.map(({ id, number, title, state, columns }) => ({
        ...{ id, number, title, stateLabel: stateLabel(line, state) },
        kindLabel: labelOf('kind', String(columns.kind ?? '')),
        year: String(columns.year ?? ''),
      })),
    }
  },

  'GET /api/report-drafts/:id': async ({ desk: { store }, who, params: { id } }) => {
    const draft = await draftOf(store, who, id)
    if (draft instanceof Refused) return draft
    const [compiled, file] = await Promise.all([
      compileDraft(store, draft, countOf(store, who, draft)),
      readMatter(store, who.post, id),
    ])
    return file ? draftView(draft, compiled, file, who.person) : notFound()
  },

  'POST /api/report-drafts/:id/first-draft': async ({ desk: { store }, who, params: { id } }) => {
    const draft = await draftOf(store, who, id)
    if (draft instanceof Refused) return draft
    if (draft.sections.length > 0) return new Refused('procedure', ['报告已经有内容了，不再生成初稿'])
    const { parts, answers } = await firstDraft(store, who.post, draft, countOf(store, who, draft))
    const divided = await divideDraft(store, actorOf(who), draft, parts)
    if (!('allowed' in divided) || !divided.allowed || answers.length === 0) return told(divided, '已生成初稿')
    return told(await answerDraft(store, actorOf(who), id, answers), '已生成初稿，并从督办任务里带出上年问题的回应')
  },

  'PUT /api/report-drafts/:id/sections/:row': async ({ desk: { store }, who, params: { id, row }, body }) =>
    told(await writeSection(store, actorOf(who), id, { section: row, ...body }), '已保存'),

  'POST /api/report-drafts/:id/sections/:row/sign': async ({ desk: { store }, who, params: { id, row }, body }) =>
    told(await signSection(store, actorOf(who), id, { section: row, ...body }), '已定稿'),

  'GET /api/report-drafts/:id/sections/:row/versions': async ({ desk: { store }, who, params: { id, row } }) => {
    const rows = await sectionVersions(store, who.post, id, row)
    return rows ? { rows } : notFound('没有这份报告，或者不在您的查看范围内')
  },

  'GET /api/report-drafts/:id/margin': async ({ desk: { store }, who, params: { id } }) => {
    const draft = await draftOf(store, who, id)
    if (draft instanceof Refused) return draft
    const { margin, lastYear } = await marginOf(store, who, draft)
    return { rows: margin, lastYear }
  },

  'POST /api/report-drafts/:id/warnings': async ({ desk: { store }, who, params: { id }, body }) =>
    told(await judgeWarning(store, actorOf(who), id, body), '已记下'),

  'POST /api/report-drafts/:id/freeze': async ({ desk: { store }, who, params: { id }, body }) => {
    const draft = await draftOf(store, who, id)
    if (draft instanceof Refused) return draft
    const count = countUpTo(store, who, draft, body.cutoffOn)
    if (count instanceof Refused) return count
    const { compiled, margin } = await marginOf(store, who, draft, count)
    const freezing = { draft, compiled, margin, count, reason: body.reason?.trim() ?? '' }
    return told(await freezeDraft(store, actorOf(who), freezing), '数字已冻结')
  },

  'GET /api/report-drafts/:id/moved': async ({ desk: { store }, who, params: { id } }) => {
    const draft = await draftOf(store, who, id)
    if (draft instanceof Refused) return draft
    return { rows: await movedSince(store, draft, { cutoff: store.now().toISOString(), countedBy: who.name }) }
  },

  'GET /api/report-drafts/:id/recount/:figure': async ({ desk: { store }, who, params: { id, figure } }) => {
    const draft = await draftOf(store, who, id)
    if (draft instanceof Refused) return draft
    const frozen = draft.frozen.find((one) => one.figure === figure)
    if (!frozen) return notFound('这份报告没有冻结这个数')
    const again = await recount(store, frozen, { cutoff: store.now().toISOString(), countedBy: who.name })
    const matters = new Set(again.changes.map(({ matter }) => matter))
    const readable = await readRows(store, who.post, [...matters])
    const sees = [...matters].every((matter) => readable.has(matter))
    return recountView(again, sees)
  },

  'GET /api/figure-names': async ({ desk: { store }, who }) => {
    if (!seesFigures(who.post)) return noFigures()
    return { rows: figureNames(store) }
  },
}

/** A change as the wire tells it; a clash carries both texts. */
function told(done: Changed, says: string): { version: number; says: string } | Refused {
  if ('clash' in done) {
    const { clash: _mark, ...clash } = done
    const by = clash.by || '别人'
    return new Refused('stale', [`您写的时候，${by}改过这一部分；两稿都在下面，请合并后再保存`], { clash })
  }
  return done.allowed ? { version: done.version, says } : refusedView(done)
}
