import { Select } from 'antd'
import { type ClipboardEvent, Fragment, type ReactNode, useId } from 'react'
import type { Question } from '../../kernel/form.ts'
import { readSheet } from './paste.ts'
import type { QuestionProps, ToldEntry } from './question-props.ts'

interface Props {
  readonly id: string
  readonly question: Question
  readonly value: unknown
  readonly onChange: (rows: readonly Row[]) => void
  readonly today: string
  readonly told: readonly ToldEntry[]
  /** How one cell is drawn: as any other question. */
  readonly draw: (cell: QuestionProps) => ReactNode
}

type Row = Readonly<Record<string, unknown>>

/** Rows of a child table. Each has its own block; a block copied from a spreadsheet fills as many rows as it has. */
export function RowsEditor({ id, question, value, onChange, today, told, draw }: Props) {
  const rows = Array.isArray(value) ? (value as Row[]) : []
  const own = useId()
  const put = (at: number, name: string, next: unknown) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [name]: next } : row)))

  const paste = (event: ClipboardEvent<HTMLElement>, at: number) => {
    const pasted = readSheet(event.clipboardData.getData('text/plain'), question.rows, today)
    if (pasted.length === 0) return
    event.preventDefault()
    onChange([...rows.slice(0, at), ...pasted, ...rows.slice(at + 1).filter((row) => Object.values(row).some(Boolean))])
  }

  return (
    <div className="rows-editor" id={`${id}-rows`}>
      {rows.map((row, at) => (
        // Rows are edited in place and never reordered: their position is their name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section
          key={`${own}-${at}`}
          className="edit-row"
          aria-label={`${question.label}第 ${at + 1} 行`}
          onPaste={(event) => paste(event, at)}
        >
          <header>
            <span>{row.id ? `改已登记的第 ${String(row.id)} 行` : `第 ${at + 1} 行`}</span>
            <button
              type="button"
              className="link small"
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
              aria-label={`删去${question.label}第 ${at + 1} 行`}
            >
              删去
            </button>
          </header>
          <div className="row-fields">
            {question.rows.map((cell) => (
              <Fragment key={cell.name}>
                {draw({
                  question: cell,
                  id: `${id}-${at}-${cell.name}`,
                  value: row[cell.name],
                  onChange: (next) => put(at, cell.name, next),
                  today,
                })}
              </Fragment>
            ))}
          </div>
        </section>
      ))}
      <ChangeTold
        label={question.label}
        told={told.filter(({ row }) => !rows.some(({ id: typed }) => typed === row.id))}
        onPick={(row) => onChange([...rows, row])}
      />
      <p className="row">
        <button type="button" className="plain-button" onClick={() => onChange([...rows, {}])}>
          {rows.length === 0 ? `添加${question.label}` : '再添一行'}
        </button>
        <span className="quiet small">可以把表格里的几行复制后粘贴到第一格，列的顺序要一致。</span>
      </p>
    </div>
  )
}

interface ChangeProps {
  readonly label: string
  readonly told: readonly ToldEntry[]
  readonly onPick: (row: Row) => void
}

/** A row that stands in the file is taken out of the list, changed, and put back in its place; the others stay as they are. */
function ChangeTold({ label, told, onPick }: ChangeProps) {
  if (told.length === 0) return null
  return (
    <p className="row">
      <Select
        className="wide-select"
        aria-label={`改已登记的${label}`}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={`改已登记的一行（${told.length} 行，没有选的保持不变）`}
        notFoundContent="没有这一行"
        options={told.map(({ says, row }) => ({ value: Number(row.id), label: says }))}
        value={null}
        onChange={(id: number | null) => {
          const found = told.find(({ row }) => row.id === id)
          if (found) onPick(found.row)
        }}
      />
    </p>
  )
}
