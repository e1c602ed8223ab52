import { isDay } from '../../law/day.ts'
import { examLine } from '../../lines/exam/line.ts'
import { paperLine } from '../../lines/exam/paper/line.ts'
import { readRoster } from '../../lines/exam/roster-text.ts'
import { logAccess } from '../../store/access-log.ts'
import { entranceCode } from '../../store/hall/entrance-code.ts'
import { type ExamFile, readExam } from '../../store/hall/exam-file.ts'
import { itemsOf } from '../../store/hall/items.ts'
import { nextToMark } from '../../store/hall/marking.ts'
import { entranceSlips, listSeats } from '../../store/hall/overview.ts'
import { publishResults } from '../../store/hall/publish.ts'
import { takeInMakeUps, takeInNames, takeInResults } from '../../store/hall/roster.ts'
import { giveTime, reissue, seatById } from '../../store/hall/seats.ts'
import type { Store } from '../../store/store.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'
import { overviewView } from '../views/hall-overview.ts'
import { actorOf } from './acts.ts'

type Names = Extract<keyof Handlers, `${string} /api/exams/${string}` | 'GET /api/marking'>

/** The officer's side of the hall, and the marker's. */
export const hallDeskHandlers: Pick<Handlers, Names> = {
  'GET /api/exams/:id/hall': async ({ desk: { store }, who, params }) => {
    const file = await readExam(store, who.post, params.id)
    return file ? overviewView(store, who.post, file) : noExam()
  },

  'GET /api/exams/:id/sittings/:n/seats': async ({ desk: { store }, who, params: { id, n }, query }) => {
    const file = await runBy(store, who, id)
    if (file instanceof Refused) return file
    const { q, unit, page = 1, size = 50 } = query
    const asked = { exam: file.id, n, page, size, ...(q ? { q: q.trim() } : {}), ...(unit ? { unit } : {}) }
    return listSeats(store, asked)
  },

  'GET /api/exams/:id/sittings/:n/slips': async ({ desk: { store }, who, params: { id, n }, query: { unit = '' } }) => {
    const file = await runBy(store, who, id)
    if (file instanceof Refused) return file
    await logAccess(store, who.post, {
      what: 'export',
      matter: file.id,
      field: 'entranceCode',
      purpose: unit || '全部单位',
    })
    return { rows: await entranceSlips(store, file.id, n, unit) }
  },

  'POST /api/exams/:id/sittings/:n/seats/:seat/time': async ({ desk: { store }, who, params, body }) => {
    const seat = await seatRunBy(store, who, params)
    if (seat instanceof Refused) return seat
    if (seat.handedInAt) return new Refused('procedure', ['已经交卷，不能补时'])
    await giveTime(store, seat, body.minutes)
    return { says: `已给${seat.name}补时 ${body.minutes} 分钟` }
  },

  'POST /api/exams/:id/sittings/:n/seats/:seat/code': async ({ desk: { store }, who, params }) => {
    const seat = await seatRunBy(store, who, params)
    if (seat instanceof Refused) return seat
    await reissue(store, seat.id)
    await logAccess(store, who.post, {
      what: 'export',
      matter: seat.exam,
      field: 'entranceCode',
      purpose: '重发入场码',
    })
    return { says: `${seat.name}的旧入场码已作废`, code: entranceCode(store, seat.id, seat.issue + 1) }
  },

  'POST /api/exams/:id/results': async ({ desk: { store }, who, params, body: { makeUpBy } }) => {
    if (makeUpBy && !isDay(makeUpBy))
      return new Refused('form', [{ says: '补考期限应写作 2021-03-15', field: 'makeUpBy' }])
    const file = await runBy(store, who, params.id)
    if (file instanceof Refused) return file
    const by = makeUpBy && isDay(makeUpBy) ? { makeUpBy } : {}
    const done = await publishResults(store, actorOf(who), { exam: file.id, ...by })
    return done.allowed ? { says: `成绩已入册：实考 ${done.taken} 人，合格 ${done.passed} 人` } : refusedView(done)
  },

  'GET /api/exams/:id/items': async ({ desk: { store }, who, params }) => {
    const file = await runBy(store, who, params.id)
    return file instanceof Refused ? file : { rows: await itemsOf(store, file.id) }
  },

  'POST /api/exams/:id/roster': async ({ desk: { store }, who, params, body: { text, what } }) => {
    const file = await runBy(store, who, params.id)
    if (file instanceof Refused) return file
    const read = readRoster(text)
    if (!read.ok)
      return new Refused(
        'form',
        read.says.map((says) => ({ says, field: 'text' })),
      )
    const done = await takes[what](store, actorOf(who), file, { rows: read.rows, note: '粘贴名单' })
    return done.allowed ? { says: done.says } : refusedView(done)
  },

  'GET /api/marking': async ({ desk: { store }, who, query: { skip } }) => {
    if (!store.businesses.has(paperLine.id) || !paperLine.acts.mark.by.some((role) => role === who.post.role))
      return new Refused('reach', ['您的岗位不阅卷'])
    return nextToMark(store, who.post, skip ?? null)
  },
}

const takes = { names: takeInNames, results: takeInResults, makeUps: takeInMakeUps } as const

function noExam(): Refused {
  return notFound('没有这场考试，或者不在您的查看范围内')
}

/** Names, codes and questions are for those who may open a sitting; everyone else who reads the exam sees its counts. */
/** The exam, for those who run it. */
export async function runBy(store: Store, { post }: SignedIn, id: string): Promise<ExamFile | Refused> {
  const file = await readExam(store, post, id)
  if (!file) return noExam()
  return examLine.acts.openSitting.by.some((role) => role === post.role)
    ? file
    : new Refused('reach', ['考场由承办人和科长管理'])
}

async function seatRunBy(store: Store, who: SignedIn, { id, n, seat }: { id: string; n: number; seat: string }) {
  const file = await runBy(store, who, id)
  if (file instanceof Refused) return file
  return (await seatById(store, file.id, n, seat)) ?? notFound('这一场没有这个座位')
}
