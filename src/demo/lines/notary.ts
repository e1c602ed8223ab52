import { addDays, between, type Day, day, officeDay, workdaysAfter } from '../days.ts'
import type { Weeks } from '../lately/weeks.ts'
import { invented, inventedCompany, onPaper, type Step, type Story, type Telling } from '../plan.ts'
import type { WorldPost } from '../world.ts'

const office = '公证处'

const subjects = {
  domesticCivil: [
    ['mandate', '委托公证'],
    ['inheritance', '继承公证'],
    ['statement', '声明公证'],
    ['marriage', '婚姻状况公证'],
  ],
  domesticEconomic: [
    ['contract', '合同公证'],
    ['bidding', '招标投标公证'],
    ['debt', '赋予强制执行效力公证'],
  ],
  foreignCivil: [
    ['birth', '出生公证'],
    ['noCrime', '无犯罪记录公证'],
    ['identity', '学历公证'],
    ['kinship', '亲属关系公证'],
  ],
  foreignEconomic: [
    ['articles', '公司章程公证'],
    ['signature', '印鉴公证'],
  ],
  other: [['other', '其他公证']],
} as const
type Class = keyof typeof subjects

/** The register of the year: most were issued at the window, every forty-fifth at home or by video with its whole file. */
export function notaryStories(telling: Telling): Story[] {
  const { random, targets } = telling
  const classes = Object.entries(targets.notary) as [Class, number][]
  let serial = 0
  const pick = () => between(random, day(`${targets.year}-01-04`), day(`${targets.year}-12-10`))
  const stopped = Array.from({ length: Math.round(targets.notary.domesticCivil / 280) }, () =>
    unissued(telling, pick()),
  )
  const issued = classes.flatMap(([of, count]) =>
    Array.from({ length: count }, (_, at) => {
      const on = pick()
      const certificate = `（${targets.year}）示证字第${++serial}号`
      return at % 45 === 7 ? wholeFile(telling, { of, on, certificate }) : registered(telling, { of, on, certificate })
    }),
  )
  return [...issued, ...stopped]
}

interface Issued {
  readonly of: Class
  readonly on: Day
  readonly certificate: string
}

function asked({ random }: Telling, of: Class) {
  const [kind, subject] = random.pick<readonly [string, string]>(subjects[of])
  const economic = of === 'domesticEconomic' || of === 'foreignEconomic'
  const green = economic
    ? random.weighted({ none: 5, enterprise: 5 })
    : random.weighted({ none: 88, elder: 7, military: 1, veteran: 2, crossProvince: 2 })
  return {
    subject,
    class: of,
    kind,
    green,
    ...(of === 'other' ? { otherKind: 'unclassified' } : {}),
    ...(of === 'foreignCivil' || of === 'foreignEconomic'
      ? { useWhere: random.pick(['日本', '新加坡', '加拿大']) }
      : {}),
  }
}

function feeOf({ random }: Telling) {
  const fee = (5 + random.below(20)) * 2_000
  return random.oneIn(25)
    ? { fee, feeCut: fee / 2, feeCutWhy: random.pick(['legalAid', 'hardship', 'benefit']) }
    : { fee }
}

function partyOf({ random }: Telling, of: Class) {
  return of === 'domesticEconomic' || of === 'foreignEconomic'
    ? inventedCompany(random, 'applicant')
    : invented(random, 'applicant')
}

function registered(telling: Telling, { of, on, certificate }: Issued): Story {
  const { world, random } = telling
  const issuedOn = workdaysAfter(on, random.oneIn(80) ? 16 : 1 + random.below(12))
  const given = {
    ...asked(telling, of),
    ...feeOf(telling),
    mode: 'window',
    acceptedOn: on,
    issuedOn,
    certificate,
    copies: 1 + random.below(4),
    notary: world.post('notary', office, random.below(3)).person,
  }
  const by = world.post('clerk', office).id
  const open: Step = { day: issuedOn, by, act: 'recordIssued', given, parties: [partyOf(telling, of)] }
  return { line: 'notary', steps: [open, archived(telling, issuedOn)] }
}

/** The files of a month go to the archive together, in the middle of the second month after. */
function archived({ world }: Telling, finishedOn: Day): Step {
  const next = addDays(day(`${addDays(day(`${finishedOn.slice(0, 7)}-01`), 62).slice(0, 7)}-01`), 14)
  const archivedOn = officeDay(next)
  const given = { archivedOn, secret: false, keeping: 'long' }
  return { day: archivedOn, by: world.post('clerk', office).id, act: 'archive', given }
}

interface Served {
  readonly by: string
  readonly on: Day
  readonly mode: 'home' | 'video'
  readonly certificate: string
}

/** 上门 or 远程视频, as it is recorded in the file. */
function served({ random }: Telling, { by, on, mode, certificate }: Served): Step {
  const home = {
    homeOn: on,
    homeReason: random.pick(['elder', 'disabled', 'sick']),
    homeAddress: `示范区示例路 ${1 + random.below(200)} 号`,
    homeStaff: 2,
  }
  const video = {
    videoOn: on,
    videoPlatform: '示范视频公证平台',
    recording: `示视${certificate}`,
    identity: ['face', 'card'],
  }
  if (mode === 'home') return { day: on, by, act: 'homeVisit', given: home }
  return { day: on, by, act: 'videoSession', given: { ...video, overseas: false } }
}

function wholeFile(telling: Telling, { of, on, certificate }: Issued): Story {
  const { world, random } = telling
  const notary = world.post('notary', office, random.below(3))
  const by = notary.id
  const mode = random.weighted({ home: 4, video: 6 })
  const issuedOn = workdaysAfter(on, 2 + random.below(8))
  const steps: Step[] = [
    {
      day: on,
      by,
      act: 'apply',
      given: { ...asked(telling, of), mode, appliedOn: on },
      parties: [partyOf(telling, of)],
    },
    { day: on, by, act: 'accept', given: { acceptedOn: on, inDistrict: true, told: true, notary: notary.person } },
    served(telling, { by, on, mode, certificate }),
    { day: on, by, act: 'setFee', given: feeOf(telling) },
    {
      day: issuedOn,
      by,
      act: 'issue',
      given: { issuedOn, certificate, copies: 2 },
      signatures: onPaper(world, ['sectionHead'], issuedOn, office),
    },
    {
      day: issuedOn,
      by,
      act: 'deliver',
      given: { deliveredOn: issuedOn, deliverHow: mode === 'video' ? 'electronic' : 'self' },
    },
  ]
  const questioned = random.oneIn(12) ? kept(telling, notary, issuedOn) : []
  return { line: 'notary', steps: [...steps, ...questioned, archived(telling, issuedOn)] }
}

/** A party asks for a re-check; another notary finds nothing wrong. */
function kept({ world }: Telling, notary: WorldPost, issuedOn: Day): Step[] {
  const other = [0, 1, 2].map((n) => world.post('notary', office, n)).find(({ id }) => id !== notary.id) ?? notary
  const on = workdaysAfter(issuedOn, 3)
  const reviewedOn = workdaysAfter(on, 5)
  const given = { reviewer: other.person, reviewedOn, reviewWhy: '公证书内容与事实一致' }
  return [
    {
      day: on,
      by: notary.id,
      act: 'askReview',
      given: { reviewAskedOn: on, reviewBy: 'party', reviewGround: '对措辞有疑问' },
    },
    {
      day: reviewedOn,
      by: other.id,
      act: 'keepCertificate',
      given,
      signatures: onPaper(world, ['sectionHead'], reviewedOn, office),
    },
  ]
}

/** Taken in and not issued: false papers, or withdrawn. Outside the 3359. */
function unissued(telling: Telling, on: Day): Story {
  const { world, random } = telling
  const notary = world.post('notary', office, random.below(3))
  const by = notary.id
  const finishedOn = workdaysAfter(on, 4)
  const refused = random.oneIn(2)
  const steps: Step[] = [
    {
      day: on,
      by,
      act: 'apply',
      given: { ...asked(telling, 'domesticCivil'), mode: 'window', appliedOn: on },
      parties: [invented(random, 'applicant')],
    },
    { day: on, by, act: 'accept', given: { acceptedOn: on, inDistrict: true, told: true, notary: notary.person } },
    {
      day: finishedOn,
      by,
      act: refused ? 'refuse' : 'end',
      given: refused
        ? { refuseGround: 'fake', refusedOn: finishedOn }
        : { endGround: 'withdrawn', endedOn: finishedOn },
      signatures: onPaper(world, ['sectionHead'], finishedOn, office),
    },
  ]
  return { line: 'notary', steps: [...steps, archived(telling, finishedOn)] }
}

/** Files in hand, and two certificates that wait for the head of the office. */
export function recentNotary({ telling, today, on }: Weeks): Story[] {
  return Array.from({ length: 8 }, (_, n) => {
    const certificate = `（${today.slice(0, 4)}）示证字第9${String(n).padStart(3, '0')}号`
    const whole = wholeFile(telling, {
      of: n % 3 === 0 ? 'foreignCivil' : 'domesticCivil',
      on: on(-1 - n),
      certificate,
    })
    const before = whole.steps.filter(
      ({ act }) =>
        act === 'apply' || act === 'accept' || act.startsWith('home') || act.startsWith('video') || act === 'setFee',
    )
    const handled = n % 3 === 0 ? before.slice(0, 2) : before
    const by = before[0]?.by ?? ''
    const proposed: Step = { day: on(0), by, act: 'issue', given: { issuedOn: on(0), certificate, copies: 2 } }
    return { line: 'notary', steps: n % 4 === 1 ? [...before, proposed] : handled }
  })
}
