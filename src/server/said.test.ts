import { expect, test } from 'vitest'
import { annualReport } from '../lines/annual-report/business.ts'
import { task } from '../lines/task/business.ts'
import { testDesk } from '../testing/desk.ts'

const desk = await testDesk([annualReport, task])
desk.on('2022-01-10')
const writer = await desk.signIn('handler')

const old = [
  '示范区2021年法治政府建设情况报告',
  '一、主要举措和成效',
  '全年办理行政复议案件 66 件，调解纠纷 629 件。',
  '二、存在的不足',
  '一是人民调解力量仍然薄弱，专职人民调解员仅有4名；二是部分单位证据意识不强。',
  '三、2022年工作打算',
  '一是充实调解队伍，专职人民调解员达到10名；二是组织一次行政执法案卷交叉评查。',
  '',
].join('\n')

async function words(there = writer, year = 2022) {
  return (await there.get(`/api/said/words?year=${year}`)).body
}

test('上年报告的不足和打算一句一句读出来，原话立项，不用重填', async () => {
  expect(await words()).toEqual({ title: null, rows: [] })
  const { figures } = (await writer.send('POST', '/api/stated-reports/read', { text: old })).body
  const kept = figures.map(({ at, indicator }: { at: number; indicator: string | null }) => ({ at, indicator }))
  await writer.send('POST', '/api/stated-reports', { year: 2021, title: '示范区2021年报告', text: old, figures: kept })
  const { title, rows } = await words()
  expect(title).toBe('示范区2021年报告')
  expect(rows.map(({ source, said }: { source: string; said: string }) => [source, said])).toEqual([
    ['上年报告的不足', '一是人民调解力量仍然薄弱，专职人民调解员仅有4名'],
    ['上年报告的不足', '二是部分单位证据意识不强'],
    ['上年报告的打算', '一是充实调解队伍，专职人民调解员达到10名'],
    ['上年报告的打算', '二是组织一次行政执法案卷交叉评查'],
  ])
  const [weak, , plan] = rows
  expect(weak.given).toMatchObject({
    source: 'weakness',
    saidIn: weak.said,
    baseline: 4,
    basis: '《示范区2021年报告》',
  })
  expect(plan.given).toMatchObject({ source: 'promise', target: 10, title: '充实调解队伍，专职人民调解员达到10名' })
  expect(weak.given.measure.length).toBeGreaterThan(3)
  const given = { ...weak.given, domain: 'mediation', lead: desk.organs.bureau, target: 10 }
  const done = await writer.send('POST', '/api/lines/task/matters', { act: 'open', given })
  expect([done.status, done.body.reasons]).toEqual([200, undefined])
  expect((await words()).rows[0].task).toMatchObject({ id: done.body.matter, title: weak.given.title })
  const answers = (await writer.get('/api/said?year=2022')).body.rows
  expect(answers).toMatchObject([{ said: weak.said, baseline: 4, target: 10 }])
})

test('本平台编写的上年报告，写什么由各部分说明；不看统计的岗位读不到', async () => {
  const open = {
    ...{ title: '示范区2022年法治政府建设年度报告', kind: 'annual', issuer: 'government', year: 2022, first: true },
  }
  desk.on('2023-01-05')
  const writer = await desk.signIn('handler')
  const { matter } = (await writer.send('POST', '/api/lines/annual-report/matters', { act: 'open', given: open })).body
  expect(matter).toBeTypeOf('string')
  const draft = (await writer.send('POST', `/api/report-drafts/${matter}/first-draft`, {})).body
  expect(draft.reasons).toBeUndefined()
  const { sections } = (await writer.get(`/api/report-drafts/${matter}`)).body
  const gaps = sections.find(({ coversLabel }: { coversLabel: string }) => coversLabel === '不足和原因')
  const saved = await writer.send('PUT', `/api/report-drafts/${matter}/sections/${gaps.id}`, {
    base: gaps.version,
    text: '村居法律顾问只有12名，覆盖面不够。',
  })
  expect(saved.body.reasons).toBeUndefined()
  const { title, rows } = await words(writer, 2023)
  expect(title).toBe('示范区2022年法治政府建设年度报告')
  expect(rows[0]).toMatchObject({ source: '上年报告的不足', said: '村居法律顾问只有12名，覆盖面不够' })
  expect(await words(await desk.signIn('lawyer'), 2023)).toEqual({ title: null, rows: [] })
})
