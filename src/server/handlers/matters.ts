import { logAccess } from '../../store/access-log.ts'
import { proposalPages } from '../../store/preview.ts'
import { readMatter } from '../../store/read-matter.ts'
import { readPaper } from '../../store/read-papers.ts'
import { reveal } from '../../store/reveal.ts'
import { underAnotherPost } from '../another-post.ts'
import { lineOfMatter } from '../matter-head.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { clockArgument } from '../views/clock.ts'
import { fieldHistory } from '../views/field-history.ts'
import { matterFileView } from '../views/matter-file.ts'
import { pageView } from '../views/page.ts'
import { lineOf } from '../views/showing.ts'
import { watermark } from '../watermark.ts'

type Names =
  | 'GET /api/matters/:id'
  | 'GET /api/matters/:id/clocks/:clock'
  | 'GET /api/matters/:id/fields/:field'
  | 'GET /api/matters/:id/papers/:seq'
  | 'POST /api/matters/:id/reveal'

/** Reading one matter. What is out of reach answers like what does not exist. */
export const matterHandlers: Pick<Handlers, Names> = {
  'GET /api/matters/:id': async ({ desk: { store }, who, params }) => {
    const file = await readMatter(store, who.post, params.id)
    if (!file) return (await underAnotherPost(store, who, params.id)) ?? notFound()
    const [showing, proposed] = await Promise.all([
      showingFor(store),
      file.proposal ? proposalPages(store, who.post, params.id) : [],
    ])
    return matterFileView(file, showing, { proposed, synthetic: store.synthetic })
  },

  'GET /api/matters/:id/clocks/:clock': async ({ desk: { store }, who, params, query }) => {
    const file = await readMatter(store, who.post, params.id)
    if (!file) return notFound()
    const row = query.row ?? null
    const clock = file.clocks.find((one) => one.name === params.clock && one.row === row)
    if (!clock) return notFound('本事项没有这个期限，或者还没有起算')
    const showing = await showingFor(store)
    return clockArgument(lineOf(showing, file.row.line), file.matter, clock, showing)
  },

  'GET /api/matters/:id/fields/:field': async ({ desk: { store }, who, params }) => {
    const file = await readMatter(store, who.post, params.id)
    if (!file) return notFound()
    const showing = await showingFor(store)
    const history = fieldHistory(lineOf(showing, file.row.line), file.timeline, params.field, showing)
    return history ? { rows: history } : notFound('本事项没有这一项')
  },

  'GET /api/matters/:id/papers/:seq': async ({ desk: { store }, who, params }) => {
    const page = await readPaper(store, who.post, params.id, params.seq)
    if (!page) return notFound('没有这份文书')
    // A paper names people in full: opening one is on record like taking a mask off.
    await logAccess(store, who.post, { what: 'paper', matter: params.id, field: page.title, purpose: '查看文书' })
    return pageView(page)
  },

  'POST /api/matters/:id/reveal': async ({ desk: { store }, who, params, body }) => {
    const purpose = body.purpose.trim()
    if (purpose === '') return new Refused('form', [{ says: '请写明查看用途', field: 'purpose' }])
    if (!(await lineOfMatter(store, who.post, params.id))) return notFound()
    const revealed = await reveal(store, who.post, { matter: params.id, party: body.party, field: body.field, purpose })
    return 'value' in revealed ? { value: revealed.value, mark: watermark(store, who, purpose) } : refusedView(revealed)
  },
}
