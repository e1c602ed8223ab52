import { expect, test } from 'vitest'
import { testDesk } from '../testing/desk.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'

const desk = await testDesk([libraryBusiness, counselBusiness])
desk.on('2021-03-01')

test('一个人两个岗位：现在的岗位看不到、另一个看得到的，说清换到哪个岗位；换了就看得到，别人仍是没有', async () => {
  const both = await desk.signIn('correctionOfficer', { lines: ['counsel'] })
  const named = both.actor?.post.id
  const met = await both.send('POST', '/api/lines/counsel/matters', {
    act: 'meet',
    given: { topic: '谈话' },
    parties: [{ role: 'visitor', kind: 'person', name: '示范来访人' }],
  })
  const url = `/api/matters/${met.body.matter}`
  const usual = await desk.signIn('correctionOfficer')
  const { status, body } = await usual.get(url)
  expect([status, JSON.stringify(body)]).toEqual([
    404,
    expect.stringContaining('请先换到「示范区司法局 · 矫正工作人员（点名的业务）」'),
  ])
  await usual.send('PUT', '/api/session/post', { post: named })
  expect((await usual.get(url)).status).toBe(200)
  const other = await desk.signIn('clerk')
  expect(JSON.stringify((await other.get(url)).body)).not.toContain('换到')
})
