import { because, type Reason } from '../../kernel/reason.ts'
import type { Day } from '../../law/day.ts'
import { perform } from '../../store/perform.ts'
import type { Store } from '../../store/store.ts'
import type { Actor, NotPerformed, Performed } from '../../store/types.ts'
import { parse } from '../compile/markup.ts'
import { findDefinition } from '../definition.ts'
import { hintsIn } from '../outlines/hints.ts'
import { type Draft, openDraft, reportLine, type Section } from './draft.ts'
import type { Answered } from './said-and-done.ts'

/** Another writer was faster: both texts, so that nothing typed is lost. */
interface Clash {
  readonly clash: true
  readonly mine: string
  readonly theirs: string
  readonly version: number
  readonly by: string
}

export type Changed = Performed | NotPerformed | Clash
type Given = Readonly<Record<string, unknown>>

/** No such report for this post. */
const missing: NotPerformed = {
  allowed: false,
  kind: 'missing',
  reasons: [because('没有这份报告，或者不在您的查看范围内')],
}

interface Writing {
  readonly section: number
  /** The version the writer began from. */
  readonly base: number
  readonly text: string
  readonly heading?: string | undefined
}

/**
 * Several people write at once, each section by itself: another section changed meanwhile is no clash. A section that
 * changed is, and the writer gets both texts. A signed section that is changed has to be signed again.
 */
export function writeSection(store: Store, actor: Actor, matter: string, writing: Writing): Promise<Changed> {
  return onSection(store, actor, { matter, ...writing }, (section) => {
    const wrong = wrongIn(store, writing.text)
    if (wrong.length > 0) return wrong
    return {
      ...rowOf(section),
      text: writing.text,
      heading: writing.heading?.trim() || section.heading,
      signedOn: null,
    }
  })
}

/** The owner signs, or the section head in the owner's place. */
export function signSection(
  store: Store,
  actor: Actor,
  matter: string,
  { section: id, base }: Pick<Writing, 'section' | 'base'>,
): Promise<Changed> {
  const { person, role } = actor.post
  return onSection(store, actor, { matter, section: id, base, text: '' }, (section) => {
    if (section.owner !== person && role !== 'sectionHead')
      return [because(`本部分由${section.ownerName}撰写，由撰写人或者科长定稿`)]
    if (section.text === '') return [because('这一部分还没有内容，写好再定稿')]
    const wrong = [...wrongIn(store, section.text), ...unwritten(section.text)]
    return wrong.length > 0 ? wrong : { ...rowOf(section), signedOn: store.today() }
  })
}

/** Between reading and writing somebody may write another section: read again and go on, unless it was this one. */
async function onSection(
  store: Store,
  actor: Actor,
  { matter, section: id, base, text }: Writing & { matter: string },
  change: (section: Section) => Given | readonly Reason[],
): Promise<Changed> {
  for (let turn = 0; ; turn++) {
    const draft = await openDraft(store, actor.post, matter)
    const section = draft?.sections.find((one) => one.id === id)
    if (!draft) return missing
    if (!section) return { ...missing, reasons: [because('报告里没有这一部分')] }
    if (section.version !== base) return clashOf(store, draft, section, text)
    const row = change(section)
    if (Array.isArray(row)) return { allowed: false, kind: 'procedure', reasons: row as Reason[] }
    const done = await perform(store, actor, {
      line: reportLine,
      matter,
      version: draft.version,
      act: 'write',
      given: { sections: [row] },
    })
    if (done.allowed || done.kind !== 'stale' || turn === 5) return done
  }
}

async function clashOf(store: Store, draft: Draft, section: Section, mine: string): Promise<Clash> {
  const { rows } = await store.reader
    .selectFrom('event')
    .innerJoin('person', (join) =>
      join.onRef('person.district', '=', 'event.district').onRef('person.id', '=', 'event.person'),
    )
    .select('person.name as name')
    .where('event.district', '=', store.district)
    .where('event.matter', '=', draft.matter)
    .where('event.seq', '=', section.version)
    .execute()
    .then((rows) => ({ rows }))
  return { clash: true, mine, theirs: section.text, version: section.version, by: rows[0]?.name ?? '' }
}

/** The row as the act takes it: the whole row, since a row given with its number replaces it. */
function rowOf({ id, heading, covers, owner, askedOn, dueOn, text, signedOn }: Section): Given {
  return { id, heading, covers, owner, askedOn, dueOn, ...(text ? { text } : {}), ...(signedOn ? { signedOn } : {}) }
}

/** Figures nobody declared and slips in their writing, each with its paragraph. */
function wrongIn({ businesses }: Store, text: string): Reason[] {
  return parse(text).flatMap(({ pieces }, at) =>
    pieces.flatMap((piece) => {
      const where = `第 ${at + 1} 段`
      if (piece.kind === 'mistake') return [because(`${where}「${piece.source}」：${piece.says}`, { field: 'text' })]
      const unknown = piece.kind === 'figure' && !findDefinition(businesses, piece.figure)
      return unknown ? [because(`${where}：没有「${piece.figure}」这个指标`, { field: 'text' })] : []
    }),
  )
}

/** The outline's requests are not yet the writer's words. */
function unwritten(text: string): Reason[] {
  return hintsIn(text).map(({ paragraph, hint }) =>
    because(`第 ${paragraph} 段还是提纲里的提示「${hint}」，请换成本单位的内容，没有可写的就删去，再定稿`, {
      field: 'text',
    }),
  )
}

interface Verdict {
  readonly where: string
  readonly says: string
  readonly verdict: 'fixed' | 'kept'
  readonly reason?: string | undefined
}

/** What somebody decided about a warning; deciding again replaces it. */
export async function judgeWarning(store: Store, actor: Actor, matter: string, given: Verdict): Promise<Changed> {
  const draft = await openDraft(store, actor.post, matter)
  if (!draft) return missing
  const before = draft.warnings.find(({ where, says }) => where === given.where && says === given.says)
  const row = {
    ...(before ? { id: before.id } : {}),
    where: given.where,
    says: given.says,
    verdict: given.verdict,
    ...(given.reason?.trim() ? { reason: given.reason.trim() } : {}),
  }
  return perform(store, actor, { line: reportLine, matter, act: 'check', given: { warnings: [row] } })
}

interface Parts {
  readonly heading: string
  readonly covers: string
  readonly text: string
}

/** A first draft: the outline's sections, all owned by whoever asked for it until they are shared out. */
export async function divideDraft(store: Store, actor: Actor, draft: Draft, parts: readonly Parts[]): Promise<Changed> {
  const last = (draft.reportBy ?? draft.dueOn) as Day | null
  const today = store.today()
  const dueOn = last ?? today
  const sections = parts.map((part) => ({
    ...part,
    owner: actor.post.person,
    askedOn: today < dueOn ? today : dueOn,
    dueOn,
  }))
  return perform(store, actor, { line: reportLine, matter: draft.matter, act: 'divide', given: { sections } })
}

/** What became of last year's promises, out of the tasks. */
export function answerDraft(
  store: Store,
  actor: Actor,
  matter: string,
  answers: readonly Answered[],
): Promise<Changed> {
  const shortcomings = answers.map(({ said, did, done, proof }) => ({ said, did, done, ...(proof ? { proof } : {}) }))
  return perform(store, actor, { line: reportLine, matter, act: 'answerLastYear', given: { shortcomings } })
}
