import { expect, test } from 'vitest'
import { complete } from '../../kernel/complete.ts'
import { isRatio, isStock, type Tally } from '../../kernel/indicator.ts'
import type { File } from '../../kernel/paper.ts'
import { dispute, neighbours, payment, referral, repair, session, signed } from '../../testing/mediation-sample.ts'
import { personOf, tell } from '../../testing/story.ts'
import { mediation } from './business.ts'
import { kinds } from './fields.ts'
import { mediationLine } from './line.ts'

type Story = ReturnType<typeof tell>
const parties = { parties: neighbours }
const appointed = { mediator: personOf('mediator'), chosenBy: 'appointed', toldRights: true }

function agreed(more: object = {}) {
  return tell(mediationLine)
    .on('2021-03-01')
    .does('register', { ...dispute, ...more }, parties)
    .does('appoint', appointed)
    .on('2021-03-10')
    .does('hold', { sessions: [session] })
    .does('draftAgreement', { terms: [payment, repair], signers: ['self'] })
    .does('agreeWritten', signed)
}

/** A plain recount over events, as the declaration says it. */
function counted(stories: readonly Story[], name: string): number {
  const tally = mediation.indicators.all[name] as Tally
  const events = stories
    .flatMap((story) => story.events())
    .filter(({ countsAs }) => countsAs !== null && tally.counts.includes(countsAs))
  const fits = events.filter(({ facts }) =>
    Object.entries(tally.where ?? {}).every(([field, wanted]) =>
      (Array.isArray(wanted) ? wanted : [wanted]).includes(facts[field]),
    ),
  )
  const timely = fits.filter(({ facts }) => !tally.inTime || facts[`inTime.${tally.inTime}`] === true)
  return tally.of === 'sum'
    ? timely.reduce((sum, { facts }) => sum + Number(facts[tally.sum ?? ''] ?? 0), 0)
    : timely.length
}

test('转办五件：退回三件、受理两件、成功一件，排查另算', () => {
  const returned = [1, 2, 3].map(() =>
    tell(mediationLine)
      .on('2021-03-01')
      .does('receiveReferral', referral)
      .does('returnReferral', { returnReason: 'refused', returnedOn: '2021-03-01' }),
  )
  const accepted = () =>
    tell(mediationLine)
      .on('2021-03-01')
      .does('receiveReferral', referral)
      .does('accept', { willing: 'agreed', committeeKind: 'industry', acceptedOn: '2021-03-01' }, parties)
  const won = accepted().does('appoint', appointed).does('agreeOral', {
    effectiveOn: '2021-03-01',
    oralContent: '当场付清',
    oralByChoice: true,
    agreedAmount: 100_000,
  })
  const lost = accepted().does('fail', { failReason: 'apart', toldRemedies: true })
  const found = tell(mediationLine)
    .on('2021-03-01')
    .does('registerFound', { kind: 'land', summary: '地界', place: '示范村', urgency: 'normal', foundOn: '2021-03-01' })
  const all = [...returned, won, lost, found, agreed()]
  const figures = [
    'fromArbitration',
    'referredIn',
    'arbitrationReturned',
    'accepted',
    'disposed',
    'agreed',
    'agreedArbitration',
    'found',
    'agreedAmount',
    'settledInTime',
  ]
  expect(Object.fromEntries(figures.map((name) => [name, counted(all, name)]))).toEqual({
    fromArbitration: 5,
    referredIn: 5,
    arbitrationReturned: 3,
    accepted: 3,
    disposed: 3,
    agreed: 2,
    agreedArbitration: 1,
    found: 1,
    agreedAmount: 400_000,
    settledInTime: 3,
  })
})

test('各类纠纷、各类组织相加等于受理数', () => {
  const { all, relations } = mediation.indicators
  const sums = relations.filter((relation) => relation.kind === 'sum')
  const stories = [
    ...Object.keys(kinds).map((kind) => agreed({ kind })),
    agreed({ committeeKind: 'studio', source: 'police110' }),
  ]
  for (const { whole, parts } of sums) {
    const tallies = parts.filter((part) => !isRatio(all[part] as never) && !isStock(all[part] as never))
    expect([whole, tallies.reduce((sum, part) => sum + counted(stories, part), 0)]).toEqual([
      whole,
      counted(stories, whole),
    ])
  }
})

test('率都带着分母', () => {
  const ratios = Object.values(mediation.indicators.all).filter(isRatio)
  expect(ratios.map(({ label, part, whole }) => [label, part, whole])).toEqual([
    ['调处率', 'disposed', 'accepted'],
    ['排查调处率', 'disposedFound', 'found'],
    ['调解成功率', 'agreed', 'disposed'],
    ['仲裁院转办成功率', 'agreedArbitration', 'fromArbitration'],
  ])
})

const file: File = {
  number: '示人调〔2021〕1号',
  paperNumber: null,
  organ: '示范社区人民调解委员会',
  on: '2021-03-10' as File['on'],
  parties: neighbours.map((party, at) => ({ ...party, id: at + 1 })),
  names: (role) =>
    neighbours
      .filter((party) => party.role === role)
      .map(({ name }) => name)
      .join('、'),
  describe: (role) => neighbours.filter((party) => party.role === role).map(({ name }) => name),
  due: () => '2021年4月9日',
  day: () => '2021年3月10日',
  nameOf: (id) => (id ? '示范调解员' : ''),
  money: (fen) => `${((fen ?? 0) / 100).toFixed(2)} 元`,
}

test('每份文书在空案卷和满案卷上都写得出来', () => {
  const full = complete(mediationLine.fields, agreed().matter().answers)
  const empty = complete(mediationLine.fields, {})
  for (const [name, paper] of Object.entries(mediation.papers)) {
    for (const it of [full, empty]) {
      const text = JSON.stringify(paper.body(it as never, file))
      expect([name, /undefined|null|NaN|\[object/.test(text)]).toEqual([name, false])
    }
  }
})

test('协议书写着谁、多少钱、什么时候、不履行怎么办', () => {
  const text = JSON.stringify(
    mediation.papers.agreement?.body(complete(mediationLine.fields, agreed().matter().answers) as never, file),
  )
  expect(text).toContain(
    '示范居民乙于2021年4月12日以前向示范居民甲支付金钱：赔偿天花板损失 3000 元；金额 3000.00 元；以现金方式支付',
  )
  expect(text).toContain('不履行的，示范居民甲可以向法院起诉')
})

test('办案要用的文书一份不少，调委会的文书用调委会的名义', () => {
  const titles = Object.values(mediation.papers).map(({ title }) => title)
  expect(titles).toEqual(
    expect.arrayContaining([
      '人民调解申请书',
      '人民调解受理登记表',
      '人民调解当事人权利义务告知书',
      '人民调解调查记录',
      '人民调解记录',
      '人民调解协议书',
      '人民调解口头协议登记表',
      '人民调解回访记录',
      '司法确认申请书',
      '转办纠纷回函',
      '人民调解以奖代补审核表',
    ]),
  )
  const bureau = Object.entries(mediation.papers).filter(([, { face }]) => face === 'bureau')
  expect(bureau.map(([name]) => name)).toEqual(['allowanceReview', 'allowanceNotice'])
  expect(mediationLine.face).toBe('own')
})

test('仲裁院转办台账逐行就是一次接收转办', () => {
  const sheet = mediation.sheets.arbitrationLedger
  expect([sheet?.act, sheet?.fixed]).toEqual([
    'receiveReferral',
    { source: 'arbitration', referralFrom: '劳动人事争议仲裁院', entrust: 'transfer' },
  ])
  const row = { referralSignedOn: '2021-03-01', kind: 'wages', summary: '欠薪', ...sheet?.fixed }
  expect(tell(mediationLine).on('2021-03-01').refusals('receiveReferral', row)).toEqual([])
})
