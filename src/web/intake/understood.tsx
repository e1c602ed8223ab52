import type { Preview } from './asks.ts'

/** What was read, before anything is taken: a wrong column or unit is seen here first. */
export function Understood({ preview }: { readonly preview: Preview }) {
  const { columns, unknown, headers, first, sums, worksheet } = preview
  if (columns.length === 0) return null
  const renamed = columns.filter(({ written, header, unit }) => written !== header || unit !== '')
  return (
    <>
      <section className="part">
        <h2>列是这样认的</h2>
        <p className="lead-line">
          工作表「{worksheet}」，认得 {columns.length} 列
          {unknown.length > 0 ? `；没有读的列：${unknown.join('、')}` : ''}。
          {sums.map(({ header, says }) => `${header}合计 ${says}。`).join('')}
        </p>
        {renamed.length > 0 && (
          <ul className="mapping">
            {renamed.map(({ written, header, unit }) => (
              <li key={`${written}/${header}`}>
                {written === header ? `「${header}」` : `「${written}」读作「${header}」`}
                {unit && <span className="quiet">，按{unit}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {first.length > 0 && (
        <section className="part">
          <h2>前 {first.length} 行读到的内容</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by key */}
          <section className="scroll" tabIndex={0} aria-label="前几行读到的内容">
            <table className="plain-table first-rows">
              <caption className="sr">读到的内容</caption>
              <thead>
                <tr>
                  <th scope="col">行</th>
                  {headers.map((header) => (
                    <th scope="col" key={header}>
                      {header}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {first.map(({ row, cells }) => (
                  <tr key={`${row}/${cells.join('/')}`}>
                    <th scope="row">{row}</th>
                    {cells.map((cell, at) => (
                      <td key={headers[at]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
    </>
  )
}
