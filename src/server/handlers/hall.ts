import { keptAnswers, saveAnswers } from '../../store/hall/answers.ts'
import { handIn } from '../../store/hall/hand-in.ts'
import {
  type SeatRow,
  seatById,
  seatFor,
  seatOfSession,
  seatsOfPerson,
  standingNow,
  startSeat,
  takeSeat,
} from '../../store/hall/seats.ts'
import type { Store } from '../../store/store.ts'
import type { Desk } from '../desk-parts.ts'
import { notFound, Refused } from '../problems.ts'
import type { Ask, Handlers } from '../route.ts'
import { hallToken } from '../session-cookie.ts'
import { hashOf, newToken } from '../signed-in.ts'
import { hallView, kindLabel, mutable } from '../views/hall.ts'
import { wrongTries } from '../wrong-tries.ts'

type Names = Extract<keyof Handlers, `${string} /api/hall${string}`>

const perAddress = { most: 60, minutes: 1 }
const perTicket = { most: 8, minutes: 10 }
const fromAddress = wrongTries(perAddress)
const atTicket = wrongTries(perTicket)

/** The candidate's side of the hall. Every answer is of one seat: the one whose cookie asks. */
export const hallHandlers: Pick<Handlers, Names> = {
  'POST /api/hall/session': async ({ desk: { store }, body, cookie, request }) => {
    const [address, ticket] = [request.ip, `${request.ip} ${body.ticket}`]
    const now = store.now()
    if (fromAddress.isResting(address, now) || atTicket.isResting(ticket, now))
      return new Refused('too-much', ['输错的次数太多，请过几分钟再试，或者请监考人员核对'], { status: 429 })
    const seat = await seatFor(store, body.ticket, body.code)
    if (!seat) {
      fromAddress.note(address, now)
      atTicket.note(ticket, now)
      return new Refused('signed-out', ['准考证号或者入场码不对，请照准考单上的再输一次'])
    }
    return enter(store, seat, cookie)
  },

  'DELETE /api/hall/session': async ({ desk, request, cookie }) => {
    const seat = await seatAsking(desk, request)
    if (!(seat instanceof Refused)) await takeSeat(desk.store, seat.id, null)
    cookie.dropHall()
    return { ok: true }
  },

  'GET /api/hall': async ({ desk, request }) => {
    const seat = await seatAsking(desk, request)
    return seat instanceof Refused ? seat : hallView(desk.store, seat)
  },

  'POST /api/hall/start': async ({ desk, request }) => {
    const seat = await seatAsking(desk, request)
    if (seat instanceof Refused) return seat
    const standing = standingNow(desk.store, seat)
    if (standing === 'early') return new Refused('procedure', ['还没有到开考时间'])
    if (standing === 'over') return new Refused('procedure', ['考试已经结束，不能再开始；没有考的可以等补考'])
    if (standing === 'ready') await startSeat(desk.store, seat)
    return againView(desk.store, seat)
  },

  'PUT /api/hall/answers': async ({ desk, request, body }) => {
    const { store } = desk
    const token = hallToken(desk, request)
    const now = store.now().toISOString()
    if (token && (await saveAnswers(store, hashOf(token), body)))
      return { kept: true, seq: body.seq, answers: null, now }
    const seat = await seatAsking(desk, request)
    if (seat instanceof Refused) return seat
    const closed = whyClosed(store, seat)
    if (closed) return closed
    const { seq, answers } = await keptAnswers(store, seat.id)
    return { kept: false, seq, answers: mutable(answers), now }
  },

  'POST /api/hall/hand-in': async ({ desk, request, body }) => {
    const { store } = desk
    const seat = await seatAsking(desk, request)
    if (seat instanceof Refused) return seat
    const standing = standingNow(store, seat)
    if (standing === 'handedIn' || seat.startedAt === null)
      return whyClosed(store, seat) ?? new Refused('procedure', ['还没有开始答题'])
    if (standing === 'sitting') await saveAnswers(store, hashOf(hallToken(desk, request) ?? ''), body)
    const first = await handIn(store, seat, standing === 'sitting' ? 'candidate' : 'time')
    return first ? againView(store, seat) : new Refused('procedure', ['已经交卷，不能再交'])
  },

  'GET /api/hall/mine': async ({ desk: { store }, who }) => {
    const seats = await seatsOfPerson(store, who.person)
    return {
      rows: seats.map(({ id, title, kind, opensAt, closesAt }) => ({
        ...{ seat: id, title, opensAt, closesAt },
        kindLabel: kindLabel(kind),
      })),
    }
  },

  'POST /api/hall/mine/:seat': async ({ desk: { store }, who, params, cookie }) => {
    const seat = (await seatsOfPerson(store, who.person)).find(({ id }) => id === params.seat)
    return seat ? enter(store, seat, cookie) : notFound('名单上没有您的这场考试')
  },
}

async function enter(store: Store, seat: SeatRow, cookie: Ask<'POST /api/hall/session'>['cookie']) {
  const { token, hash } = newToken()
  await takeSeat(store, seat.id, hash)
  cookie.setHall(token)
  return hallView(store, seat)
}

async function seatAsking(desk: Desk, request: Ask<'GET /api/hall'>['request']): Promise<SeatRow | Refused> {
  const token = hallToken(desk, request)
  const seat = token ? await seatOfSession(desk.store, hashOf(token)) : null
  return seat ?? new Refused('signed-out', ['请用准考证号和入场码入场；如果已经在别处入场，这里就不能再答'])
}

function whyClosed(store: Store, seat: SeatRow): Refused | null {
  switch (standingNow(store, seat)) {
    case 'handedIn':
      return new Refused('procedure', ['已经交卷，不能再改'])
    case 'over':
      return new Refused('procedure', ['答题时间已经结束，按已保存的答案收卷'])
    case 'sitting':
      return null
    default:
      return new Refused('procedure', ['还没有开始答题'])
  }
}

/** The seat as it stands after what was just done to it. */
async function againView(store: Store, { exam, n, id }: SeatRow) {
  const seat = await seatById(store, exam, n, id)
  if (!seat) throw new Error('座位不见了')
  return hallView(store, seat)
}
