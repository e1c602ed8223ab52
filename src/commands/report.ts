import { type Making, makeDistrictYear } from '../demo/make.ts'
import { shownFigure } from '../reports/sections.ts'
import { type YearReport, yearReport } from '../reports/year-report.ts'
import { isDemoMade, makeAlone } from '../server/demo-run.ts'
import { type Installation, openInstallation } from '../server/installation.ts'

const words = process.argv.slice(2)
const year = Number(words.find((word) => !word.startsWith('--')))
const stray = words.filter((word) => word !== '--json' && word !== String(year))

if (!Number.isInteger(year) || year < 2000 || year > 2100 || stray.length > 0) {
  process.stderr.write('用法：npm run report -- 年份 [--json]，例如 npm run report -- 2021\n')
  process.exitCode = 2
} else {
  await print()
}

async function print(): Promise<void> {
  const installation = await openInstallation(process.env)
  try {
    await makeOnce(installation)
    const { store } = installation
    const report = await yearReport(store, year, { cutoff: store.now().toISOString(), countedBy: '命令行' })
    process.stdout.write(words.includes('--json') ? `${JSON.stringify(report)}\n` : textOf(report))
  } finally {
    await installation.store.close()
    await installation.access.stop()
  }
}

/** The synthetic district-year, when this installation is the demonstration and nobody has made it yet. */
async function makeOnce({ store, access, isDemo }: Installation): Promise<void> {
  const district = { ownerUrl: access.ownerUrl, id: store.district }
  if (!isDemo || (await isDemoMade(district))) return
  process.stderr.write('示范区的年度数据还没有生成，先生成一次。\n')
  await makeAlone(district, () => makeDistrictYear(store, { onProgress: tellTenths() }))
}

function tellTenths(): (making: Making) => void {
  let said = 0
  return ({ done, of, says }) => {
    const tenth = Math.floor((done / of) * 10)
    if (tenth === said) return
    said = tenth
    process.stderr.write(`${says}（${done}/${of}）\n`)
  }
}

function textOf({ title, sections, figures, relations }: YearReport): string {
  const prose = sections.map(({ heading, paragraphs }) => {
    const text = paragraphs.map(
      (parts) => `  ${parts.map((part) => (typeof part === 'string' ? part : part.shown)).join('')}`,
    )
    return `${heading}\n${text.join('\n')}\n`
  })
  const table = figures.map(
    (figure) => `  ${figure.label}　${shownFigure(figure)}　〔${figure.id}〕${figure.passport.says}`,
  )
  const checks = relations.map(({ says, holds }) => `  ${holds ? '相符' : '不符'}　${says}`)
  return `${title}\n\n${prose.join('\n')}\n数据\n${table.join('\n')}\n\n勾稽\n${checks.join('\n')}\n`
}
