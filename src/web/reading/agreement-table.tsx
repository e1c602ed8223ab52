import type { ReadingsView } from './asks.ts'

const heads = ['相同／份数', '比例（95% 区间）', '平均差', '都没扣', '只初评扣', '只复评扣', '都扣', 'AC1']

/** How far two readers agree, item by item, each number with the counts it is made of. */
export function AgreementTable({ rows }: { readonly rows: ReadingsView['agreement'] }) {
  return (
    <section className="part">
      <h2>逐项一致程度</h2>
      <p className="quiet small">
        只数两份评阅都拆封了的案卷。「相同」是给分完全一样；区间是精确区间，份数少时很宽。AC1
        是扣没扣分的一致扣除碰巧以后的程度，多数案卷都不扣分时比 κ 稳；份数很少时只看份数。
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="逐项一致程度">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">评查项目</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.item}>
                <th scope="row">{row.item}</th>
                {cellsOf(row).map((cell, at) => (
                  <td key={heads[at]} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function cellsOf(row: ReadingsView['agreement'][number]): string[] {
  const { pairs, same, low, high, apart, neither, onlyFirst, onlySecond, both, ac1 } = row
  const percent = (share: number) => `${(share * 100).toFixed(0)}%`
  return [
    `${same}／${pairs}`,
    `${percent(same / pairs)}（${percent(low)}–${percent(high)}）`,
    apart === null ? '' : apart.toFixed(1),
    ...[neither, onlyFirst, onlySecond, both].map(String),
    ac1 === null ? '' : ac1.toFixed(2),
  ]
}
