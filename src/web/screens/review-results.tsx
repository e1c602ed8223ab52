import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { fewestForKappa } from '../../lines/file-review/results.ts'
import { type Answer, addressOf } from '../api.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { asks } from '../queries.ts'
import { fullDayText, numberText } from '../words.ts'
import { DraftBulletin } from '../writing/draft-bulletin.tsx'
import { LineHead, lineThat } from './line-head.tsx'
import { gradesTwice } from './shapes.ts'
import { SpanBar } from './span-bar.tsx'
import './screens.css'

type Results = Answer<'GET /api/review-results'>
type Unit = Results['all']

/** What the reading of case files found, by unit, each number with what it is out of. */
export function ReviewResultsPage() {
  const address = useSearch({ from: '/desk/review-results' })
  const navigate = useNavigate({ from: '/review-results' })
  const today = useSuspenseQuery(asks.me()).data.today.day
  const results = useQuery(asks.reviewResults(address))
  return (
    <div className="page wide">
      <LineHead line={lineThat((line) => gradesTwice(line))} title="按单位的结果" />
      {results.error && <Refused error={results.error} again={() => void results.refetch()} />}
      {!results.error && !results.data && <Reading />}
      {results.data && (
        <>
          <SpanBar
            key={`${results.data.from}${results.data.until}`}
            from={results.data.from}
            until={results.data.until}
            today={today}
            go={(span) => void navigate({ search: span })}
          />
          <Table results={results.data} />
        </>
      )}
    </div>
  )
}

function Table({ results }: { readonly results: Results }) {
  const { from, until, units, all } = results
  if (units.length === 0)
    return (
      <Nothing
        says={`${fullDayText(from)}至${fullDayText(until)}，您看得到的范围里没有评查完成的案卷。往年的，改一下起止日期再看。`}
      />
    )
  return (
    <>
      <p className="lead-line">
        {fullDayText(from)}至{fullDayText(until)}评查完成 {numberText(all.rounds)} 次、{numberText(all.files)} 份，
        {agreementText(all)}。按单位名称排列，不排名次。
      </p>
      <p className="row no-print">
        <a className="plain-button" href={addressOf('/api/review-results.xlsx', {}, { from, until })} download>
          下载表格
        </a>
        <DraftBulletin kind="reviewBulletin" from={from} until={until} />
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="按单位的评查结果">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...units, all].map((unit) => (
              <Row key={unit.unit} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">
        评查份数写作“评查／名单”，单位自查报来的没有名单；各等次写作“份数（占评查份数）”。κ
        是扣除碰巧以后的一致程度，复评不足 {fewestForKappa}{' '}
        份、或者只出现一个等次的不算。整改写作“有证明材料的／要求整改的”。
      </p>
    </>
  )
}

const heads = [
  '评查份数',
  '优秀',
  '良好',
  '合格',
  '不合格',
  '触及否决项',
  '复评一致',
  'κ',
  '整改完成',
  '自查／交叉／抽查',
]

function Row({
  unit: { unit, whole, files, grades, vetoed, agreement, ways, problems, rectified },
}: {
  readonly unit: Unit
}) {
  const { second, agreed, kappa } = agreement
  const counts = [grades.excellent, grades.good, grades.passed, grades.failed, vetoed]
  return (
    <tr>
      <th scope="row">{unit}</th>
      <td className="num">{whole === null ? numberText(files) : `${numberText(files)}／${numberText(whole)}`}</td>
      {counts.map((count, at) => (
        <td key={heads[at + 1]} className="num">
          {shareText(count, files)}
        </td>
      ))}
      <td className="num">{second === 0 ? '没有复评' : `${numberText(agreed)}／${numberText(second)}`}</td>
      <td className="num">{kappa === null ? '' : `${kappa.toFixed(2)}（n=${second}）`}</td>
      <td className="num">{problems === 0 ? '没有要求' : `${numberText(rectified)}／${numberText(problems)}`}</td>
      <td className="num">{[ways.self, ways.cross, ways.spot].map(numberText).join('／')}</td>
    </tr>
  )
}

function shareText(count: number, of: number): string {
  return of === 0 || count === 0 ? numberText(count) : `${numberText(count)}（${((count * 100) / of).toFixed(1)}%）`
}

function agreementText({ agreement: { second, agreed, kappa } }: Unit): string {
  if (second === 0) return '没有复评'
  const beyond = kappa === null ? '' : `，κ ${kappa.toFixed(2)}`
  return `复评 ${numberText(second)} 份、等次一致 ${numberText(agreed)} 份（${((agreed * 100) / second).toFixed(1)}%${beyond}）`
}
