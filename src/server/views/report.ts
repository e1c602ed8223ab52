import type { Figure } from '../../reports/figure.ts'
import type { YearReport } from '../../reports/year-report.ts'
import type { FigureView, ReportView } from '../contract-views.ts'

export function figureView({ base, passport, ...figure }: Figure): FigureView {
  return { ...figure, base: base ? { ...base } : null, passport: { ...passport, period: { ...passport.period } } }
}

export function reportView({ year, title, figures, relations, sections }: YearReport): ReportView {
  return {
    year,
    title,
    figures: figures.map(figureView),
    relations: relations.map((one) => ({ ...one, parts: [...one.parts] })),
    sections: sections.map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.map((parts) => [...parts]),
    })),
  }
}
