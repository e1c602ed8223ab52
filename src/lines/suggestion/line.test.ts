import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { suggestionLine } from './line.ts'

type Story = ReturnType<typeof tell>

const letter = {
  subject: '完善征收补偿决定的送达程序',
  kind: 'judicial',
  issuer: '示范区人民法院',
  letterNumber: '（2021）示法建1号',
  receivedOn: '2021-05-10',
  items: 2,
  replyBy: '2021-07-09',
  ground: 'illegal',
}
const adopted = { item: 1, answer: 'adopted', measure: '统一送达回证', promisedOn: '2021-06-10', doneBy: '2021-08-31' }
const declined = { item: 2, answer: 'declined', why: '已由市级统一规定' }
const reply = { replies: [adopted, declined], repliedOn: '2021-07-09', replyNumber: '示司函〔2021〕8号' }
const proof = { provedOn: '2021-09-01', proof: ['00000000-0000-4000-8000-000000000001'] }
const idea = {
  subject: '执法监督平台功能的建议',
  topic: 'platform',
  recipient: '市司法局',
  items: 4,
  content: '一、批量导出',
  draftedOn: '2021-11-08',
}

const received = (story: Story, more = {}) =>
  story
    .on('2021-05-10')
    .as('handler')
    .does('receive', { ...letter, ...more })
const replied = (story: Story, more = {}) =>
  received(story, more).on('2021-07-09').does('reply', reply, { signedOnPaper: true })
const drafted = (story: Story) => story.on('2021-11-08').as('handler').does('draft', idea)
const sent = (story: Story) =>
  drafted(story)
    .on('2021-11-10')
    .does('send', { sentOn: '2021-11-10', answerBy: '2021-12-10' }, { signedOnPaper: true })
const unit = personOf('unit')

test('收到司法建议：转单位、反馈、逐条回复、整改、报佐证、办结', () => {
  const story = received(tell(suggestionLine)).does('passOn', { unit, unitBy: '2021-06-20' })
  expect(story.on('2021-06-21').clock('unit')).toMatchObject({ late: true, waitsFor: '被建议单位' })
  story
    .as('liaison')
    .does('unitAnswers', { replies: [adopted, declined] })
    .as('handler')
  story.on('2021-07-09').does('reply', {
    ...reply,
    replies: [
      { id: 1, ...adopted },
      { id: 2, ...declined },
    ],
  })
  expect(story.state()).toBe('办理中')
  story.approved()
  expect(story.state()).toBe('已回复，整改中')
  expect(story.events().at(-1)?.facts).toMatchObject({ items: 2, adopted: 1, 'inTime.reply': true })
  expect(story.on('2021-08-31').clock('measures')?.late).toBe(false)
  expect(story.on('2021-09-01').clock('measures')?.late).toBe(true)
  story.does('progress', { replies: [{ id: 1, ...adopted, doneOn: '2021-09-01' }] }).does('prove', proof)
  expect(story.does('close', { closedOn: '2021-09-01' }).state()).toBe('已办结')
})

test('回复期限照建议书填写：当天不算迟，第二天就迟了', () => {
  const story = received(tell(suggestionLine))
  expect(story.on('2021-07-09').clock('reply')?.late).toBe(false)
  expect(story.on('2021-07-10').clock('reply')?.late).toBe(true)
})

test('公益诉讼诉前检察建议没有整改到位，转成诉讼', () => {
  const story = received(tell(suggestionLine), { kind: 'publicInterest', issuer: '示范区人民检察院' }).on('2021-08-20')
  expect(story.does('sue', { suedOn: '2021-08-20', suedNumber: '（2021）示行初9号' }).state()).toBe('已被提起公益诉讼')
})

test('评查之后向市里提出四条完善平台功能的建议，条数在发出时计算', () => {
  const story = drafted(tell(suggestionLine))
    .on('2021-11-10')
    .does('send', { sentOn: '2021-11-10', answerBy: '2021-12-10' })
    .approved()
  expect(story.events().at(-1)?.facts).toMatchObject({ kind: 'outward', topic: 'platform', items: 4 })
  expect(story.on('2021-12-10').clock('answer')?.late).toBe(false)
  expect(story.on('2021-12-11').clock('answer')).toMatchObject({ late: true, waitsFor: '受文机关' })
  story
    .does('remind', { remindedOn: '2021-12-11' })
    .on('2021-12-20')
    .does('answer', { answeredOn: '2021-12-20', answer: '两条列入改造', adopted: 2 })
  expect(story.state()).toBe('已有答复')
})

test('起草后不再发出，或者催问后一直没有答复', () => {
  expect(drafted(tell(suggestionLine)).does('drop', { endedOn: '2021-11-08', endWhy: '并入另一份' }).state()).toBe(
    '不再发出',
  )
  const story = sent(tell(suggestionLine)).on('2021-12-20').does('remind', { remindedOn: '2021-12-20' })
  expect(story.does('giveUp', { endedOn: '2021-12-20', endWhy: '平台整体改造' }).state()).toBe('没有答复')
})

const mended = { replies: [{ id: 1, ...adopted, doneOn: '2021-07-09' }] }
proveRules(suggestionLine, Object.keys(suggestionLine.acts), [
  {
    act: 'receive',
    must: '向上建议请从「起草向上建议」开始',
    given: letter,
    broken: { kind: 'outward' },
    before: (story) => story.on('2021-05-10'),
  },
  {
    act: 'receive',
    must: '建议至少有一条',
    given: letter,
    broken: { items: 0 },
    before: (story) => story.on('2021-05-10'),
  },
  {
    act: 'receive',
    must: '回复期限不能早于收到日期',
    given: letter,
    broken: { replyBy: '2021-05-09' },
    before: (story) => story.on('2021-05-10'),
  },
  {
    act: 'receive',
    must: '因负责人未出庭收到的司法建议，应当写明关联案号',
    given: { ...letter, ground: 'headAbsent', suitNumber: '（2021）示行初1号' },
    broken: { suitNumber: '' },
    before: (story) => story.on('2021-05-10'),
  },
  {
    act: 'passOn',
    must: '单位反馈的期限不能晚于回复期限',
    given: { unit, unitBy: '2021-07-09' },
    broken: { unitBy: '2021-07-10' },
    before: received,
  },
  {
    act: 'unitAnswers',
    must: '应当先转被建议单位，再登记单位反馈',
    given: { replies: [adopted] },
    before: (story, broken) =>
      broken ? received(story) : received(story).does('passOn', { unit, unitBy: '2021-06-20' }),
  },
  {
    act: 'reply',
    must: '应当逐条答复，答复的条数与建议的条数一致',
    given: reply,
    broken: { replies: [adopted] },
    before: (story) => received(story).on('2021-07-09'),
  },
  {
    act: 'reply',
    must: '采纳或者部分采纳的应当写明措施和完成期限',
    given: reply,
    broken: { replies: [{ item: 1, answer: 'adopted', measure: '统一回证' }, declined] },
    before: (story) => received(story).on('2021-07-09'),
  },
  {
    act: 'reply',
    must: '不采纳或者部分采纳的应当写明理由',
    given: reply,
    broken: { replies: [adopted, { item: 2, answer: 'declined' }] },
    before: (story) => received(story).on('2021-07-09'),
  },
  {
    act: 'close',
    must: '采纳的建议应当都已整改完成，才能办结',
    given: { closedOn: '2021-09-01' },
    before: (story, broken) =>
      (broken ? replied(story) : replied(story).does('progress', mended)).on('2021-09-01').does('prove', proof),
  },
  {
    act: 'close',
    must: '有采纳的建议时，应当先报送整改佐证',
    given: { closedOn: '2021-09-01' },
    before: (story, broken) =>
      broken
        ? replied(story).does('progress', mended).on('2021-09-01')
        : replied(story).does('progress', mended).on('2021-09-01').does('prove', proof),
  },
  {
    act: 'sue',
    must: '只有公益诉讼诉前检察建议才会转为公益诉讼',
    given: { suedOn: '2021-08-20', suedNumber: '（2021）示行初9号' },
    before: (story, broken) => received(story, broken ? {} : { kind: 'publicInterest' }).on('2021-08-20'),
  },
  {
    act: 'draft',
    must: '建议至少有一条',
    given: idea,
    broken: { items: 0 },
    before: (story) => story.on('2021-11-08').as('handler'),
  },
  {
    act: 'send',
    must: '希望答复的日期不能早于发出日期',
    given: { sentOn: '2021-11-10', answerBy: '2021-11-10' },
    broken: { answerBy: '2021-11-09' },
    before: (story) => drafted(story).on('2021-11-10'),
  },
  {
    act: 'answer',
    must: '采纳条数不能多于建议条数',
    given: { answeredOn: '2021-12-20', answer: '列入', adopted: 4 },
    broken: { adopted: 5 },
    before: (story) => sent(story).on('2021-12-20'),
  },
  {
    act: 'giveUp',
    must: '应当先催问，再没有答复，终结',
    given: { endedOn: '2021-12-20', endWhy: '平台改造' },
    before: (story, broken) =>
      broken ? sent(story).on('2021-12-20') : sent(story).on('2021-12-20').does('remind', { remindedOn: '2021-12-20' }),
  },
])
