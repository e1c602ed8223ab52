import { Button } from 'antd'
import { type ClipboardEvent, Fragment, type ReactNode, useId, useState } from 'react'
import type { Question } from '../../kernel/form.ts'
import { DropRow, StruckWhy } from './drop-row.tsx'
import { pastedOver, readSheet, sheetOf } from './paste.ts'
import type { QuestionProps } from './question-props.ts'
import { rowSummary } from './row-summary.ts'

interface Props {
  readonly id: string
  readonly question: Question
  readonly value: unknown
  readonly onChange: (rows: readonly Row[]) => void
  readonly today: string
  /** How one cell is drawn: as any other question. */
  readonly draw: (cell: QuestionProps) => ReactNode
}

type Row = Readonly<Record<string, unknown>>

/** So many rows that stand already, and so many new ones, are drawn open; of more, each is a line until it is opened. */
const openAtOnce = { standing: 3, fresh: 12 }

/** Rows of a child table. Each has its own block; a block copied from a spreadsheet fills as many rows as it has. */
export function RowsEditor({ id, question, value, onChange, today, draw }: Props) {
  const rows = Array.isArray(value) ? (value as Row[]) : []
  const own = useId()
  const standing = rows.filter((row) => typeof row.id === 'number').length
  const [opened, setOpened] = useState<ReadonlySet<unknown>>(new Set())
  const nameOf = (row: Row, at: number) => (typeof row.id === 'number' ? `row-${row.id}` : `new-${at}`)
  const isOpen = (row: Row, at: number) =>
    row.gone !== true &&
    (opened.has(nameOf(row, at)) ||
      (typeof row.id === 'number' ? standing <= openAtOnce.standing : rows.length - standing <= openAtOnce.fresh))
  const add = () => {
    setOpened(new Set([...opened, `new-${rows.length}`]))
    onChange([...rows, {}])
  }
  const put = (at: number, name: string, next: unknown) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [name]: next } : row)))

  const paste = (event: ClipboardEvent<HTMLElement>, at: number) => {
    const pasted = readSheet(event.clipboardData.getData('text/plain'), question.rows, today)
    if (pasted.length === 0) return
    event.preventDefault()
    onChange(pastedOver(rows, at, pasted))
  }

  return (
    <div className="rows-editor" id={`${id}-rows`}>
      {rows.map((row, at) => (
        // Rows are edited in place and never reordered: their position is their name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section
          key={`${own}-${at}`}
          className={row.gone === true ? 'edit-row closed struck' : isOpen(row, at) ? 'edit-row' : 'edit-row closed'}
          aria-label={`${question.label}第 ${at + 1} 行`}
          onPaste={(event) => paste(event, at)}
        >
          <header>
            <span>第 {at + 1} 行</span>
            {!isOpen(row, at) && (
              <>
                <span className="row-says">{rowSummary(question.rows, row)}</span>
                {row.gone !== true && (
                  <button
                    type="button"
                    className="link small"
                    onClick={() => setOpened(new Set([...opened, nameOf(row, at)]))}
                    aria-label={`填写${question.label}第 ${at + 1} 行`}
                  >
                    填写
                  </button>
                )}
              </>
            )}
            <DropRow
              label={`${question.label}第 ${at + 1} 行`}
              row={row}
              drop={() => onChange(rows.filter((_, index) => index !== at))}
              strike={(next) => onChange(rows.map((one, index) => (index === at ? next : one)))}
            />
          </header>
          {row.gone === true && (
            <StruckWhy
              label={`${question.label}第 ${at + 1} 行`}
              why={String(row.goneWhy ?? '')}
              put={(goneWhy) => put(at, 'goneWhy', goneWhy)}
            />
          )}
          {isOpen(row, at) && (
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
          )}
        </section>
      ))}
      <RowsFoot question={question} rows={rows} add={add} onChange={onChange} today={today} />
    </div>
  )
}

function RowsFoot({
  question,
  rows,
  add,
  onChange,
  today,
}: Pick<Props, 'question' | 'onChange' | 'today'> & { readonly rows: readonly Row[]; readonly add: () => void }) {
  const [sheet, setSheet] = useState<string | null>(null)
  const many = rows.length > openAtOnce.standing || rows.some((row) => typeof row.id === 'number')
  return (
    <>
      <p className="row">
        <button type="button" className="plain-button" onClick={add}>
          {rows.length === 0 ? `添加${question.label}` : '再添一行'}
        </button>
        {many && sheet === null && (
          <button type="button" className="plain-button" onClick={() => setSheet(sheetOf(question.rows, rows))}>
            放到表格里改
          </button>
        )}
        <span className="quiet small">可以把表格里的几行复制后粘贴到第一格，列的顺序要一致。</span>
      </p>
      {sheet !== null && (
        <SheetBox
          label={question.label}
          sheet={sheet}
          onSheet={setSheet}
          close={() => setSheet(null)}
          take={(text) => {
            onChange(pastedOver(rows, 0, readSheet(text, question.rows, today)))
            setSheet(null)
          }}
        />
      )}
    </>
  )
}

interface SheetProps {
  readonly label: string
  readonly sheet: string
  readonly onSheet: (text: string) => void
  readonly take: (text: string) => void
  readonly close: () => void
}

/** A hundred rows are filled in where a hundred rows are at home: out to a spreadsheet, and back over the same rows. */
function SheetBox({ label, sheet, onSheet, take, close }: SheetProps) {
  const id = useId()
  return (
    <div className="sheet-box">
      <label className="label" htmlFor={id}>
        {label}，一行一条，各格之间是制表符
      </label>
      <p className="help">全部复制到表格软件里填好，再整块粘贴回来；行的先后不要变，新的写在最后。</p>
      <textarea
        id={id}
        rows={10}
        value={sheet}
        wrap="off"
        spellCheck={false}
        onChange={(event) => onSheet(event.target.value)}
      />
      <p className="row">
        <Button type="primary" onClick={() => take(sheet)}>
          用这些内容
        </Button>
        <Button onClick={close}>不改了</Button>
      </p>
    </div>
  )
}
