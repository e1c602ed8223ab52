import { type Post, reachOf } from '../../kernel/reach.ts'
import { kinds } from '../../lines/enforcement/kinds.ts'
import { enforcementLine } from '../../lines/enforcement/line.ts'
import { numbersIn } from '../../lines/file-review/draw.ts'
import { fileReviewLine } from '../../lines/file-review/line.ts'
import type { It } from '../../lines/file-review/names.ts'
import { shares, strataOf } from '../../lines/file-review/strata.ts'
import { type FrameRecord, frameOf } from '../../store/read-frame.ts'
import { readMatter } from '../../store/read-matter.ts'
import type { Store } from '../../store/store.ts'
import { notFound, Refused } from '../problems.ts'
import { reviewResults } from '../review-results.ts'
import type { Handlers } from '../route.ts'
import { showingFor } from '../showing-for.ts'
import { spanAsked } from '../span.ts'

type Names = 'GET /api/review-results' | 'GET /api/matters/:id/draw' | 'GET /api/matters/:id/frame'

/** The draw of a review of case files, and the frame it is made from. */
export const fileReviewHandlers: Pick<Handlers, Names> = {
  'GET /api/review-results': async ({ desk: { store }, who, query }) => {
    if (reachOf(fileReviewLine, who.post).sees === 'nothing') return notFound('没有这项业务')
    const span = spanAsked(query, store.today())
    if (span instanceof Refused) return span
    const results = await reviewResults(store, who.post, span)
    return results ? { ...span, ...results } : notFound('没有这项业务')
  },

  'GET /api/matters/:id/draw': async ({ desk: { store }, who, params: { id } }) => {
    const it = await roundOf(store, who.post, id)
    if (!it?.frameHash) return notFound('本事项没有冻结的名单')
    const sample = numbersIn(it.drawnList ?? null)
    const picked = new Set(sample)
    return {
      sampling: it.sampling ?? 'whole',
      seedHash: it.seedHash ?? null,
      plannedOn: it.plannedOn ?? null,
      frameHash: it.frameHash,
      frameCount: it.frameCount ?? 0,
      frozenOn: it.frozenOn ?? null,
      sampleSize: it.sampleSize ?? null,
      seed: it.seed ?? null,
      drawnOn: it.drawnOn ?? null,
      strata: layersOf(it).map(({ label, numbers, take }) => ({
        label,
        files: numbers.length,
        take,
        drawn: numbers.filter((number) => picked.has(number)).length,
      })),
      sample,
    }
  },

  'GET /api/matters/:id/frame': async ({ desk: { store }, who, params: { id }, query }) => {
    const it = await roundOf(store, who.post, id)
    const line = store.businesses.get(enforcementLine.id)?.line
    if (!it?.unit || !line) return notFound('没有这次评查')
    const span = spanAsked(query, store.today())
    if (span instanceof Refused) return span
    const kind = it.caseKind === 'mixed' ? null : it.caseKind
    const asked = { unit: it.unit, ...span, ...(kind ? { kind } : {}) }
    const [{ records, exact }, { nameOf }] = await Promise.all([
      frameOf(store, who.post, line, asked),
      showingFor(store),
    ])
    const frame = records.map((record) => lineOf(record, nameOf(record.unit) ?? '')).join('\n')
    return { ...span, files: records.length, exact, frame }
  },
}

/** What no act has set yet is absent. */
async function roundOf(store: Store, post: Post, id: string): Promise<Partial<It> | null> {
  const file = await readMatter(store, post, id)
  return file?.row.line === fileReviewLine.id ? (file.matter.answers as Partial<It>) : null
}

/** Where everything is read, everything of a stratum is taken. */
function layersOf({ sampling, frame = null, sampleSize }: Partial<It>) {
  if (sampling === 'sample') return shares(frame, sampleSize ?? 0)
  return strataOf(frame).map((stratum) => ({ ...stratum, take: stratum.numbers.length }))
}

function lineOf({ number, kind }: FrameRecord, unit: string): string {
  const label = kind ? (kinds[kind as keyof typeof kinds] ?? '') : ''
  return [number, unit, label].map((cell) => cell.replace(/[,，\t\n]/g, '、')).join(',')
}
