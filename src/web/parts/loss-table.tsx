import { Link } from '@tanstack/react-router'
import type { Answer } from '../api.ts'
import { useIsPhone } from '../room.tsx'

type Losses = NonNullable<Answer<'GET /api/leader'>['losses']>

/** Why cases were lost this year, by the unit whose act it was: streets and departments. */
export function LossTable({ losses }: { readonly losses: Losses }) {
  const phone = useIsPhone()
  const causes = [...new Set(losses.map(({ cause }) => cause))]
  const units = [...new Set(losses.map(({ unit }) => unit ?? '未写明单位'))]
  const count = (unit: string, cause: string) =>
    losses
      .filter((loss) => (loss.unit ?? '未写明单位') === unit && loss.cause === cause)
      .reduce((sum, { matters }) => sum + matters, 0)
  return (
    <section className="part" aria-label="败诉原因">
      <h2>今年败诉案件的原因</h2>
      {losses.length === 0 ? (
        <p className="quiet">今年还没有作过原因分析的败诉案件。</p>
      ) : phone ? (
        <ul className="relations">
          {units.map((unit) => (
            <li key={unit}>
              {unit}：
              {causes
                .filter((cause) => count(unit, cause) > 0)
                .map((cause) => `${cause} ${count(unit, cause)} 件`)
                .join('，')}
            </li>
          ))}
        </ul>
      ) : (
        <div className="ledger-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">作出行为的单位</th>
                {causes.map((cause) => (
                  <th key={cause} scope="col" className="num">
                    {cause}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit}>
                  <td className="c-title">{unit}</td>
                  {causes.map((cause) => (
                    <td key={cause} className="num">
                      {count(unit, cause) || ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="quiet">一件有几个原因的，各计一次。</p>
      <p>
        <Link to="/lines/$line" params={{ line: 'litigation' }} search={{}}>
          看应诉案件
        </Link>
      </p>
    </section>
  )
}
