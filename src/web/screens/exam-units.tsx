import { numberText } from '../words.ts'
import type { HallOverview } from './exam-said.tsx'

/** 合规清单：each unit with whom it still owes, in the order they reported; no marks, no ranking. */
export function ExamUnits({ hall: { units } }: { readonly hall: HallOverview }) {
  if (units.length === 0) return null
  const sum = (of: (unit: HallOverview['units'][number]) => number) =>
    units.reduce((total, unit) => total + of(unit), 0)
  const [due, sat, passed, left] = [
    sum(({ registered, waived }) => registered - waived),
    sum((unit) => unit.sat),
    sum((unit) => unit.passed),
    sum(({ outstanding }) => outstanding.length),
  ]
  return (
    <section className="part" aria-labelledby="units">
      <h2 id="units">各单位完成情况</h2>
      <p className="lead-line">
        {units.length} 个单位应考 {numberText(due)} 人，已考 {numberText(sat)} 人，合格 {numberText(passed)} 人，还差{' '}
        {numberText(left)} 人。
      </p>
      <div className="scroll">
        <table className="plain-table units">
          <thead>
            <tr>
              <th>单位</th>
              <th className="num">应考</th>
              <th className="num">已考</th>
              <th className="num">合格</th>
              <th>还没有完成的</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, registered, waived, sat, passed, outstanding }) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                <td className="num">{registered - waived}</td>
                <td className="num">{sat}</td>
                <td className="num">{passed}</td>
                <td>
                  <Names names={outstanding} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const shown = 8

function Names({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <span className="quiet">没有</span>
  if (names.length <= shown) return names.join('、')
  return (
    <details>
      <summary>
        {names.slice(0, shown).join('、')}等 {names.length} 人
      </summary>
      {names.slice(shown).join('、')}
    </details>
  )
}
