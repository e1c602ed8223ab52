import { expect, test } from 'vitest'
import { formOf } from '../../kernel/form.ts'
import { day } from '../../law/day.ts'
import { dispute, neighbours, payment, repair } from '../../testing/mediation-sample.ts'
import { personOf, tell } from '../../testing/story.ts'
import { mediationLine } from './line.ts'

const parties = { parties: neighbours }
const appointed = { mediator: personOf('mediator'), chosenBy: 'appointed', toldRights: true }
const draft = { terms: [payment, repair], signers: ['self'] }

test('拟错的协议事项可以改、可以去掉，编号不再重用', () => {
  const one = tell(mediationLine).on('2021-03-01').does('register', dispute, parties).does('appoint', appointed)
  one.does('draftAgreement', draft).does('draftAgreement', {
    terms: [
      { id: 1, gone: true, goneWhy: '谈下来不用修' },
      { ...payment, amount: 200_000, what: '赔偿损失' },
    ],
    signers: ['self'],
  })
  expect(one.matter().answers.terms).toMatchObject([
    { id: 2, who: '示范居民乙' },
    { id: 3, amount: 200_000 },
  ])
})

test('协议没签成的，履行日历是空的', () => {
  const one = tell(mediationLine)
    .on('2021-03-01')
    .does('register', dispute, parties)
    .does('appoint', appointed)
    .does('draftAgreement', draft)
  expect(one.clock('performance')).toBeUndefined()
})

test('受理、排查、接收转办各自编号；调解的号从受理起', () => {
  const numbering = Object.entries(mediationLine.acts).filter(([, act]) => 'numbers' in act && act.numbers)
  expect(numbering.map(([name]) => name)).toEqual(['register', 'accept'])
})

test('登记一件纠纷必填不超过八项', () => {
  expect(formOf(mediationLine, 'register')?.questions.filter(({ required }) => required)).toHaveLength(8)
  expect(formOf(mediationLine, 'registerFound')?.questions.filter(({ required }) => required)).toHaveLength(5)
})

test('纸上办到一半的旧案，带着真实日期接过来', () => {
  const one = tell(mediationLine).on('2021-06-01')
  one.takesOver(
    [
      {
        act: 'registerFound',
        on: day('2021-02-01'),
        given: { kind: 'land', summary: '地界', place: '示范村', urgency: 'normal', foundOn: '2021-02-01' },
      },
      {
        act: 'accept',
        on: day('2021-02-03'),
        given: { willing: 'agreed', committeeKind: 'village', acceptedOn: '2021-02-03' },
      },
      { act: 'appoint', on: day('2021-02-03'), given: appointed },
    ],
    neighbours,
  )
  expect([one.state(), one.due('settle'), one.events()[1]?.facts.source]).toEqual(['调解中', '2021-03-03', 'found'])
})
