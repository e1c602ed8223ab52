import type { QuizView } from '../queries.ts'

type Effect = QuizView['effect']

interface Props {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly names: readonly string[]; readonly effect: Effect }[]
  readonly label: string
}

/** Before and after, each with how many answered, and what may be said of the difference. */
export function EffectTable({ heads, rows, label }: Props) {
  return (
    <div className="scroll">
      <table className="plain-table effects">
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className="num">
              活动前
            </th>
            <th scope="col" className="num">
              活动后
            </th>
            <th scope="col">看得出什么</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ names, effect }) => (
            <tr key={names.join()}>
              {names.map((name) => (
                <th key={name} scope="row">
                  {name}
                </th>
              ))}
              <td className="num">{rateText(effect.before)}</td>
              <td className="num">{rateText(effect.after)}</td>
              <td className="c-says">{effect.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** 62.5%（40 份） */
function rateText({ rate, takers }: Effect['before']): string {
  return rate === null ? '没有答卷' : `${rate}%（${takers} 份）`
}

/** What is held back, and why. */
export function HiddenNote({ hidden }: { readonly hidden: number }) {
  if (hidden === 0) return null
  return <p className="quiet">另有 {hidden} 份答卷所在的一组不足 5 份，不单列，只计入合计。</p>
}
