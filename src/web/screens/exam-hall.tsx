import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { asks } from '../queries.ts'
import { ExamItems } from './exam-items.tsx'
import { ExamResults } from './exam-results.tsx'
import { ExamRoster } from './exam-roster.tsx'
import { ExamSeats } from './exam-seats.tsx'
import { ExamSittings } from './exam-sittings.tsx'
import { ExamUnits } from './exam-units.tsx'
import { ScreenHead } from './screen-head.tsx'
import './screens.css'
import './exam-hall.css'

/** One exam from the officer's chair: names in, sittings, seats and codes, results in, and which unit still owes whom. */
export function ExamHallPage() {
  const { id } = useParams({ from: '/desk/matters/$id/hall' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const { data: hall } = useSuspenseQuery(asks.examHall(id))
  const last = hall.sittings.at(-1)
  return (
    <div className="page wide exam-hall">
      <ScreenHead file={file} title="考场和名单" />
      <ExamUnits hall={hall} />
      <ExamRoster id={id} hall={hall} />
      <ExamSittings id={id} hall={hall} />
      {last && <ExamSeats id={id} hall={hall} n={last.n} />}
      {hall.mayPublish && <ExamResults id={id} />}
      {hall.sittings.length > 0 && <ExamItems id={id} />}
    </div>
  )
}
