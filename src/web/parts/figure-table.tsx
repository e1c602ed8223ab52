import { lineOf } from '../lines.ts'
import type { Figure, Report } from '../queries.ts'
import { numberText } from '../words.ts'

/** Every figure of the year by line, with its one-sentence definition. */
export function FigureTable({ report, show }: { readonly report: Report; readonly show: (figure: string) => void }) {
  const lines = [...new Set(report.figures.map(({ line }) => line))]
  return (
    <section className="figures-part">
      <h2>全部数字</h2>
      {lines.map((line) => (
        <details key={line} open={lines.length === 1}>
          <summary>
            {lineOf(line)?.label ?? line}{' '}
            <span className="n">{report.figures.filter((figure) => figure.line === line).length} 项</span>
          </summary>
          <table className="ledger figures-table">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col" className="num">
                  数值
                </th>
                <th scope="col">怎样统计</th>
              </tr>
            </thead>
            <tbody>
              {report.figures
                .filter((figure) => figure.line === line)
                .map((figure) => (
                  <tr key={figure.id}>
                    <td className="c-title">{figure.label}</td>
                    <td className="num c-value">
                      <button type="button" className="figure" onClick={() => show(figure.id)}>
                        {valueText(figure)}
                      </button>
                    </td>
                    <td className="c-why">{figure.passport.says}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  )
}

/** A rate is never shown without its base. */
export function valueText({ value, unit, base }: Figure): string {
  if (value === null) return '暂无'
  const shown = `${numberText(value)}${unit === '%' ? '' : ' '}${unit}`
  return base ? `${shown}（${numberText(base.part)}/${numberText(base.whole)}）` : shown
}
