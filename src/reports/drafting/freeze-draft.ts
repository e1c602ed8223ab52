import { because, type Reason, refuse } from '../../kernel/reason.ts'
import { perform } from '../../store/perform.ts'
import type { Store } from '../../store/store.ts'
import type { Actor, NotPerformed, Performed } from '../../store/types.ts'
import { boundIn } from '../compile/markup.ts'
import type { Count } from '../figure.ts'
import { frozenRowsOf } from '../frozen.ts'
import { hintsIn } from '../outlines/hints.ts'
import type { Compiled } from './compile-draft.ts'
import { type Draft, reportLine } from './draft.ts'
import { figuresFor, lineOfFigure, withSides } from './numbers.ts'
import type { Marginal } from './proofread-draft.ts'

/** What keeps a text from printing: places that are wrong, and declared relations that do not hold. */
export function hindrances({ sections, relations }: Compiled, reason: string): Reason[] {
  const wrong = sections.flatMap(({ problems }) =>
    problems.map(({ heading, paragraph, says }) => because(`「${heading}」第 ${paragraph} 段：${says}`)),
  )
  if (reason.trim() !== '') return wrong
  const broken = relations.filter(({ holds }) => !holds)
  return [
    ...wrong,
    ...broken.map(({ says }) => because(`勾稽不符：${says}。请查明；确需照印的，写明理由`, { field: 'reason' })),
  ]
}

/** A section may have been marked final elsewhere than on the writing page: what still asks the writer is not printed. */
function unwrittenIn({ sections }: Draft): Reason[] {
  return sections.flatMap(({ heading, text }) =>
    hintsIn(text).map(({ paragraph }) =>
      because(`「${heading}」第 ${paragraph} 段还是提纲里的提示，请换成本单位的内容，没有可写的就删去`),
    ),
  )
}

interface Freezing {
  readonly draft: Draft
  readonly compiled: Compiled
  readonly margin: readonly Marginal[]
  readonly count: Count
  /** Why a broken relation is printed all the same. */
  readonly reason: string
}

/** Freezes the figures the text names, with the lists behind them. Warnings must have been decided, relations must hold. */
export async function freezeDraft(
  store: Store,
  actor: Actor,
  { draft, compiled, margin, count, reason }: Freezing,
): Promise<Performed | NotPerformed> {
  const open = margin.filter(({ severity, verdict }) => severity !== 'hint' && verdict !== 'kept')
  const reasons = [
    ...hindrances(compiled, reason),
    ...unwrittenIn(draft),
    ...open.map(({ heading, says }) => because(`「${heading}」的核对提示还没有处理：${says}`)),
  ]
  if (reasons.length > 0) return refuse('procedure', reasons.slice(0, 30))
  const broken = compiled.relations.filter(({ holds }) => !holds)
  if (broken.length > 0) {
    const warnings = broken.map(({ says }) => ({ where: '勾稽', says: says.slice(0, 500), verdict: 'kept', reason }))
    const noted = await perform(store, actor, {
      line: reportLine,
      matter: draft.matter,
      act: 'check',
      given: { warnings },
    })
    if (!noted.allowed) return noted
  }
  const ids = withSides(
    store,
    draft.sections.flatMap(({ text }) => boundIn(text)),
    count.period.until,
  )
  const all = await figuresFor(store, ids.map(lineOfFigure), count)
  const figures = ids.flatMap((id) => all.get(id) ?? [])
  if (figures.length === 0) return refuse('procedure', [because('正文里还没有引用任何数字，没有可以冻结的')])
  const frozen = frozenRowsOf(figures, draft.frozenRows)
  return perform(store, actor, { line: reportLine, matter: draft.matter, act: 'freeze', given: { frozen } })
}
