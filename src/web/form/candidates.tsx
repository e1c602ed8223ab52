import { useQuery } from '@tanstack/react-query'
import type { Form } from '../../kernel/form.ts'
import { asks, type CandidateView } from '../queries.ts'
import type { AttemptDraft } from './attempt-draft.ts'
import type { Draft } from './draft.ts'
import '../screens/screens.css'
import '../screens/services.css'

interface Props {
  readonly matter: string
  readonly form: Form
  /** The question whose answer becomes the handler. */
  readonly field: string
  readonly draft: Draft<AttemptDraft>
}

/** Before a matter is given to somebody: who has how much in hand, knows what, and must keep out. By name, never ranked. */
export function Candidates({ matter, form, field, draft }: Props) {
  const found = useQuery(asks.candidates(matter, form.act))
  const rows = found.data?.rows ?? []
  const asked = form.questions.find(({ name }) => name === field)
  if (!asked || rows.length === 0) return null
  const pick = (row: CandidateView) =>
    draft.put({ ...draft.content, given: { ...draft.content.given, ...givenBy(form, field, row) } })
  return (
    <details className="people" open={rows.length <= 12}>
      <summary>看人手：按姓名排列，不排名次</summary>
      <div className="scroll">
        <table className="plain-table">
          <caption className="sr">{asked.label}可选的人</caption>
          <thead>
            <tr>
              {['姓名', '在办（本业务／全部）', '专长', '语言', '执业', '回避', ''].map((head) => (
                <th key={head} scope="col">
                  {head || <span className="sr">选定</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} chosen={draft.content.given[field] === row.id} pick={() => pick(row)} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">在办件数只含您看得到的；专长、语言、执业年限取自法律服务名册，没有对上的空着。</p>
    </details>
  )
}

interface RowProps {
  readonly row: CandidateView
  readonly chosen: boolean
  readonly pick: () => void
}

function Row({ row, chosen, pick }: RowProps) {
  const { name, organName, load, loadAll, recused, entry } = row
  const skills = [entry?.speciality, entry?.minorSkill ? '熟悉未成年人' : ''].filter(Boolean).join('；')
  const out = recused !== null || entry?.suspended === true
  return (
    <tr className={out ? 'out' : undefined}>
      <th scope="row">
        {name}
        {organName && <span className="quiet small"> {organName}</span>}
      </th>
      <td>
        {load}／{loadAll}
      </td>
      <td>{skills}</td>
      <td>{entry?.languages.join('、')}</td>
      <td>{yearsText(entry)}</td>
      <td>{recused === null ? '' : <span className="mark">应当回避：{recused}</span>}</td>
      <td>
        {!out && (
          <button type="button" className="link" aria-pressed={chosen} onClick={pick} aria-label={`选定${name}`}>
            {chosen ? '已选' : '选定'}
          </button>
        )}
      </td>
    </tr>
  )
}

function yearsText(entry: CandidateView['entry']): string {
  if (!entry) return ''
  if (entry.suspended) return '停止执业'
  return entry.years === null ? '' : `${entry.years} 年`
}

/** What the table already says is not typed again, where the form asks it. */
function givenBy(form: Form, field: string, { id, load, entry }: CandidateView): Record<string, unknown> {
  const known: Record<string, unknown> = {
    openCases: load,
    practiceYears: entry?.years ?? null,
    minorSkill: entry?.minorSkill ? true : null,
  }
  const asked = form.questions.filter(({ name }) => known[name] !== undefined && known[name] !== null)
  return { [field]: id, ...Object.fromEntries(asked.map(({ name }) => [name, known[name]])) }
}
