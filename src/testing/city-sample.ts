import { type Business, defineBusiness } from '../kernel/business.ts'
import { defineIndicators } from '../kernel/indicator.ts'
import { day } from '../law/day.ts'
import { businesses } from '../lines/register.ts'
import { studyLine } from '../lines/study/line.ts'
import { figureOf } from '../reports/figure.ts'
import { frozenRowsOf } from '../reports/frozen.ts'
import { yearOf } from '../reports/period.ts'
import { nameMembers } from '../store/city/found.ts'
import { perform } from '../store/perform.ts'
import type { Actor } from '../store/types.ts'
import { districtIn, type TestStore, testStore } from './database.ts'

const counts = ['record'] as const
const lectures = { label: '法治讲座', says: '讲座的次数', unit: '次', counts, where: { kind: 'lecture' } } as const

/** A count, a sum, a rate of two counts, and a number of different values: one of each way of adding up. */
const figures = {
  lectures,
  all: { label: '全部学习', says: '学习的次数', unit: '次', counts },
  lectureRate: { label: '讲座占比', says: '讲座占全部学习的比例', part: 'lectures', whole: 'all' },
  kinds: { label: '学习形式', says: '学习的形式种数', unit: '种', counts, of: 'distinct', distinct: 'kind' },
} as const

const study = defineBusiness(studyLine, { indicators: defineIndicators(studyLine, figures) })

/** The same line in a program that counts lectures otherwise since its second definition. */
const later = defineBusiness(studyLine, {
  indicators: defineIndicators(studyLine, {
    ...figures,
    lectures: {
      ...lectures,
      label: '法治讲座和旁听',
      where: { kind: ['lecture', 'court'] },
      version: 2,
      earlier: [{ ...lectures, version: 1, until: day('2020-12-31') }],
    },
  }),
})

export const cityYear = { report: 'other', from: '2021-01-01', until: '2021-12-31' }

/** Every line, with this one for its own: the tables are those other tests have. */
const having = (one: Business) => businesses.map((other) => (other.line.id === one.line.id ? one : other))

/** A city over three districts in one database. The south counts by a newer program; nobody has agreed to anything yet. */
export async function cityOfThree() {
  const east = await testStore(having(study))
  const beside = (district: string, name: string, own: Business = study) =>
    districtIn(east, { district, name, synthetic: false, businesses: having(own) })
  const west = await beside('shixi', '示西区')
  const south = await beside('shinan', '示南区', later)
  await beside('shishi', '示范市').then(({ store }) => store.close())
  const members = [east, west, south].map(({ store }) => ({ district: store.district, from: day('2000-01-01') }))
  const missing = await nameMembers(east.database.ownerUrl, { city: 'shishi', members })
  if (missing.length > 0) throw new Error(`没有 ${missing.join('、')}`)
  const city = await beside('shishi', '示范市')
  return { city, east, west, south }
}

/** Records lectures and readings of 2021, then a report that freezes their figures and is signed on paper. */
export async function signedReport(at: TestStore, on: string, held: Readonly<Record<'lecture' | 'reading', number>>) {
  at.on(on)
  const clerk = await at.as('clerk')
  for (const kind of [...Array(held.lecture).fill('lecture'), ...Array(held.reading).fill('reading')])
    await done(at, clerk, {
      line: 'study',
      act: 'record',
      given: { kind, heldOn: '2021-05-20', audience: 'staff', headcount: 6, sessions: 1, subject: '示范学习' },
    })
  return freeze(at, clerk)
}

async function freeze(at: TestStore, clerk: Actor): Promise<string> {
  const report = (act: string, given: Request['given'], matter?: string, signatures?: Signatures) =>
    done(at, clerk, {
      line: 'annual-report',
      act,
      given,
      ...(matter ? { matter } : {}),
      ...(signatures ? { signatures } : {}),
    })
  const { matter } = await report('open', {
    ...{ title: `${at.store.districtName}学法专题报告`, kind: 'other', issuer: 'bureau' },
    ...{ year: 2021, first: true, dueOn: '2022-12-01' },
  })
  const owner = clerk.post.person
  const written = { askedOn: '2021-12-01', dueOn: '2022-02-01', text: '写好', signedOn: '2021-12-01' }
  await report('divide', { sections: [{ heading: '全文', covers: 'other', owner, ...written }] }, matter)
  const count = { period: yearOf(2021), cutoff: at.store.now().toISOString(), countedBy: '示范统计人' }
  const all = await Promise.all(Object.keys(figures).map((name) => figureOf(at.store, `study.${name}`, count)))
  await report('freeze', { frozen: frozenRowsOf(all.flatMap((one) => one ?? [])) }, matter)
  const chain = await Promise.all(
    (['sectionHead', 'deputyHead', 'head'] as const).map((role) => at.as(role, { name: '签发人' })),
  )
  const signatures = chain.map(({ post }) => ({
    person: post.person,
    role: post.role,
    on: at.store.today(),
    onPaper: true as const,
  }))
  await report('approveInside', {}, matter, signatures)
  return matter
}

type Request = Parameters<typeof perform>[2]
type Signatures = NonNullable<Request['signatures']>

async function done({ store }: TestStore, who: Actor, request: Request) {
  const answer = await perform(store, who, request)
  if (!answer.allowed) throw new Error(`${request.act}：${answer.reasons.map(({ says }) => says).join('；')}`)
  return answer
}
