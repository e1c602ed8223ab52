import { Link } from '@tanstack/react-router'
import type { Answer } from '../api.ts'
import { useIsPhone } from '../room.tsx'
import { fullDayText, numberText } from '../words.ts'

type Supply = NonNullable<Answer<'GET /api/leader'>['supply']>
type Side = Supply['sides'][number]

/** Who serves each street and what came from it this year, the three services side by side. */
export function SupplyTable({ supply: { from, until, sides } }: { readonly supply: Supply }) {
  const phone = useIsPhone()
  const shown = sides.filter(({ hidden }) => !hidden)
  const streets = [...new Set(shown.flatMap((side) => side.streets.map(({ street }) => street)))]
  return (
    <section className="part" aria-label="各街道的法律服务供给和需求">
      <h2>各街道的法律服务供给和需求</h2>
      <p className="quiet">
        {fullDayText(from)}以来登记的，和{fullDayText(until)}在册的。
        {shown[0] && `按${shown[0].label}的负担从重到轻排。`}
      </p>
      {streets.length === 0 ? (
        <p className="quiet">机构名册里还没有街道，或者这几项业务不在您的查看范围。</p>
      ) : phone ? (
        <ul className="relations">
          {streets.map((street) => (
            <li key={street}>
              {street}
              <p>{shown.map((side) => sentenceOf(side, street)).join('；')}</p>
            </li>
          ))}
        </ul>
      ) : (
        <Streets sides={shown} streets={streets} />
      )}
      <Unplaced sides={shown} />
      <p>
        <Link to="/supply" search={{ from, until }}>
          看各街道的在册人员和事项
        </Link>
      </p>
    </section>
  )
}

function Streets({ sides, streets }: { readonly sides: readonly Side[]; readonly streets: readonly string[] }) {
  return (
    <div className="ledger-scroll">
      <table className="ledger supply">
        <thead>
          <tr>
            <th scope="col">街道</th>
            {sides.flatMap(({ line, label, unit, takers }) => [
              <th key={`${line} d`} scope="col" className="num">{`${label}登记（${unit}）`}</th>,
              <th key={`${line} s`} scope="col" className="num">{`${takers}在册`}</th>,
              <th key={`${line} e`} scope="col" className="num">
                平均
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {streets.map((street) => (
            <tr key={street}>
              <td className="c-title">{street}</td>
              {sides.flatMap((side) => {
                const row = rowOf(side, street)
                return [
                  <td key={`${side.line} d`} className="num">
                    {row.demand > 0 ? (
                      <Link to="/lines/$line" params={{ line: side.line }} search={{}}>
                        {numberText(row.demand)}
                      </Link>
                    ) : (
                      0
                    )}
                  </td>,
                  <td key={`${side.line} s`} className="num">
                    {row.supply}
                  </td>,
                  <td key={`${side.line} e`} className="num">
                    {row.each === null ? <Alone demand={row.demand} /> : row.each.toFixed(1)}
                  </td>,
                ]
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Alone({ demand }: { readonly demand: number }) {
  return demand > 0 ? <span className="late-number">没有人承担</span> : <span className="quiet">—</span>
}

function Unplaced({ sides }: { readonly sides: readonly Side[] }) {
  const left = sides.filter(({ unplaced }) => unplaced.demand > 0)
  if (left.length === 0) return null
  const said = left.map(({ label, unit, unplaced }) => `${label} ${numberText(unplaced.demand)} ${unit}`)
  return <p className="quiet">没有写明街道、没有计入的：{said.join('，')}。</p>
}

function sentenceOf(side: Side, street: string): string {
  const { demand, supply, each } = rowOf(side, street)
  const share = each === null ? (demand > 0 ? '没有人承担' : '') : `平均 ${each.toFixed(1)}`
  return `${side.label} ${numberText(demand)} ${side.unit}，${side.takers} ${supply}${share && `，${share}`}`
}

const nobody = { demand: 0, supply: 0, each: null }

function rowOf(side: Side, street: string) {
  return side.streets.find((one) => one.street === street) ?? nobody
}
