import type { Store } from '../../store/store.ts'
import { type Before, type BoundLine, bind, type Grid, lineText, type Sources } from '../compile/bind.ts'
import { boundIn, parse } from '../compile/markup.ts'
import type { Count, Figure } from '../figure.ts'
import { lossesIn, lossTable, lossTableNames } from '../loss-causes.ts'
import { oversightTable } from '../oversight-tables.ts'
import { type Checked, reconcile } from '../reconcile.ts'
import { beforeOf } from './before.ts'
import type { Draft } from './draft.ts'
import { figuresFor, keptFigures, lineOfFigure } from './numbers.ts'

/** Something that may not print, and where it stands. */
export interface Problem {
  readonly section: number
  readonly heading: string
  readonly paragraph: number
  readonly says: string
}

export interface CompiledSection {
  readonly id: number
  readonly heading: string
  readonly lines: readonly BoundLine[]
  readonly problems: readonly Problem[]
}

export interface Compiled {
  readonly sections: readonly CompiledSection[]
  /** Those the text names, by id. */
  readonly figures: ReadonlyMap<string, Figure>
  readonly before: ReadonlyMap<string, Before>
  /** The declared relations that touch a figure of the text. */
  readonly relations: readonly Checked[]
  readonly frozen: boolean
}

/** The figures of a draft that is still being written move with the ledger; from the freezing on they stand. */
export async function compileDraft(store: Store, draft: Draft, count: Count): Promise<Compiled> {
  const named = draft.sections.flatMap(({ text }) => boundIn(text))
  const frozen = draft.state !== 'drafting' && draft.frozen.length > 0
  const all = frozen ? keptFigures(store, draft) : await figuresFor(store, named.map(lineOfFigure), count)
  const figures = new Map(named.flatMap((id) => (all.has(id) ? [[id, all.get(id) as Figure] as const] : [])))
  const before = await beforeOf(store, asksBefore(draft) ? [...figures.values()] : [], count)
  const tables = await tablesOf(store, draft, count)
  const sources: Sources = {
    figure: (id) => figures.get(id),
    before: (id) => before.get(id),
    table: (name) => tables.get(name),
  }
  return {
    sections: draft.sections.map((section) => compileSection(section, sources)),
    figures,
    before,
    relations: reconcile(store.businesses.values(), [...all.values()]).filter(({ whole, parts }) =>
      [whole, ...parts].some((id) => figures.has(id)),
    ),
    frozen,
  }
}

function asksBefore({ sections }: Draft): boolean {
  return sections.some(({ text }) => /\|\s*(?:上年|同比)/.test(text))
}

/** Once the figures are frozen, the tables are those of the same cut-off. */
async function tablesOf(
  store: Store,
  { sections, frozen }: Draft,
  { period, cutoff }: Count,
): Promise<Map<string, Grid>> {
  const asked = new Set(sections.flatMap(({ text }) => parse(text).flatMap(({ table }) => table ?? [])))
  const count = { period, cutoff: frozen[0]?.cutoff ?? cutoff }
  const losses = lossTableNames.some((name) => asked.has(name)) ? await lossesIn(store, count) : []
  const tables = await Promise.all(
    [...asked].map(
      async (name) => [name, lossTable(name, losses) ?? (await oversightTable(store, count, name))] as const,
    ),
  )
  return new Map(tables.flatMap(([name, table]) => (table ? [[name, table] as const] : [])))
}

function compileSection({ id, heading, text }: Draft['sections'][number], sources: Sources): CompiledSection {
  const lines = bind(text, sources)
  const problems = lines.flatMap(({ parts }, at) =>
    parts.flatMap((part) =>
      typeof part !== 'string' && 'wrong' in part
        ? [{ section: id, heading, paragraph: at + 1, says: part.wrong }]
        : [],
    ),
  )
  return { id, heading, lines, problems }
}

/** The whole text as a reader would have it, and where each section begins in it. */
export function textOf({ sections }: Compiled): { text: string; starts: readonly number[] } {
  const starts: number[] = []
  let text = ''
  for (const { heading, lines } of sections) {
    starts.push(text.length)
    text += `${heading}\n${lines.map(lineText).join('\n')}\n`
  }
  return { text, starts }
}
