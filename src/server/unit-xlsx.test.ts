import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { inspection } from '../lines/inspection/business.ts'
import { testDesk } from '../testing/desk.ts'

const desk = await testDesk([inspection])
desk.on('2021-05-10')
const clerk = await desk.signIn('handler')

test('按单位的表下载下来，一个单位一行，和页面上的数一样', async () => {
  const given = { subject: '迎检自查', role: 'inspected', edition: '2021', openedOn: '2021-05-01' }
  const { body } = await clerk.send('POST', '/api/lines/inspection/matters', { act: 'open', given })
  const item = { heading: '一', name: '指标', unit: '示范街道', givenOn: '2021-05-01', dueOn: '2021-06-01' }
  const items = ['1', '2'].map((code) => ({ code, ...item }))
  await clerk.send('POST', `/api/matters/${body.matter}/acts/shareOut`, { given: { items } })
  const sheet = await clerk.raw({ method: 'GET', url: `/api/matters/${body.matter}/units.xlsx` })
  expect([sheet.status, decodeURIComponent(String(sheet.headers['content-disposition']))]).toEqual([
    200,
    expect.stringContaining('按责任单位'),
  ])
  const { sheets } = await readXlsx(sheet.bytes)
  expect(sheets[0]?.rows[1]?.slice(0, 3)).toEqual(['示范街道', 2, 0])
})
