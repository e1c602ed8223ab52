import { addDays, between, type Day, day, officeDay } from '../days.ts'
import { inventedPhone, personName } from '../names.ts'
import type { Step, Story, Telling } from '../plan.ts'

const office = '普法与依法治理科'

const share = (total: number, parts: number, n: number) => Math.floor(total / parts) + (n < total % parts ? 1 : 0)

/** Lectures, one visit to a court, and the usual study of a bureau's year. */
export function studyStories({ world, random, targets }: Telling): Story[] {
  const { lectures, courtVisits, courtVisitors } = targets.study
  const by = world.post('handler', office).id
  const on = (from: string, until: string) =>
    between(random, day(`${targets.year}-${from}`), day(`${targets.year}-${until}`))
  const record = (heldOn: Day, given: Record<string, unknown>): Story => ({
    line: 'study',
    steps: [
      {
        day: heldOn,
        by,
        act: 'record',
        given: { heldOn, sessions: 1, organiser: world.organ('区司法局').id, ...given },
      },
    ],
  })
  return [
    ...Array.from({ length: lectures }, (_, n) =>
      record(on('03-01', '11-30'), {
        subject: `法治专题讲座（第${n + 1}讲）`,
        kind: 'lecture',
        audience: 'leaders',
        headcount: 30 + random.below(20),
        lecturer: personName(random),
        hours: 2,
      }),
    ),
    ...Array.from({ length: courtVisits }, (_, n) =>
      record(on('05-01', '10-30'), {
        subject: '旁听行政诉讼庭审',
        kind: 'court',
        audience: 'leaders',
        headcount: share(courtVisitors, courtVisits, n),
        court: '示范区人民法院',
        courtCase: '信息公开纠纷一案',
      }),
    ),
    ...Array.from({ length: 9 }, (_, n) =>
      record(on('01-10', '12-20'), {
        subject: `中心组学法（第${n + 1}次）`,
        kind: 'centreGroup',
        audience: 'leaders',
        headcount: 9,
      }),
    ),
    record(on('04-01', '06-30'), { subject: '政法工作条例读书班', kind: 'reading', audience: 'staff', headcount: 48 }),
    record(on('06-01', '09-30'), {
      subject: '应知应会测试',
      kind: 'quiz',
      audience: 'staff',
      headcount: 62,
      passed: 60,
    }),
    record(on('03-01', '08-30'), {
      subject: '人民调解员业务培训',
      kind: 'training',
      audience: 'mediators',
      headcount: 56,
      hours: 8,
    }),
  ]
}

/** Outreach by streets, schools and firms; copies, people and boards each reach their own target. */
export function outreachStories({ world, random, targets }: Telling): Story[] {
  const t = targets.outreach
  const by = world.post('handler', office).id
  const streets = world.ofKind('street')
  const on = () => between(random, day(`${targets.year}-03-01`), day(`${targets.year}-12-10`))
  const record = (given: Record<string, unknown>): Story => {
    const heldOn = on()
    return {
      line: 'outreach',
      steps: [
        {
          day: heldOn,
          by,
          act: 'record',
          given: {
            heldOn,
            unit: world.organ('区司法局').id,
            street: random.pick(streets).id,
            groups: ['villagers'],
            ...given,
          },
        },
      ],
    }
  }
  const forms = ['square', 'community', 'campus'] as const
  return [
    ...Array.from({ length: t.nodeActivities }, (_, n) =>
      record({
        subject: `${['宪法', '民法典', '国家安全'][n % 3]}宣传活动`,
        form: forms[n % 3],
        theme: 'general',
        headcount: 80 + random.below(200),
        copies: share(t.nodeCopies, t.nodeActivities, n),
      }),
    ),
    ...Array.from({ length: t.enterprisesVisited }, (_, n) =>
      record({
        subject: `走访第${n + 1}家商会和企业`,
        form: 'enterprise',
        theme: 'business',
        groups: ['business'],
        headcount: 5 + random.below(20),
        enterprises: 1,
      }),
    ),
    ...Array.from({ length: 7 }, (_, n) =>
      record({
        subject: '民法典主题宣传',
        form: 'community',
        theme: 'civilCode',
        headcount: 60 + random.below(90),
        copies: share(t.civilCodeCopies, 7, n),
        boards: share(t.boards, 7, n),
      }),
    ),
    ...Array.from({ length: 40 }, (_, n) =>
      record({
        subject: '青少年法治教育进校园',
        form: n % 4 === 0 ? 'moot' : 'campus',
        theme: 'youth',
        groups: ['youth'],
        headcount: share(t.studentsTaught, 40, n),
      }),
    ),
    ...Array.from({ length: 6 }, (_, n) =>
      record({ subject: `普法短视频第${n + 1}期`, form: 'video', theme: 'other', views: 800 + random.below(5000) }),
    ),
  ]
}

/** The guides of every community, trained once that year; some communities have one more than others. */
export function lawGuideStories({ world, random, targets }: Telling): Story[] {
  const { trained, communities } = targets.lawGuide
  const by = world.post('clerk', office).id
  const head = world.post('sectionHead', office).id
  const places = world.ofKind('community')
  return Array.from({ length: trained }, (_, n) => {
    const community = places[n % Math.min(communities, places.length)]
    if (!community) throw new Error('示范区的社区不够')
    const recommendedOn = between(random, day(`${targets.year}-02-20`), day(`${targets.year}-04-30`))
    const trainedOn = officeDay(addDays(recommendedOn, 20 + random.below(40)))
    const certifiedOn = officeDay(addDays(trainedOn, 10))
    const steps: Step[] = [
      {
        day: recommendedOn,
        by,
        act: 'recommend',
        given: {
          name: personName(random),
          kind: n % 5 === 0 ? 'leader' : 'guide',
          community: community.id,
          communityName: community.name,
          group: random.pick(['cadre', 'women', 'mediator', 'grid', 'party', 'elder']),
          recommendedBy: random.oneIn(3) ? 'self' : 'committee',
          recommendedOn,
          phone: inventedPhone(random),
        },
      },
      {
        day: trainedOn,
        by,
        act: 'train',
        given: {
          trainings: [{ on: trainedOn, course: '民法典和调解方法', hours: 8, score: 70 + random.below(30) }],
          trainingHours: 8,
        },
      },
      {
        day: certifiedOn,
        by: head,
        act: 'certify',
        given: {
          passedTest: 'passed',
          certificateNumber: `示明${targets.year}${String(n + 1).padStart(4, '0')}`,
          certifiedOn,
        },
      },
    ]
    return { line: 'law-guide', steps }
  })
}
