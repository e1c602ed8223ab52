import { expect, test } from 'vitest'
import { addDays, day } from '../../law/day.ts'
import {
  acceptance,
  accepted,
  applied,
  certificate,
  decision,
  home,
  issued,
  priced,
  recorded,
  review,
  reviewing,
  signed,
  video,
} from '../../testing/notary-stages.ts'
import { personOf, tell } from '../../testing/story.ts'
import { proveEveryAct } from '../../testing/sums.ts'
import { notary } from './business.ts'
import { notaryLine as line } from './line.ts'

type Story = ReturnType<typeof tell>
const told: Story[] = []
function story() {
  const made = tell(line)
  told.push(made)
  return made
}
const verification = { verifyFrom: '2021-03-02', verifyWhat: '核实婚姻登记', toldExclusion: true }

test('老人立遗嘱：上门、两人在场、减免、审批出证、送达、立密卷', () => {
  const made = accepted(story(), { kind: 'will', subject: '遗嘱公证', mode: 'home', green: 'elder' })
  expect(made.matter().handler).toBe(personOf('notary'))
  made.does('homeVisit', home).does('setFee', { fee: 50_000, feeCut: 50_000, feeCutWhy: 'elderWill' })
  made.on('2021-03-05').does('issue', { ...certificate, witnesses: 2 })
  expect(made.state()).toBe('办理中')
  made.approved()
  expect([made.state(), made.matter().answers.feePaid]).toEqual(['已出证', 0])
  made.does('deliver', { deliveredOn: '2021-03-05', deliverHow: 'self' }).as('clerk')
  made.does('archive', { archivedOn: '2021-03-05', secret: true, keeping: 'ever' })
})

test('远程视频：先有录音录像编号，才能出证；只有承办公证员能出证', () => {
  const made = priced(story(), { mode: 'video' })
  expect(made.refusals('issue', certificate)).toEqual(['远程视频的，先登记视频记录和录音录像编号'])
  made.does('videoSession', { ...video, videoOn: '2021-03-05' })
  expect(made.as('notary', '乙').refusals('issue', certificate)).toEqual(['出具公证书应由本案承办人办理'])
})

test('补充材料和核实的时间不计入十五个工作日', () => {
  expect(accepted(story()).due('issue')).toBe('2021-03-22')
  const made = accepted(story()).does('askSupplement', { supplementFrom: '2021-03-01', supplementList: '户口簿' })
  made.on('2021-03-03').does('supplied', { supplementUntil: '2021-03-03' })
  made
    .does('verify', { ...verification, verifyFrom: '2021-03-03' })
    .on('2021-03-05')
    .does('verified', { verifyUntil: '2021-03-05' })
  expect(made.due('issue')).toBe('2021-03-26')
})

test('不予受理、不予办理、终止', () => {
  const states = [
    applied(story()).does('decline', { declineWhy: '房屋不在本市' }),
    accepted(story()).does('refuse', { refuseGround: 'fake', refusedOn: '2021-03-01' }, signed),
    accepted(story()).does('end', { endGround: 'withdrawn', endedOn: '2021-03-01' }, signed),
  ].map((made) => made.state())
  expect(states).toEqual(['不予受理', '不予办理', '已终止'])
})

test('复查：换一名公证员，维持、补正、撤销各一次', () => {
  const made = reviewing(story()).does('verifyReview', { reviewFrom: '2021-03-05', reviewUntil: '2021-03-05' })
  made.does('keepCertificate', decision, signed).does('askReview', review)
  made.does('amend', { ...decision, amendKind: 'supplement' }, signed)
  made.does('carryOut', { carriedOutOn: '2021-03-05' }).does('report', { reportedOn: '2021-03-05' })
  expect(made.state()).toBe('已出证')
  made.does('askReview', review).does('revoke', decision, signed)
  expect([made.state(), made.matter().answers.revoked]).toEqual(['公证书已撤销', true])
})

test('利害关系人知道后一年以内，出证后二十年以内，才能申请复查', () => {
  const asks = (knownOn: string, reviewAskedOn: string) =>
    recorded(tell(line), { acceptedOn: '2001-03-01', issuedOn: '2001-03-08' })
      .on('2022-01-01')
      .refusals('askReview', { ...review, reviewBy: 'interested', knownOn, reviewAskedOn })
  const late = '申请复查超过了一年；利害关系人还不能超过出证后二十年'
  expect([asks('2021-01-04', '2021-03-08'), asks('2021-01-04', '2021-03-09')]).toEqual([[], [late]])
})

test('登记簿里已经出证的一步补登，之后照样送达、复查、归档', () => {
  const made = recorded(story())
  expect([made.state(), made.matter().answers.finishedOn, made.matter().answers.green]).toEqual([
    '已出证',
    '2021-03-08',
    'none',
  ])
  expect(made.open()).toEqual(expect.arrayContaining(['deliver', 'askReview', 'archive']))
})

test('提速清单里的事项，2024年起按五个、十个工作日催办', () => {
  const fast = (kind: string) =>
    applied(tell(line))
      .on('2024-03-01')
      .does('accept', { ...acceptance, acceptedOn: '2024-03-01', fast: kind })
      .due('issue')
  expect([fast('five'), fast('ten'), fast('none')]).toEqual(['2024-03-08', '2024-03-15', '2024-03-22'])
})

const issuedAt = () => issued(tell(line)).does('deliver', { deliveredOn: '2021-03-05', deliverHow: 'self' })
const amended = () => reviewing(tell(line)).does('amend', { ...decision, amendKind: 'supplement' }, signed)
const interested = () =>
  issued(tell(line)).does('askReview', { ...review, reviewBy: 'interested', knownOn: '2021-03-05' })

const clocks: [clock: string, due: string, made: () => Story][] = [
  ['issue', '2021-03-22', () => accepted(tell(line))],
  ['sixMonths', '2021-09-01', () => accepted(tell(line))],
  ['reviewParty', '2022-03-07', issuedAt],
  ['review', '2021-04-06', () => reviewing(tell(line))],
  ['carryOut', '2021-03-15', amended],
  ['report', '2021-03-05', amended],
  ['archive', '2021-06-07', () => issued(tell(line))],
]

test.each(clocks)('%s 最后一天不迟，次日就迟', (name, due, made) => {
  expect(made().due(name)).toBe(due)
  expect([
    made().on(due).clock(name)?.late,
    made()
      .on(addDays(day(due), 1))
      .clock(name)?.late,
  ]).toEqual([false, true])
})

test('利害关系人的一年从知道之日起算，每个期限都有故事', () => {
  expect(interested().due('reviewInterested')).toBe('2022-03-07')
  expect(Object.keys(line.clocks).toSorted()).toEqual([...clocks.map(([name]) => name), 'reviewInterested'].toSorted())
})

proveEveryAct(notary, () => told)
