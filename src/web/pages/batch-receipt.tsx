import { Link } from '@tanstack/react-router'
import type { Receipt } from '../queries.ts'
import { momentText } from '../words.ts'

interface Props {
  readonly line: string
  readonly receipt: Receipt
}

/** What was done to each, to be printed or kept. */
export function BatchReceipt({ line, receipt: { batch, says, at, rows } }: Props) {
  return (
    <section className="part" aria-labelledby="receipt">
      <h2 id="receipt">回执</h2>
      <p className="lead-line" role="status">
        已办：{says}。{momentText(at)}，批次 {batch}。
      </p>
      <div className="scroll">
        <table className="plain-table">
          <caption className="sr">回执</caption>
          <thead>
            <tr>
              {['案号', '事由', '现在的状态', '文书'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.matter}>
                <td>{row.number ?? '未编号'}</td>
                <th scope="row">
                  <Link to="/matters/$id" params={{ id: row.matter }}>
                    {row.title}
                  </Link>
                </th>
                <td>{row.state}</td>
                <td>{row.papers > 0 ? `${row.papers} 份` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="row no-print">
        <button type="button" className="plain-button" onClick={() => print()}>
          打印回执
        </button>
        <Link to="/lines/$line" params={{ line }} search={{}} className="plain-button">
          回到列表
        </Link>
      </p>
    </section>
  )
}
