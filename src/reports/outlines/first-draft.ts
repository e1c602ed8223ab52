import { isRatio } from '../../kernel/indicator.ts'
import type { Post } from '../../kernel/reach.ts'
import type { Store } from '../../store/store.ts'
import { boundIn } from '../compile/markup.ts'
import { findDefinition } from '../definition.ts'
import { beforeOf } from '../drafting/before.ts'
import type { Draft } from '../drafting/draft.ts'
import { figuresFor, lineOfFigure } from '../drafting/numbers.ts'
import { type Answered, saidAndDoneIn } from '../drafting/said-and-done.ts'
import type { Count, Figure } from '../figure.ts'
import { annualOutline } from './annual.ts'
import { oversightBulletin, reviewBulletin } from './bulletins.ts'
import { disputes } from './disputes.ts'
import { enforcement } from './enforcement.ts'
import { nothingYet } from './hints.ts'
import { inspection } from './inspection.ts'
import type { Part } from './outline.ts'
import { aid, mediation } from './services.ts'

export interface FirstDraft {
  readonly parts: readonly { readonly heading: string; readonly covers: string; readonly text: string }[]
  /** What last year's report promised or owned up to, and what became of it. */
  readonly answers: readonly Answered[]
}

/** A draft in plain sentences: every figure by name, nothing written that the ledger cannot fill. */
export async function firstDraft(store: Store, post: Post, draft: Draft, count: Count): Promise<FirstDraft> {
  const answers = draft.kind === 'annual' ? await saidAndDoneIn(store, post, draft.period) : []
  const parts = outlineOf(draft.kind, answers)
  const ids = parts.flatMap(({ paragraphs }) => paragraphs.flatMap(boundIn))
  const figures = await figuresFor(store, ids.map(lineOfFigure), count)
  const compared = parts.some(({ paragraphs }) => paragraphs.some((text) => text.includes('|同比')))
  const before = compared
    ? await beforeOf(
        store,
        ids.flatMap((id) => figures.get(id) ?? []),
        count,
      )
    : new Map()
  const happened = (sentence: string) => {
    const named = boundIn(sentence)
    return named.length === 0 || named.some((id) => (figures.get(id)?.value ?? 0) !== 0)
  }
  const fits = (clause: string) => isFilled(clause, figures, (id) => (before.get(id)?.value ?? 0) > 0)
  return {
    answers,
    parts: parts.map(({ heading, covers, paragraphs }) => ({
      heading,
      covers,
      text: paragraphs.flatMap((text) => fitted(text, { fits, happened })).join('\n') || nothingYet,
    })),
  }
}

function outlineOf(kind: string, answers: readonly Answered[]): readonly Part[] {
  const known: Readonly<Record<string, readonly Part[]>> = {
    ...{ enforcement, disputes, mediation, aid, inspection },
    ...{ reviewBulletin, oversightBulletin },
  }
  const own = known[kind]
  if (own) return own
  const left = answers.filter(({ finished }) => !finished)
  return annualOutline(
    left.map(({ said, did }) => `上年提出的“${said}”还没有办成：${did}。`),
    left.map(({ said }) => `继续办理“${said}”，明确牵头单位和完成时间。`),
  )
}

interface Filling {
  fits(clause: string): boolean
  happened(sentence: string): boolean
}

/** Clauses whose figure is missing, or whose rate has no base, are left out, and so is a sentence of noughts only. */
function fitted(text: string, { fits, happened }: Filling): string[] {
  if (!text.includes('{{')) return [text]
  const sentences = text.split(/(?<=。)/).flatMap((sentence) => {
    if (!happened(sentence)) return []
    const clauses = sentence.split(/(?<=[，；。])/)
    const kept = clauses.filter(fits)
    if (kept.length === 0 || !kept.some((clause) => clause.includes('{{')))
      return sentence.includes('{{') ? [] : [sentence]
    return [kept.join('').replace(/[，；。]$/, sentence.endsWith('。') ? '。' : '')]
  })
  return sentences.length > 0 ? [sentences.join('')] : []
}

function isFilled(clause: string, figures: ReadonlyMap<string, Figure>, hasBefore: (id: string) => boolean): boolean {
  return boundIn(clause).every((id) => {
    const figure = figures.get(id)
    return figure !== undefined && figure.value !== null && (!clause.includes('|同比') || hasBefore(id))
  })
}

/** For the picker: every figure's name, unit and definition. */
export function figureNames({ businesses }: Pick<Store, 'businesses'>) {
  return [...businesses.values()].flatMap(({ line, indicators }) =>
    Object.entries(indicators.all).flatMap(([name, one]) => {
      const found = findDefinition(businesses, `${line.id}.${name}`)
      return found
        ? [
            {
              id: found.id,
              label: one.label,
              line: line.id,
              lineLabel: line.label,
              says: one.says,
              unit: isRatio(one) ? '%' : one.unit,
            },
          ]
        : []
    }),
  )
}
