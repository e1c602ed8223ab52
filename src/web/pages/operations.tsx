import { useQuery } from '@tanstack/react-query'
import type { Answer } from '../api.ts'
import { Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks } from '../queries.ts'
import '../screens/screens.css'
import { momentText, numberText, sizeText } from '../words.ts'

/** For whoever runs the machine: what wants looking after first, then the sizes and the turns of the works. */
export function OperationsPage() {
  useTitle('运行情况')
  const operations = useQuery(asks.operations())
  if (operations.error) return <Refused error={operations.error} again={() => void operations.refetch()} />
  if (!operations.data) return <Reading />
  const { warnings, works, database, disk, ...rest } = operations.data
  return (
    <div className="page wide">
      <header className="page-head">
        <h1>运行情况</h1>
        <p className="lead">机器、数据库和每夜的工作。这里看不到任何案件；每半分钟自动更新。</p>
      </header>
      <Warnings says={warnings} />
      <section className="part">
        <h2>自动办的工作</h2>
        <div className="scroll">
          <table className="plain-table">
            <caption className="sr">每项工作上一次什么时候办的，办成没有</caption>
            <thead>
              <tr>
                <th scope="col">工作</th>
                <th scope="col">多久一次</th>
                <th scope="col">上一次开始</th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {works.map((turn) => (
                <tr key={turn.work}>
                  <td>{turn.label}</td>
                  <td>{turn.often}</td>
                  <td>{turn.beganAt ? momentText(turn.beganAt) : '还没有'}</td>
                  <td>
                    <Result {...turn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="part">
        <h2>机器和数据库</h2>
        <Facts database={database} disk={disk} {...rest} />
      </section>
      <section className="part">
        <h2>最大的表</h2>
        <ol className="plain-list">
          {database.largest.map(({ name, bytes }) => (
            <li key={name}>
              <code>{name}</code> {sizeText(bytes)}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Warnings({ says }: { says: readonly string[] }) {
  if (says.length === 0) return <p role="status">没有要处理的事。</p>
  return (
    <div role="alert">
      <h2>请处理</h2>
      <ul className="reasons">
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

type Operations = Answer<'GET /api/operations'>

function Result({ beganAt, endedAt, failure }: Operations['works'][number]) {
  if (failure)
    return (
      <details>
        <summary className="tone late">没有办成</summary>
        <code className="fingerprint">{failure}</code>
      </details>
    )
  if (!beganAt) return '—'
  if (!endedAt) return '正在办，或者办到一半停了'
  const seconds = (Date.parse(endedAt) - Date.parse(beganAt)) / 1000
  return seconds < 1 ? '办成，不到 1 秒' : `办成，用了 ${numberText(Math.round(seconds))} 秒`
}

type FactsProps = Omit<Operations, 'warnings' | 'works'>

function Facts({ database, disk, version, startedAt, memory, sessions, sealedAt, backedUpAt }: FactsProps) {
  const facts: readonly (readonly [string, string])[] = [
    ['法衡', `${version}，${momentText(startedAt)}启动，内存 ${sizeText(memory)}`],
    ['登录着的会话', numberText(sessions)],
    ['数据库', `PostgreSQL ${database.version}，${sizeText(database.bytes)}，结构到 ${database.migration}`],
    ['数据库连接', `${numberText(database.connections)} 个，${numberText(database.busy)} 个正在用`],
    ['只读副本', database.replicaLag === null ? '没有接' : `最多落后 ${sizeText(database.replicaLag)}`],
    ['数据目录所在的磁盘', disk ? `共 ${sizeText(disk.total)}，还剩 ${sizeText(disk.free)}` : '不知道'],
    ['上一次封存', sealedAt ? momentText(sealedAt) : '还没有'],
    ['上一次备份', backedUpAt ? momentText(backedUpAt) : '没有找到'],
  ]
  return (
    <table className="plain-table">
      <caption className="sr">机器和数据库的情况</caption>
      <tbody>
        {facts.map(([label, says]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
