import { figuresIn, textOfFile } from '../../reports/drafting/take-in.ts'
import { findIndicator } from '../../reports/reader/vocabulary.ts'
import { keptYearReport } from '../../reports/year-report.ts'
import { readFile } from '../../store/files.ts'
import { saveStated, statedIn, statedReports } from '../../store/stated.ts'
import type { statedContract } from '../contract-stated.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { noFigures, seesFigures } from './figures.ts'

/** Old reports, read and confirmed; what they state is never mixed with what the ledger counts. */
export const statedHandlers: Pick<Handlers, keyof typeof statedContract> = {
  'GET /api/stated-reports': async ({ desk: { store }, who }) => {
    if (!seesFigures(who.post)) return noFigures()
    const [reports, { people }] = await Promise.all([statedReports(store), store.directory.with([])])
    return { rows: reports.map(({ person, ...report }) => ({ ...report, by: people.get(person)?.name ?? '' })) }
  },

  'POST /api/stated-reports/read': async ({ desk: { store }, who, body: { file, text } }) => {
    if (!seesFigures(who.post)) return noFigures()
    if (file === undefined && !text?.trim()) return new Refused('form', ['请上传一份报告，或者粘贴报告的文字'])
    if (file === undefined) return { text: text ?? '', figures: figuresIn(text ?? '') }
    const found = await readFile(store, who.post, file)
    if (!found) return notFound('没有这份文件')
    const read = await textOfFile(found.name, found.bytes)
    if ('refused' in read) return new Refused('form', [read.refused])
    return { text: read.text, figures: figuresIn(read.text) }
  },

  'POST /api/stated-reports': async ({ desk: { store }, who, body: { year, title, text, figures } }) => {
    if (!seesFigures(who.post)) return noFigures()
    const found = new Map(figuresIn(text).map((one) => [one.at, one]))
    const unknown = figures.filter(({ at, indicator }) => !found.has(at) || (indicator && !findIndicator(indicator)))
    if (unknown.length > 0) return new Refused('form', ['确认的数字在报告里找不到，或者指标不认识，请重新读入'])
    const kept = new Map(
      figures.flatMap(({ at, indicator }) => {
        const one = found.get(at)
        return one
          ? [[at, { ...one, indicator, label: findIndicator(indicator ?? '')?.name ?? one.label }] as const]
          : []
      }),
    )
    const id = await saveStated(store, { year, title, text, person: who.person }, [...kept.values()])
    return { id, figures: kept.size }
  },

  'GET /api/year-on-year/:year': async ({ desk: { store }, who, params: { year } }) => {
    if (!seesFigures(who.post)) return noFigures()
    const [now, last, stated] = await Promise.all([
      keptYearReport(store, year, who.name),
      keptYearReport(store, year - 1, who.name),
      statedIn(store, year - 1),
    ])
    const before = new Map(last.figures.map((figure) => [figure.id, figure.value]))
    const told = new Map(stated.flatMap((one) => (one.indicator ? [[one.indicator, one] as const] : [])))
    return {
      rows: now.figures.map(({ id, label, line, unit, value, vocabulary }) => {
        const old = vocabulary ? told.get(vocabulary) : undefined
        const shared = { figure: id, label, line, unit, value, before: before.get(id) ?? null }
        return { ...shared, stated: old?.value ?? null, quote: old?.quote ?? null }
      }),
    }
  },
}
