import { addMonths } from '../../law/day.ts'
import { addDays, type Day, officeDay, workdaysAfter } from '../days.ts'
import type { Step } from '../plan.ts'
import type { Person } from './correction.ts'
import { rounds, signed } from './custody.ts'

/** The team, the plan, the contacts, leave and discipline: the station keeps in touch, the section decides. */
export function supervised(one: Person): Step[] {
  const { tenure, woman, officer } = one
  const { from } = tenure
  const planOn = workdaysAfter(from, 3)
  return [
    officer(from, 'announce', { announcedOn: from, announcedOpen: true }),
    officer(from, 'formTeam', { teamOn: from, team: '司法所、村（居）、家属、社工', womanInTeam: woman }),
    officer(planOn, 'plan', { planOn, plan: '按时报告，参加学习和公益活动，定期走访', grade: 'normal' }),
    ...contacts(one),
    ...rechecks(one),
    ...leave(one),
    ...discipline(one),
  ]
}

const kinds = ['visit', 'talk', 'study', 'service'] as const
const matters = { visit: '走访', talk: '个别谈话', study: '集中学习', service: '公益活动' } as const

/** Each contact is arranged, and its result is written down: one in fifty some days late. */
function contacts({ telling: { random, targets }, tenure, officer, ending }: Person): Step[] {
  const until = ending === 'revoke' ? addDays(tenure.until, -45) : tenure.until
  return rounds({ from: tenure.from, until }, targets.year).flatMap((plannedOn, n) => {
    const kind = kinds[n % kinds.length] ?? 'visit'
    const logBy = workdaysAfter(plannedOn, 5)
    const loggedOn = workdaysAfter(plannedOn, random.oneIn(50) ? 8 : 1 + random.below(4))
    const contact = { kind, what: `第${n + 1}次${matters[kind]}`, plannedOn, logBy }
    const outcome = random.weighted({ normal: 90, changed: 6, absent: 4 })
    const result = { loggedOn, outcome, ...(outcome === 'absent' ? { followUp: '当日电话联系上，次日补见' } : {}) }
    return [
      officer(plannedOn, 'planContacts', { contacts: [contact] }),
      officer(loggedOn, 'logContacts', { contacts: [{ id: n + 1, ...contact, ...result }] }),
    ]
  })
}

/** Those outside a prison for an illness show the papers of their doctor. */
function rechecks({ kind, tenure: { from, until }, section }: Person): Step[] {
  if (kind !== 'outside') return []
  const found: Day[] = []
  for (let on = addDays(from, 80); on < addDays(until, -20); on = addDays(on, 80)) found.push(officeDay(on))
  return found.map((healthOn) => section(healthOn, 'recheck', { healthOn }))
}

function leave({ telling: { random }, tenure: { from }, officer, ending }: Person): Step[] {
  if (ending !== 'release' || !random.oneIn(3)) return []
  const leaveAppliedOn = officeDay(addDays(from, 60 + random.below(200)))
  const leaveFrom = addDays(leaveAppliedOn, 4)
  const days = 2 + random.below(5)
  const leaveUntil = addDays(leaveFrom, days - 1)
  const given = {
    leaveAppliedOn,
    leaveFrom,
    leaveUntil,
    leaveTotal: days,
    leaveReason: random.pick(['medical', 'family', 'work']),
    leavePlace: '外省某市',
  }
  return [officer(leaveAppliedOn, 'leaveShort', given), officer(leaveUntil, 'comeBack', { leaveBackOn: leaveUntil })]
}

function discipline({ telling: { world, random }, tenure: { from }, section, ending }: Person): Step[] {
  if (ending !== 'release') return []
  const signatures = (on: Day) => signed(world, ['sectionHead', 'deputyHead'], on)
  const praisedOn = officeDay(addDays(addMonths(from, 7), random.below(60)))
  const disciplinedOn = officeDay(addDays(from, 90 + random.below(120)))
  if (random.oneIn(5)) return [{ ...section(praisedOn, 'praise', { praisedOn }), signatures: signatures(praisedOn) }]
  if (!random.oneIn(10)) return []
  return [
    {
      ...section(disciplinedOn, 'admonish', { disciplinedOn, admonishGround: 'study' }),
      signatures: signatures(disciplinedOn),
    },
  ]
}
