import { expect, test } from 'vitest'
import { blankAttempt, bodyOf } from './attempt-draft.ts'
import { partyProblems } from './party-problems.ts'

const asked = [{ role: 'applicant', label: '申请人', required: true }]

test('一栏没填的当事人只说一句「请登记」，不再说姓名没填', () => {
  const { parties = [] } = bodyOf({ ...blankAttempt, parties: [{ role: 'applicant', kind: 'person' }] })
  expect(partyProblems(asked, [], parties).map(({ says }) => says)).toEqual(['请登记申请人'])
})

test('填了一半的当事人说缺什么', () => {
  const { parties = [] } = bodyOf({
    ...blankAttempt,
    parties: [{ role: 'applicant', kind: 'person', phone: '13800001234' }],
  })
  expect(partyProblems(asked, [], parties).map(({ says }) => says)).toEqual(['第 1 名当事人：请填写姓名或者名称'])
})

test('改已经登记的当事人，只写要改的就行；什么都没改的不送', () => {
  const standing = { id: 3, role: 'applicant', kind: 'person' }
  const present = [{ role: 'applicant' }]
  const typed = bodyOf({ ...blankAttempt, parties: [{ ...standing, phone: '13800001234' }] })
  expect(typed.parties).toEqual([{ ...standing, phone: '13800001234' }])
  expect(partyProblems(asked, present, typed.parties ?? [])).toEqual([])
  expect(bodyOf({ ...blankAttempt, parties: [standing] }).parties).toBeUndefined()
  expect(bodyOf({ ...blankAttempt, parties: [{ ...standing, cleared: [] }] }).parties).toBeUndefined()
})

test('登记错了的电话可以清空；又填了新的，以新的为准；没登记过的人没有可清空的', () => {
  const standing = { id: 3, role: 'applicant', kind: 'person' }
  const sent = (party: object) => bodyOf({ ...blankAttempt, parties: [{ role: 'applicant', ...party }] }).parties
  expect(sent({ ...standing, cleared: ['phone'] })).toEqual([{ ...standing, phone: null }])
  expect(sent({ ...standing, cleared: ['phone'], phone: '13800001234' })).toEqual([
    { ...standing, phone: '13800001234' },
  ])
  expect(sent({ kind: 'person', name: '甲', cleared: ['phone'] })).toEqual([
    { role: 'applicant', kind: 'person', name: '甲' },
  ])
  expect(partyProblems(asked, [{ role: 'applicant' }], sent({ ...standing, cleared: ['phone'] }) ?? [])).toEqual([])
})
