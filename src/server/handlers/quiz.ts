import { actsOf } from '../../kernel/availability.ts'
import { reachOf } from '../../kernel/reach.ts'
import type { Day } from '../../law/day.ts'
import { type Effect, effectOf, fewest } from '../../lines/outreach/effect.ts'
import { groups } from '../../lines/outreach/fields.ts'
import { outreachLine } from '../../lines/outreach/line.ts'
import { optionsOf, type Question, type Side, sides, windowOf } from '../../lines/outreach/quiz.ts'
import { asOf } from '../../store/as-of.ts'
import { perform } from '../../store/perform.ts'
import { daysOf, quizLinks, type SheetRow, sheetsOf } from '../../store/quiz.ts'
import { type Opened, openFile } from '../../store/read-matter.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { spanAsked } from '../span.ts'
import { actorOf } from './acts.ts'

type Names = 'GET /api/matters/:id/quiz' | 'POST /api/matters/:id/quiz/result' | 'GET /api/quiz-effects'

/** 前后测: the codes, what was answered, and what may be said of it. */
export const quizHandlers: Pick<Handlers, Names> = {
  'GET /api/matters/:id/quiz': async ({ desk: { store }, who, params: { id } }) => {
    const opened = await openFile(store, who.post, id)
    const questions = opened ? questionsIn(opened) : []
    if (!opened || questions.length === 0) return notFound('这一件没有前后测题目')
    const days = daysIn(opened)
    const open = days.quizOpenedOn !== null
    const [links, sheets] = await Promise.all([
      open ? quizLinks(store, opened.row.id) : null,
      sheetsOf(store, who.post, { matter: opened.row.id }),
    ])
    const by = { person: who.post.person, role: who.post.role, organ: who.post.organ }
    const act = actsOf(opened.line, opened.plain, by, asOf(store)).find(({ name }) => name === 'measure')
    const { parts, hidden } = inParts(sheets, ({ group }) => groupLabel(group))
    return {
      opened: open,
      questions: questions.map((question, at) => ({
        question: question.question ?? '',
        options: optionsOf(question).map(({ key, label }) => ({ label, right: key === question.right })),
        before: answeredRight(sheets, 'before', question, at),
        after: answeredRight(sheets, 'after', question, at),
      })),
      codes: links
        ? (['before', 'after'] as const).map((side) => ({
            side,
            label: sides[side],
            path: `/quiz/${links[side]}`,
            ...windowOf(days, side, store.today()),
            sheets: sheets.filter((sheet) => sheet.side === side).length,
          }))
        : [],
      effect: effectOf(sheets),
      groups: parts,
      hidden,
      mayEnter: act?.reasons.length === 0 && resultOf(sheets) !== null,
    }
  },

  'POST /api/matters/:id/quiz/result': async ({ desk: { store }, who, params: { id }, body }) => {
    const opened = await openFile(store, who.post, id)
    if (!opened || questionsIn(opened).length === 0) return notFound('这一件没有前后测题目')
    const result = resultOf(await sheetsOf(store, who.post, { matter: opened.row.id }))
    if (!result) return new Refused('procedure', ['活动前、活动后都有答卷，才能记入结果'])
    const done = await perform(store, actorOf(who), {
      line: opened.line.id,
      matter: opened.row.id,
      act: 'measure',
      given: result,
      ...(body.key ? { key: body.key } : {}),
    })
    return done.allowed ? { says: '前后测结果已记入登记表' } : refusedView(done)
  },

  'GET /api/quiz-effects': async ({ desk: { store }, who, query }) => {
    const line = store.businesses.get(outreachLine.id)?.line
    if (!line || reachOf(line, who.post).sees === 'nothing') return notFound('没有这项业务')
    const span = spanAsked(query, store.today())
    if (span instanceof Refused) return span
    const [sheets, { organs }] = await Promise.all([sheetsOf(store, who.post, span), store.directory.with([])])
    const placeOf = ({ street }: SheetRow) => organs.get(street ?? '')?.name ?? '没有写明街道'
    const places = inPlaces(sheets, placeOf)
    const takers = inParts(sheets, ({ group }) => groupLabel(group))
    const cells = inParts(sheets, (sheet) => `${placeOf(sheet)}\n${groupLabel(sheet.group)}`)
    return {
      ...span,
      activities: new Set(sheets.map(({ matter }) => matter)).size,
      whole: effectOf(sheets),
      places,
      groups: takers.parts,
      cells: cells.parts.map(({ label, ...effect }) => {
        const [place = '', group = ''] = label.split('\n')
        return { place, group, ...effect }
      }),
      hidden: cells.hidden,
    }
  },
}

function daysIn({ plain: { answers }, row: { state } }: Opened) {
  const on = (name: string) => (answers[name] ?? null) as Day | null
  return daysOf({
    quizOpenedOn: on('quizOpenedOn'),
    plannedOn: on('plannedOn'),
    heldOn: on('heldOn'),
    quizUntil: on('quizUntil'),
    state,
  })
}

function questionsIn({ line, plain }: Opened): readonly Question[] {
  return line.id === outreachLine.id ? ((plain.answers.quizQuestions ?? []) as readonly Question[]) : []
}

function groupLabel(group: string | null): string {
  return groups[(group ?? '') as keyof typeof groups] ?? '没有说'
}

interface Parts {
  readonly parts: (Effect & { readonly label: string })[]
  readonly hidden: number
}

/** A place is where an activity was held: it says nothing of who came, so every one is shown. */
function inPlaces(sheets: readonly SheetRow[], placeOf: (sheet: SheetRow) => string): Parts['parts'] {
  return divided(sheets, placeOf).map(([label, part]) => ({ label, ...effectOf(part) }))
}

/** Each group by itself; a group of a handful of sheets on one side is not shown. */
function inParts(sheets: readonly SheetRow[], labelOf: (sheet: SheetRow) => string): Parts {
  const few = (part: readonly SheetRow[]) =>
    (['before', 'after'] as const).some((side) => {
      const n = part.filter((sheet) => sheet.side === side).length
      return n > 0 && n < fewest
    })
  const all = divided(sheets, labelOf)
  return {
    parts: all.filter(([, part]) => !few(part)).map(([label, part]) => ({ label, ...effectOf(part) })),
    hidden: all.filter(([, part]) => few(part)).reduce((sum, [, part]) => sum + part.length, 0),
  }
}

function divided(sheets: readonly SheetRow[], labelOf: (sheet: SheetRow) => string): [string, SheetRow[]][] {
  const found = new Map<string, SheetRow[]>()
  for (const sheet of sheets) {
    const part = found.get(labelOf(sheet))
    if (part) part.push(sheet)
    else found.set(labelOf(sheet), [sheet])
  }
  return [...found].toSorted(([one], [other]) => byName.compare(one, other))
}

const byName = new Intl.Collator('zh-CN', { numeric: true })

function answeredRight(sheets: readonly SheetRow[], side: Side, { right }: Question, at: number) {
  const those = sheets.filter((sheet) => sheet.side === side)
  return { right: those.filter(({ picks }) => picks[at] === right).length, of: those.length }
}

/** What the record asks, counted from the sheets. */
function resultOf(sheets: readonly SheetRow[]): Record<string, number> | null {
  const { before, after } = effectOf(sheets)
  if (before.rate === null || after.rate === null) return null
  return {
    quizTakers: Math.min(before.takers, after.takers),
    quizBefore: Math.round(before.rate),
    quizAfter: Math.round(after.rate),
  }
}
