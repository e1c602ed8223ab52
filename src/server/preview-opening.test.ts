import { expect, test } from 'vitest'
import { mediation } from '../lines/mediation/business.ts'
import { behind } from '../testing/database.ts'
import { testDesk } from '../testing/desk.ts'

test('登记以前先看文书样子：样子有了，什么也没登记；填错的照样说明', async () => {
  const desk = await testDesk([mediation])
  desk.on('2021-03-02')
  const clerk = await desk.signIn('clerk')
  const opening = {
    act: 'register',
    given: {
      source: 'applied',
      kind: 'neighbour',
      summary: '楼上漏水',
      place: '示例小区',
      urgency: 'normal',
      committeeKind: 'town',
      willing: 'agreed',
      acceptedOn: '2021-03-02',
    },
    parties: [
      { role: 'applicant', kind: 'person', name: '赵示和' },
      { role: 'respondent', kind: 'person', name: '钱范安' },
    ],
  }
  const seen = await clerk.send('POST', '/api/lines/mediation/matters/preview', opening)
  expect(seen.status).toBe(200)
  expect(seen.body.pages.length).toBeGreaterThan(0)
  expect(JSON.stringify(seen.body.pages)).toContain('赵示和')
  expect(await behind(desk.database, 'select id from matter')).toEqual([])
  const refused = await clerk.send('POST', '/api/lines/mediation/matters/preview', {
    ...opening,
    given: { ...opening.given, willing: 'refused' },
  })
  expect([refused.status, refused.body.reasons[0].says]).toEqual([409, '一方明确拒绝调解的，不得调解'])
})
