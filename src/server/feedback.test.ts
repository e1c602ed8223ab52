import { expect, test } from 'vitest'
import { feedback } from '../lines/feedback/business.ts'
import { testDesk } from '../testing/desk.ts'
import { counselBusiness } from '../testing/library.ts'

const desk = await testDesk([feedback, counselBusiness])
desk.on('2021-04-01')

test('只办一项业务的人也能提意见，答复了本人收到通知、看得到答复，别人的看不到', async () => {
  const officer = await desk.signIn('correctionOfficer', { lines: ['counsel'] })
  const mediator = await desk.signIn('mediator')
  for (const [there, says] of [
    [officer, '字太小'],
    [mediator, '打印太慢'],
  ] as const)
    expect((await there.send('POST', '/api/feedback', { page: '/', says })).status).toBe(200)
  const clerk = await desk.signIn('clerk')
  const { rows } = (await clerk.get('/api/lines/feedback/matters')).body
  const asked = rows.find(({ title }: { title: string }) => title === '打印太慢')
  const given = { answer: '已更换打印机', answeredOn: '2021-04-01' }
  expect((await clerk.send('POST', `/api/matters/${asked.id}/acts/answer`, { given })).status).toBe(200)
  const heard = (await mediator.get('/api/notices')).body.rows
  expect(heard.map(({ says }: { says: string }) => says)).toEqual([expect.stringContaining('已答复')])
  const seen = (await mediator.get('/api/lines/feedback/matters')).body.rows
  expect(seen.map(({ title }: { title: string }) => title)).toEqual(['打印太慢'])
  const file = (await mediator.get(`/api/matters/${asked.id}`)).body
  expect(file.facts.find(({ name }: { name: string }) => name === 'answer').shown).toBe('已更换打印机')
  expect((await officer.get('/api/notices')).body.rows).toEqual([])
})
