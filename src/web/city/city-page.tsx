import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { addressOf } from '../api.ts'
import { Nothing, Reading, Refused } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { dayText } from '../words.ts'
import { type CityView, cityAsks, type RoundAsked, type SumsView } from './asks.ts'
import { OpenedFigureDrawer } from './opened-figure.tsx'
import { SumsTable } from './sums-table.tsx'
import '../screens/screens.css'
import './city.css'

/** A city's figures: sums of what its districts signed, and beside each sum what it is made of and what it lacks. */
export function CityPage() {
  useTitle('全市汇总')
  const search = useSearch({ from: '/desk/city' })
  const { data: city } = useSuspenseQuery(cityAsks.city())
  const latest = city.rounds[0]
  const { report = latest?.report, from = latest?.from, until = latest?.until } = search
  const round = report && from && until ? { report, from, until } : null
  return (
    <div className="page wide">
      <header className="page-head with-acts">
        <div>
          <h1>全市汇总</h1>
          <p className="lead-line">
            每个数都是各区签发后上报的数相加。没有上报的写明没有上报，不当作零；口径或者截止日不同的分开列；这里看不到任何区的事项。
          </p>
        </div>
        <p className="row no-print">
          {round && (
            <a className="plain-button" href={addressOf('/api/city/sums.xlsx', {}, round)} download>
              导出 .xlsx
            </a>
          )}
          <button type="button" className="plain-button" onClick={() => print()}>
            打印
          </button>
        </p>
      </header>
      <Rounds city={city} round={round} />
      {round ? (
        <Sums round={round} open={search.figure} />
      ) : (
        <Nothing says="还没有区上报。各区冻结数字、签发报告以后，在「上报市局」里上报。" />
      )}
      <Members city={city} />
    </div>
  )
}

function Rounds({ city, round }: { readonly city: CityView; readonly round: RoundAsked | null }) {
  if (city.rounds.length < 2) return null
  const isHere = (one: RoundAsked) =>
    one.report === round?.report && one.from === round.from && one.until === round.until
  return (
    <nav className="row city-rounds no-print" aria-label="哪一期">
      {city.rounds.map(({ label, ...one }) => (
        <Link
          key={label}
          to="/city"
          search={one}
          className={isHere(one) ? 'plain-button primary' : 'plain-button'}
          aria-current={isHere(one) ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

function Sums({ round, open }: { readonly round: RoundAsked; readonly open: string | undefined }) {
  const navigate = useNavigate({ from: '/city' })
  const sums = useQuery(cityAsks.sums(round))
  if (sums.error) return <Refused error={sums.error} again={() => void sums.refetch()} />
  if (!sums.data) return <Reading />
  const show = (figure?: string) =>
    void navigate({ search: { ...round, ...(figure ? { figure } : {}) }, replace: true, resetScroll: false })
  return (
    <>
      <h2>{sums.data.round.label}</h2>
      <Standings sums={sums.data} />
      <SumsTable sums={sums.data} show={show} />
      {open && <OpenedFigureDrawer id={open} round={round} close={() => show()} />}
    </>
  )
}

/** Who has handed up, and whose letter does not fit: before any number. */
function Standings({ sums: { members } }: { readonly sums: SumsView }) {
  const handed = members.filter(({ standing }) => standing === 'handed')
  const others = members.filter(({ standing }) => standing !== 'handed')
  return (
    <>
      <p>
        {members.length} 个区，{handed.length} 个已上报。
        {others.map(({ name, standingLabel }) => `${name}${standingLabel}`).join('；')}
        {others.length > 0 && '。'}
      </p>
      {others
        .filter(({ wrong }) => wrong.length > 0)
        .map(({ member, name, wrong }) => (
          <p key={member} role="alert" className="city-wrong">
            {name}的上报件不计入：{wrong.join('；')}。请与该区核对，由该区重新上报。
          </p>
        ))}
    </>
  )
}

function Members({ city: { members, on } }: { readonly city: CityView }) {
  return (
    <section className="part">
      <h2>{dayText(on)}的所属各区</h2>
      <div className="scroll">
        <table className="plain-table city-members">
          <thead>
            <tr>
              <th scope="col">区</th>
              <th scope="col">所属起止</th>
              <th scope="col">上报</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ member, name, from, to, says }) => (
              <tr key={member}>
                <th scope="row">{name}</th>
                <td>{to ? `${dayText(from)}至${dayText(to)}` : `${dayText(from)}起`}</td>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
