import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { caseOf, rolesActing } from './journey-cases.ts'
import { isToldElsewhere, noJourney } from './journey-reasons.ts'
import { refusedOn } from './journey-refusals.ts'
import { rolesSigning, signingOf } from './journey-signing.ts'
import { withEndings } from './told-endings.ts'
import { tellYear } from './told-year.ts'

const told = withEndings(tellYear('2021-12-20'))
const lines = businesses.map(({ line }) => line)

test('每项业务上能办事的每个岗位，都有一个真能办的事，或者说得出为什么没有', () => {
  const missing = lines.flatMap((line) => {
    const used = new Set<never>()
    return rolesActing(line)
      .filter((role) => !noJourney(line, role) && !caseOf(told, line, role, used))
      .map((role) => `${line.id} ${role}`)
  })
  expect(missing).toEqual([])
})

test('每条审批链上的每个岗位，都有一件等它签的', () => {
  const missing = lines.flatMap((line) =>
    rolesSigning(line).flatMap((role) => (signingOf(told, line, role) ? [] : `${line.id} ${role}`)),
  )
  expect(missing).toEqual([])
})

test('每项业务都有一个改错一处就被拒绝的例子；有条文的引条文', () => {
  const refused = lines.filter((line) => !isToldElsewhere(line)).map((line) => ({ line, found: refusedOn(told, line) }))
  expect(refused.filter(({ found }) => !found).map(({ line }) => line.id)).toEqual([])
  // The only cited guard of exams is about one candidate among the rows.
  const cited = (line: (typeof lines)[number]) =>
    line.id !== 'exam' && Object.values(line.acts).some(({ guards = [] }) => guards.some(({ law }) => law))
  const bare = refused.filter(({ line, found }) => cited(line) && !found?.reason.law)
  expect(bare.map(({ line }) => line.id)).toEqual([])
})
