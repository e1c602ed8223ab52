import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type Answer, api } from '../api.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import '../screens/screens.css'
import { momentText, numberText } from '../words.ts'
import { auditAsks } from './asks.ts'

/** The security auditor's page: the seals over the journal, and who looked at what. */
export function AuditPage() {
  useTitle('查阅记录与封存')
  return (
    <div className="page wide audit">
      <header className="page-head">
        <h1>查阅记录与封存</h1>
        <p className="lead">谁看过、下载过、导出过什么，为了什么；流水有没有被人改过。</p>
      </header>
      <Seals />
      <Accesses />
    </div>
  )
}

function Seals() {
  const queries = useQueryClient()
  const seals = useQuery(auditAsks.seals())
  const make = useMutation({
    mutationFn: () => api('POST /api/audit/seals', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['audit'] }),
  })
  const checked = useQuery(auditAsks.sealCheck())
  const verify = useMutation({
    mutationFn: () => api('POST /api/audit/verify', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['audit', 'verify'] }),
  })
  const check = checked.data?.check ?? null
  const running = check !== null && check.endedAt === null
  if (seals.error) return <Refused error={seals.error} again={() => void seals.refetch()} />
  if (!seals.data) return <Reading />
  const { rows, unsealed } = seals.data
  return (
    <section className="part">
      <h2>封存</h2>
      <p>
        每天夜里自动封存一次，一次扣着一次。还有 <strong>{numberText(unsealed)}</strong> 条流水没有封存。
      </p>
      <p className="row no-print">
        <Button onClick={() => make.mutate()} loading={make.isPending}>
          现在封存
        </Button>
        <Button type="primary" onClick={() => verify.mutate()} loading={verify.isPending || running}>
          从头核验
        </Button>
      </p>
      {(make.error ?? verify.error) && <Refused error={make.error ?? verify.error} />}
      {check && <Verified {...check} />}
      {rows.length === 0 ? (
        <Nothing says="还没有封存过。" />
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label="最近的封存">
          <table className="plain-table">
            <caption className="sr">最近的封存，新的在前</caption>
            <thead>
              <tr>
                <th scope="col">封存时间</th>
                <th scope="col">内容</th>
                <th scope="col">第几次</th>
                <th scope="col">行数</th>
                <th scope="col">指纹（SM3），可以打印或者公布留存</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 20).map(({ stream, label, no, count, madeAt, hash }) => (
                <tr key={`${stream}/${no}`}>
                  <td>{momentText(madeAt)}</td>
                  <td>{label}</td>
                  <td>{no}</td>
                  <td>{numberText(count)}</td>
                  <td className="fingerprint">{hash}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

type SealCheck = NonNullable<Answer<'GET /api/audit/verify'>['check']>

/** The latest look through everything: how far it is, or what it found. */
function Verified({ askedAt, looked, due, endedAt, outcome }: SealCheck) {
  const when = `${momentText(askedAt)} 开始的核验`
  if (endedAt === null)
    return (
      <p role="status">
        {when}正在进行：{numberText(Math.min(looked, due))} / {numberText(due)} 行。可以离开这一页，结果会留在这里。
      </p>
    )
  if (outcome === null) return <p role="alert">{when}没有做完，请再核验一次；仍然不行请告诉系统管理员。</p>
  const { seals, rows, unsealed, emptied, broken } = outcome
  const destroyed = emptied > 0 ? `其中 ${numberText(emptied)} 行的内容已随档案销毁，指纹和留下的部分都对得上。` : ''
  const seen = `${when}看了 ${numberText(seals)} 次封存、${numberText(rows)} 行，另有 ${numberText(unsealed)} 行还没有封存的。${destroyed}`
  if (broken.length === 0 && seals === 0)
    return <p role="status">{when}还没有一次封存，没有可以核验的。请先按「现在封存」，再从头核验。</p>
  if (broken.length === 0)
    return (
      <p role="status">
        {seen}
        <strong>没有发现改动。</strong>
      </p>
    )
  return (
    <div role="alert">
      <p className="tone late">
        {seen}发现 {broken.length} 处改动，请保护好现场，立即报告：
      </p>
      <ul className="reasons">
        {broken.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </div>
  )
}

function Accesses() {
  const [q, setQ] = useState('')
  const [page, setPage] = useState(1)
  const accesses = useQuery(auditAsks.accesses(q, page))
  return (
    <section className="part">
      <h2>查阅记录</h2>
      <Input.Search
        className="no-print audit-search"
        aria-label="按姓名、案号或者用途查找"
        placeholder="姓名、案号或者用途"
        allowClear
        onSearch={(words) => {
          setQ(words.trim())
          setPage(1)
        }}
      />
      {accesses.error && <Refused error={accesses.error} again={() => void accesses.refetch()} />}
      {!accesses.error && !accesses.data && <Reading />}
      {accesses.data && accesses.data.rows.length === 0 && (
        <Nothing says={q ? '没有这样的查阅记录，换几个字试试。' : '还没有人看过密封内容，也没有人导出过。'} />
      )}
      {accesses.data && accesses.data.rows.length > 0 && (
        <>
          <div className="scroll" tabIndex={0} role="region" aria-label="查阅记录">
            <table className="plain-table">
              <caption className="sr">查阅记录，新的在前</caption>
              <thead>
                <tr>
                  <th scope="col">时间</th>
                  <th scope="col">谁</th>
                  <th scope="col">做了什么</th>
                  <th scope="col">案号</th>
                  <th scope="col">用途</th>
                </tr>
              </thead>
              <tbody>
                {accesses.data.rows.map(({ at, by, what, number, field, purpose }, index) => (
                  <tr key={`${at}/${index}`}>
                    <td>{momentText(at)}</td>
                    <td>{by ?? '（已不在名册）'}</td>
                    <td>{field ? `${what}：${field}` : what}</td>
                    <td>{number ?? '—'}</td>
                    <td>{purpose ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="row no-print">
            <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
              上一页
            </Button>
            <Button disabled={!accesses.data.more} onClick={() => setPage(page + 1)}>
              下一页
            </Button>
          </p>
        </>
      )}
    </section>
  )
}
