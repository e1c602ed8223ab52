import { expect, test } from 'vitest'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { tell } from '../../testing/story.ts'
import { draftComment } from './business.ts'
import { draftCommentLine } from './line.ts'

const told: ReturnType<typeof tell>[] = []
function received(more: object = {}) {
  const one = tell(draftCommentLine).on('2021-03-01').as('handler')
  told.push(one)
  const draft = { title: '示范市停车条例（征求意见稿）', draftKind: 'localLaw', sender: '示范市司法局' }
  return one.does('receive', { ...draft, receivedOn: '2021-03-01', replyBy: '2021-03-12', ...more })
}

const rows = ['第二条', '第三条'].map((clause) => ({ clause, opinion: '改为区里定', reason: 'feasible' }))

test('收到草案，问过单位，提两条意见，来函只采纳一条', () => {
  const one = received()
  one.does('askUnits', { asked: [{ unit: '示范街道', askedOn: '2021-03-01', dueOn: '2021-03-08' }] })
  expect([one.on('2021-03-08').clock('units')?.late, one.on('2021-03-09').clock('units')?.late]).toEqual([false, true])
  const back = {
    id: 1,
    unit: '示范街道',
    askedOn: '2021-03-01',
    dueOn: '2021-03-08',
    repliedOn: '2021-03-09',
    says: '同意',
  }
  one.does('takeReplies', { asked: [back] })
  one.does('reply', { repliedOn: '2021-03-09', noOpinion: false, opinions: rows }).approved()
  expect([one.state(), one.clock('reply')?.late]).toEqual(['已反馈', false])
  const ends = [{ outcome: 'adopted' }, { outcome: 'noAnswer' }]
  const opinions = rows.map((row, at) => ({ id: at + 1, ...row, ...ends[at] }))
  one.on('2021-06-01').does('recordOutcome', { resultOn: '2021-06-01', resultFrom: '来函', opinions })
  expect(one.state()).toBe('已办结')
})

test('来函日期当天反馈算按期，第二天算逾期；没写日期的不算日期', () => {
  const one = received()
  expect([one.on('2021-03-12').clock('reply')?.late, one.on('2021-03-13').clock('reply')?.late]).toEqual([false, true])
  const undated = received({ replyBy: null })
  expect([undated.clock('reply'), undated.due('undated'), undated.clock('undated')?.status]).toEqual([
    undefined,
    null,
    'running',
  ])
})

test('五十三份征求意见稿、四条意见、采纳一条，数得出来', () => {
  const all = Array.from({ length: 53 }, (_, at) => {
    const one = received({ draftKind: at % 2 ? 'rule' : 'localLaw' }).on('2021-12-31')
    const given = at < 4 ? { noOpinion: false, opinions: [rows[0]] } : { noOpinion: true }
    one.does('reply', { repliedOn: '2021-03-12', ...given }, { signedOnPaper: true })
    if (at >= 4) return one.does('close', { closedOn: '2021-03-12' })
    const outcome = at === 0 ? 'adopted' : 'noAnswer'
    return one.does('recordOutcome', {
      resultOn: '2021-06-01',
      resultFrom: '来函',
      opinions: [{ id: 1, ...rows[0], outcome }],
    })
  })
  const figures = ['asked', 'localLaws', 'rules', 'replied', 'withOpinions', 'opinions', 'adopted', 'noAnswer']
  expect(figures.map((name) => recount(draftComment, all, name))).toEqual([53, 27, 26, 53, 4, 4, 1, 3])
})

provePapers(draftComment, () => told.slice(0, 6).map((one) => one.matter()))

test('每个动作都有人办过', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(draftCommentLine.acts).filter((act) => !done.has(act))).toEqual([])
})
