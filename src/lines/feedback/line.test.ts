import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { tell } from '../../testing/story.ts'
import { feedbackLine } from './line.ts'

const opinion = {
  subject: '希望增加大字',
  kind: 'idea',
  says: '字太小',
  receivedOn: '2021-04-01',
  replyBy: '2021-04-08',
}
const bad = { ...opinion, kind: 'rating', rating: 'bad' }
const answer = { answer: '已增加大字模式', answeredOn: '2021-04-08' }

test('差评先回访，再答复，办结后还能重办', () => {
  const story = tell(feedbackLine).on('2021-04-08').as('handler').does('submit', bad)
  expect(story.refusals('answer', answer)).toEqual(['不满意的评价应当先回访，再答复'])
  story.does('contact', { contactedOn: '2021-04-02', contactNote: '已致歉' }).does('answer', answer)
  expect(story.events().at(-1)?.facts['inTime.answer']).toBe(true)
  story.does('close', { mended: true, closeWhy: '已改' })
  expect(story.does('reopen').state()).toBe('待答复')
})

test('答复期限当天不算迟，第二天算', () => {
  const story = tell(feedbackLine).on('2021-04-08').as('clerk').does('submit', opinion)
  expect(story.clock('answer')?.late).toBe(false)
  expect(story.on('2021-04-09').clock('answer')?.late).toBe(true)
})

proveRules(feedbackLine, Object.keys(feedbackLine.acts), [
  {
    act: 'submit',
    must: '好差评应当选评价',
    given: bad,
    broken: { rating: '' },
    before: (story) => story.on('2021-04-08').as('handler'),
  },
  {
    act: 'answer',
    must: '不满意的评价应当先回访，再答复',
    given: answer,
    before: (story, broken) =>
      story
        .on('2021-04-08')
        .as('handler')
        .does('submit', broken ? bad : opinion),
  },
])
