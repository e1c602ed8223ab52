import { expect, test } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { lineScreens, matterScreens } from './register.ts'

const withScreen = (fits: (line: (typeof businesses)[number]['line']) => boolean) =>
  businesses
    .filter(({ line }) => fits(line))
    .map(({ line }) => line.id)
    .toSorted()

test('哪些业务有自己的页面，看它的声明就知道', () => {
  const found = matterScreens.map(({ to, field }) => [to, withScreen((line) => field(line) !== null)])
  expect(Object.fromEntries(found)).toEqual({
    '/matters/$id/clauses': ['draft-comment', 'legality-review', 'major-decision'],
    '/matters/$id/tree': ['inspection'],
    '/matters/$id/readings': ['file-review'],
    '/matters/$id/rota': ['duty-lawyer'],
    '/matters/$id/hall': ['exam'],
    '/matters/$id/draw': ['file-review'],
    '/matters/$id/quiz': ['outreach'],
    '/report-drafts/$id': ['annual-report'],
  })
  expect(Object.fromEntries(lineScreens.map(({ to, fits }) => [to, withScreen(fits)]))).toEqual({
    '/registers/$line': ['certificate', 'exam-question', 'law-guide', 'normative-document', 'provider'],
    '/registers/$line/expiring': ['certificate', 'exam-question', 'law-guide', 'normative-document', 'provider'],
    '/upper-laws': ['normative-document'],
    '/rounds': ['normative-document'],
    '/said': ['task'],
    '/marking': ['exam-paper'],
    '/coverage': ['law-guide'],
    '/registers/$line/flow': ['certificate', 'exam-question', 'law-guide', 'normative-document', 'provider'],
    '/supply': ['provider'],
    '/review-results': ['file-review'],
    '/duty-lists': ['outreach'],
    '/quiz-effects': ['outreach'],
  })
})
