import type { Role } from '../../kernel/role.ts'
import { addDays, between, type Day, day, lastOfficeDay, officeDay } from '../days.ts'
import type { Weeks } from '../lately/weeks.ts'
import { invented, onPaper, type Step, type Story, type Telling } from '../plan.ts'
import type { Chance } from '../random.ts'
import type { World, WorldPost } from '../world.ts'

export const aidCentre = '法援中心'
export const charges = ['盗窃', '危险驾驶', '故意伤害', '诈骗', '寻衅滋事', '帮助信息网络犯罪活动'] as const

/** Every lawyer of the district, in a fixed order, by the post at the law firm. */
export function lawyersOf(world: World): readonly WorldPost[] {
  const centre = world.organ(aidCentre).id
  return world.posts.filter(({ role, organ }) => role === 'lawyer' && organ !== centre)
}

/** A lawyer on duty acts in the name of the legal aid centre. */
function onDuty(world: World, lawyer: WorldPost): string {
  const centre = world.organ(aidCentre).id
  const post = world.posts.find(({ person, organ }) => person === lawyer.person && organ === centre)
  if (!post) throw new Error(`${lawyer.name}没有值班岗位`)
  return post.id
}

/** Help given in plea cases, and one rota of each month for each place. */
export function dutyLawyerStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const year = (month: string) => day(`${targets.year}-${month}`)
  const help = Array.from({ length: targets.dutyLawyer.help }, () =>
    helped(telling, between(random, year('01-04'), year('12-30'))),
  )
  const months = Array.from({ length: 12 }, (_, at) => `${targets.year}-${String(at + 1).padStart(2, '0')}`)
  return [
    ...help,
    ...months.flatMap((month) => (['detention', 'court'] as const).map((place) => rota(telling, month, place))),
  ]
}

/** The rotas of this month, still running, and the help of these weeks. */
export function recentDutyLawyers({ telling, today, on }: Weeks): Story[] {
  const month = today.slice(0, 7)
  const help = Array.from({ length: 8 }, (_, n) => helped(telling, on(-n)))
  return [...help, ...(['detention', 'court'] as const).map((place) => rota(telling, month, place))]
}

function helped({ world, random }: Telling, on: Day): Story {
  const lawyer = random.pick(lawyersOf(world))
  const witnesses = random.weighted({ yes: 9, no: 1 }) === 'yes'
  const opinion = random.oneIn(6) ? { opinion: '建议依法从宽，适用缓刑' } : {}
  const kinds = ['advice', ...(witnesses ? ['witness'] : []), ...('opinion' in opinion ? ['opinion'] : [])]
  const given = {
    subject: random.pick(charges),
    place: witnesses ? 'procuratorate' : random.weighted({ detention: 6, court: 3, centre: 1 }),
    stage: witnesses ? 'prosecution' : random.weighted({ prosecution: 6, first: 4 }),
    lawyer: lawyer.person,
    requestFrom: random.weighted({ organ: 8, asked: 1, onDuty: 1 }),
    kinds,
    plea: true,
    helpedOn: on,
    content: '释明罪名和量刑建议，听取本人意见',
    ...(witnesses ? { present: true } : {}),
    ...opinion,
  }
  const step: Step = { day: on, by: onDuty(world, lawyer), act: 'record', given, parties: [invented(random, 'helped')] }
  return { line: 'duty-lawyer', steps: [step] }
}

/** The lawyers take the office days in turn; once in a while two of them change. */
function rota({ world, random }: Telling, month: string, place: 'detention' | 'court'): Story {
  const by = world.post('clerk', aidCentre).id
  const days = officeDaysOf(month)
  const [first, last] = [days[0] as Day, days.at(-1) as Day]
  const lawyers = lawyersOf(world)
  const offset = place === 'court' ? Math.floor(lawyers.length / 2) : 0
  const shifts = days.map((on, at) => ({ on, lawyer: (lawyers[(at + offset) % lawyers.length] as WorldPost).person }))
  const swapped = random.below(Math.max(1, days.length - 1))
  const numbered = shifts.map((shift, at) => ({ id: at + 1, ...shift, ...swapOf(shifts, swapped, at) }))
  const signatures = onPaper(world, ['sectionHead'] satisfies Role[], last, aidCentre)
  const subject = `${month} ${place === 'court' ? '法院' : '看守所'}值班表`
  const steps: Step[] = [
    { day: first, by, act: 'roster', given: { subject, place, rotaFrom: first, rotaUntil: last, shifts } },
    { day: first, by, act: 'swap', given: { shifts: numbered } },
    {
      day: last,
      by,
      act: 'attend',
      given: { shifts: numbered.map((shift, at) => ({ ...shift, attended: at === 0 || !everyTwentieth(random) })) },
    },
    { day: last, by, act: 'finishRota', given: {} },
    { day: last, by, act: 'payRota', given: { dayRate: 20_000, paidOn: last }, signatures },
  ]
  return { line: 'duty-lawyer', steps }
}

function everyTwentieth(random: Chance): boolean {
  return random.oneIn(20)
}

function swapOf(shifts: readonly { lawyer: string }[], swapped: number, at: number) {
  const other = at === swapped ? shifts[swapped + 1] : at === swapped + 1 ? shifts[swapped] : undefined
  return other ? { standIn: other.lawyer, swapWhy: '开庭冲突', swapAgreed: true } : {}
}

function officeDaysOf(month: string): Day[] {
  const next = month.endsWith('-12')
    ? `${Number(month.slice(0, 4)) + 1}-01`
    : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`
  const last = lastOfficeDay(addDays(day(`${next}-01`), -1))
  const days: Day[] = []
  for (let on = officeDay(day(`${month}-01`)); on <= last; on = officeDay(addDays(on, 1))) days.push(on)
  return days
}
