import { Fragment, useState } from 'react'
import { lineOf } from '../lines.ts'
import { ToggleChip } from '../parts/chip.tsx'
import { dayText } from '../words.ts'
import type { CityFigure, CityMember, SumsView } from './asks.ts'
import { cellText, sumText } from './words.ts'

interface Props {
  readonly sums: SumsView
  readonly show: (figure: string) => void
}

/** Every figure with the city's sum and each district's own, by line. */
export function SumsTable({ sums: { members, figures }, show }: Props) {
  const [lacking, setLacking] = useState(false)
  const shown = figures.filter(({ whole }) => !lacking || !whole)
  const lines = [...new Set(shown.map(({ line }) => line))]
  return (
    <>
      <p className="chips city-chips no-print">
        <ToggleChip label="只看不全的和分开列的" on={lacking} onChange={setLacking} />
      </p>
      <div className="scroll">
        <table className="plain-table city-sums">
          <caption className="sr">每个数的全市合计，和各区签发的数</caption>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col" className="num">
                全市
              </th>
              {members.map(({ member, name }) => (
                <th key={member} scope="col" className="num">
                  {name}
                </th>
              ))}
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Fragment key={line}>
                <tr className="city-line">
                  <th scope="rowgroup" colSpan={members.length + 3}>
                    {lineOf(line)?.label ?? line}
                  </th>
                </tr>
                {shown
                  .filter((figure) => figure.line === line)
                  .map((figure) => (
                    <FigureRow key={figure.id} figure={figure} members={members} show={show} />
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface RowProps {
  readonly figure: CityFigure
  readonly members: readonly CityMember[]
  readonly show: (figure: string) => void
}

function FigureRow({ figure, members, show }: RowProps) {
  const { id, label, unit, cells, says } = figure
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="num city-sum">
        <Sum figure={figure} show={show} />
      </td>
      {members.map(({ member, name, standing, standingLabel }) => (
        <td key={member} className="num" data-name={name}>
          {standing === 'handed' ? (
            member in cells ? (
              cellText(cells[member], unit)
            ) : (
              <span className="quiet">没有写</span>
            )
          ) : (
            <span className="quiet">{standingLabel}</span>
          )}
        </td>
      ))}
      <td className="city-says">
        {says.map((one) => (
          <p key={`${id} ${one}`}>{one}</p>
        ))}
      </td>
    </tr>
  )
}

/** Several sums where definitions or cut-offs differ: never one number over them. */
function Sum({ figure: { id, label, unit, parts, whole }, show }: Omit<RowProps, 'members'>) {
  const [first] = parts
  const apart = parts.length > 1
  return (
    <button type="button" className="figure" aria-label={`${label}的来历`} onClick={() => show(id)}>
      {first && !apart && sumText(first, unit)}
      {first && !apart && !whole && first.sum !== null && <span className="mark">部分</span>}
      {apart &&
        parts.map((part) => (
          <span key={`${part.version} ${part.cutoffOn} ${part.members.join()}`} className="city-apart">
            {sumText(part, unit)}
            <small>
              {part.members.length} 个区，第 {part.version} 版，到 {dayText(part.cutoffOn)}
            </small>
          </span>
        ))}
    </button>
  )
}
