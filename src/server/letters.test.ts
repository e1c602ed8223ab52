import pg from 'pg'
import { expect, test } from 'vitest'
import { signText } from '../store/city/signing.ts'
import { takeAnswers } from '../store/city/take-answers.ts'
import { compareWithReplay } from '../store/compare-with-replay.ts'
import { canonical } from '../store/event-hash.ts'
import { inDistrict } from '../store/postgres/address.ts'
import { cityOfThree } from '../testing/city-sample.ts'
import { behind } from '../testing/database.ts'
import { type Browser, deskOf } from '../testing/desk.ts'
import { applicant, filing, respondent } from '../testing/reconsideration-story.ts'
import { pdf, uploadForm } from '../testing/upload.ts'

const { city, east, west, south } = await cityOfThree()
for (const one of [city, east, west, south]) one.on('2021-03-15T09:00')
const [eastDesk, westDesk] = [await deskOf(east), await deskOf(west)]
let [eastClerk, westClerk] = [await eastDesk.signIn('clerk'), await westDesk.signIn('clerk')]
let chief = await eastDesk.signIn('sectionHead')

/** Another day: whoever sat there has long been signed out. */
async function onDay(day: string) {
  for (const one of [east, west]) one.on(day)
  eastClerk = await eastDesk.signIn('clerk')
  westClerk = await westDesk.signIn('clerk')
  chief = await eastDesk.signIn('sectionHead')
}

async function join(desk: typeof eastDesk) {
  const [head, keeper] = await Promise.all([desk.signIn('head'), desk.signIn('administrator')])
  await keeper.send('POST', '/api/handing-up/shishi/consents', { what: 'join', why: '市局通知' })
  expect((await head.send('PUT', '/api/handing-up/shishi/consents/1', { agreed: true })).status).toBe(200)
}

const person = { ...applicant, idNumber: '120101199001011234', phone: '13800000000' }

/** An application the east received, and by a signed act sends elsewhere. */
async function transferred(): Promise<string> {
  const opened = await eastClerk.send('POST', '/api/lines/reconsideration/matters', {
    act: 'receive',
    given: filing('2021', { receivedOn: '2021-03-15' }),
    parties: [{ ...person, idNumber: '11010519491231002X' }, respondent],
  })
  expect([opened.status, opened.body.reasons]).toEqual([200, undefined])
  const matter: string = opened.body.matter
  await forwarded(matter)
  return matter
}

async function forwarded(matter: string) {
  const given = { transferTo: '示西区人民政府', transferGround: 'other' }
  const asked = await eastClerk.send('POST', `/api/matters/${matter}/acts/transfer`, { given })
  expect([asked.status, asked.body.reasons]).toEqual([200, undefined])
  const signed = await chief.send('POST', `/api/matters/${matter}/acts/sign`, { given: {} })
  expect([signed.status, signed.body.reasons]).toEqual([200, undefined])
}

const upload = async (who: Browser, name: string): Promise<string> =>
  (await who.raw({ method: 'POST', url: '/api/files', ...uploadForm(name, pdf) })).body.id

const over = (matter: string, body = {}) =>
  eastClerk.send('POST', `/api/matters/${matter}/handing-over`, {
    ...{ to: 'shixi', why: '被申请人属于示西区', files: [], papers: [] },
    ...body,
  })
const fileOf = async (who: Browser, matter: string) => (await who.get(`/api/matters/${matter}`)).body
const sentOf = async (matter: string) => (await eastClerk.get(`/api/matters/${matter}/handing-over`)).body
const inbox = async () => (await westClerk.get('/api/letters')).body.inbox

const matter = await transferred()
const material = await upload(eastClerk, '处罚决定书.pdf')
await eastClerk.send('POST', `/api/matters/${matter}/acts/attach`, {
  given: { file: material, name: '处罚决定书.pdf', kind: '书证' },
})

test('两个区都加入同一个市以后才送得出去；没有办移送的事项送不出去', async () => {
  expect((await over(matter)).body.reasons[0].says).toBe('没有这个区，或者本区、对方区还没有加入同一个市')
  await join(eastDesk)
  expect((await sentOf(matter)).offered).toBe(false)
  await join(westDesk)
  expect((await sentOf(matter)).districts).toEqual([{ district: 'shixi', name: '示西区', closed: null }])
  const direct = await eastClerk.send('POST', `/api/matters/${matter}/acts/sendOver`, {
    given: { to: 'shixi', toName: '示西区', why: '绕过函件' },
  })
  expect(direct.body.reasons[0].says).toBe('「移送同市其他区」在「送交其他区」页上办理')
  const held = await eastClerk.send('POST', '/api/lines/reconsideration/matters', {
    act: 'receive',
    given: filing('2021'),
    parties: [applicant, respondent],
  })
  expect((await over(held.body.matter)).body.reasons[0].says).toBe('先办理「转送其他机关」，再送交其他区')
})

test('送一次就是一次：同一次再发是同一件，另发一次说已经送出', async () => {
  const { files, papers } = await sentOf(matter)
  const enclosed = {
    files: files.map(({ file }: { file: string }) => file),
    papers: [papers.at(-1).seq],
    key: 'form-0001',
  }
  const first = await over(matter, enclosed)
  expect([first.body.says, first.body.reasons]).toEqual(['已送出，对方接收或者退回都会回函', undefined])
  expect((await over(matter, enclosed)).status).toBe(200)
  expect((await over(matter)).body.reasons[0].says).toBe('已经送往示西区，等对方回函')
  const [sent] = (await sentOf(matter)).sent
  expect(sent).toMatchObject({ toName: '示西区', no: 1, standing: '已送出，等对方回函' })
  const { timeline } = await fileOf(eastClerk, matter)
  expect(timeline.filter(({ act }: { act: string }) => act === 'sendOver')).toHaveLength(1)
})

test('函里的内容只有收函的区打得开；库里看不到当事人、事由、材料', async () => {
  const rows = await behind<{ text: string }>(
    east.database,
    'select text from letter_in union all select text from letter_out',
  )
  expect(rows).toHaveLength(2)
  for (const { text } of rows)
    for (const hidden of ['示范申请人甲', '11010519491231002X', '不服示范罚决字', '处罚决定书', matter])
      expect(text.includes(hidden)).toBe(false)
})

test('收函的区看得到内容，当事人号码遮住；看不到对方区的事项；不办这项业务的岗位看不到函', async () => {
  const [row] = await inbox()
  expect(row).toMatchObject({ fromName: '示范区', no: 1, lineLabel: '行政复议', standing: '等接收', wrong: [] })
  const { body } = await westClerk.get('/api/letters/shifan/1')
  expect(body).toMatchObject({
    title: '不服示范罚决字1号处罚决定',
    why: '被申请人属于示西区',
    actLabel: '登记收到申请',
    parties: [
      { roleLabel: '申请人', name: '示范申请人甲' },
      { roleLabel: '被申请人', name: '示范区某局' },
    ],
    files: [{ name: '处罚决定书.pdf' }],
  })
  expect(body.papers[0].title).toBe('行政复议申请转送函')
  expect(JSON.stringify(body)).not.toContain('11010519491231002X')
  expect(body.given).toMatchObject({ actName: '示范罚决字1号行政处罚决定书', requests: '撤销处罚决定' })
  expect(body.given.receivedOn).toBe('2021-03-15')
  expect((await westClerk.get(`/api/matters/${matter}`)).status).toBe(404)
  const lawyer = await westDesk.signIn('lawyer')
  expect((await lawyer.get('/api/letters')).body.inbox).toEqual([])
  expect((await lawyer.get('/api/letters/shifan/1')).status).toBe(404)
  expect((await lawyer.send('POST', '/api/letters/shifan/1/return', { why: '不归我们' })).status).toBe(404)
  expect((await eastClerk.get('/api/letters/shifan/1')).status).toBe(404)
})

test('退回要写理由；对方区的事项醒来，接着原来的期限办，经过里写着谁为什么退回', async () => {
  expect((await westClerk.send('POST', '/api/letters/shifan/1/return', { why: '' })).status).toBe(422)
  const { body } = await westClerk.send('POST', '/api/letters/shifan/1/return', {
    why: '被申请人在示南区，不归本区管辖',
  })
  expect(body.says).toBe('已退回示范区')
  expect((await westClerk.send('POST', '/api/letters/shifan/1/return', { why: '再退一次看看' })).status).toBe(409)
  const before = await fileOf(eastClerk, matter)
  const clockIn = (file: { clocks: { name: string; status: string }[] }) =>
    file.clocks.find(({ name }) => name === 'review')?.status
  expect([before.row.stateLabel, clockIn(before)]).toEqual(['已转送', 'stopped'])
  expect((await sentOf(matter)).sent[0].standing).toBe('对方已退回，本区恢复办理，正在登记')

  await onDay('2021-03-17T09:00')
  expect(await takeAnswers(east.store)).toBe(1)
  expect(await takeAnswers(east.store)).toBe(0)
  const after = await fileOf(eastClerk, matter)
  expect([after.row.stateLabel, clockIn(after)]).toEqual(['收到申请，审查中', 'running'])
  const told = after.timeline.find(({ act }: { act: string }) => act === 'returnedHere')
  expect(JSON.stringify(told)).toContain('被申请人在示南区，不归本区管辖')
  expect(JSON.stringify(told)).toContain('示西区')
  const notices = (await eastClerk.get('/api/notices')).body.rows.map(({ says }: { says: string }) => says)
  expect(notices.join()).toContain('对方区退回，恢复办理（示西区）')
  const undo = await eastClerk.send('POST', `/api/matters/${matter}/acts/undo`, { given: { why: '点错' } })
  expect(undo.body.reasons[0].says).toContain('对外产生效力，不能撤销')
})

test('接收：一次登记、材料带过来、期限从收到函这天起算，经过里写着来处；两边的流水都对得上', async () => {
  await forwarded(matter)
  const { files } = await sentOf(matter)
  expect((await over(matter, { files: files.map(({ file }: { file: string }) => file) })).status).toBe(200)
  await onDay('2021-03-18T09:00')
  const take = (who: Browser) =>
    who.send('POST', '/api/lines/reconsideration/matters', {
      act: 'receive',
      given: { receivedOn: '2021-03-01' },
      letter: { from: 'shifan', no: 2 },
    })
  const [one, other] = await Promise.all([take(westClerk), take(await westDesk.signIn('clerk', { name: '另一个' }))])
  expect([one.status, other.status].sort()).toEqual([200, 409])
  const done = one.status === 200 ? one : other
  const taken = await fileOf(westClerk, done.body.matter)
  const facts = Object.fromEntries(taken.facts.map(({ name, shown }: Record<string, string>) => [name, shown]))
  expect([facts.actName, facts.receivedOn]).toEqual(['示范罚决字1号行政处罚决定书', '2021年3月18日'])
  expect(taken.parties.map(({ name }: { name: string }) => name)).toEqual(['示范申请人甲', '示范区某局'])
  expect(taken.clocks.find(({ name }: { name: string }) => name === 'review')?.start).toBe('2021-03-18')
  expect(JSON.stringify(taken.timeline)).toContain('由示范区移送：函第 2 号')
  expect(taken.attachments).toMatchObject([{ name: '处罚决定书.pdf', kind: '随函移送' }])
  const content = await westClerk.raw({ method: 'GET', url: `/api/files/${taken.attachments[0].file}/content` })
  expect(content.bytes.equals(pdf)).toBe(true)
  expect((await inbox())[0]).toMatchObject({ no: 2, standing: '已接收', matter: done.body.matter })

  await takeAnswers(east.store)
  const sent = await fileOf(eastClerk, matter)
  expect(sent.row.stateLabel).toBe('已转送')
  expect(JSON.stringify(sent.timeline)).toContain('对方区已接收')
  for (const { store } of [east, west]) expect((await compareWithReplay(store)).differences).toEqual([])
})

async function changed(desk: typeof eastDesk, what: 'renew' | 'lost', no: number) {
  const [head, keeper] = [await desk.signIn('head'), await desk.signIn('administrator')]
  const ask = () => keeper.send('POST', '/api/district-keys/changes', { what, why: '人员调整' })
  expect((await ask()).status).toBe(200)
  expect((await ask()).body.reasons[0].says).toBe('已经有人提出，等着确认')
  const agree = (who: Browser) => who.send('PUT', `/api/district-keys/changes/${no}`, { agreed: true })
  expect((await agree(keeper)).body.reasons[0].says).toBe('您提出的，要另一个人来确认')
  expect((await agree(head)).status).toBe(200)
  return (await keeper.get('/api/district-keys')).body
}

/** A letter as the east would have signed it by its first key, put into the box of the west. */
const oldKey = async () =>
  (
    await behind<{ id: string }>(
      east.database,
      `select id from signing_key where district = 'shifan' order by made_at limit 1`,
    )
  )[0]?.id ?? ''

test('换密钥要两个人；早先的函用旧钥匙仍然核得上；新的函用新钥匙，对方照样打得开', async () => {
  const before = await oldKey()
  const { keys } = await changed(eastDesk, 'renew', 1)
  expect(keys.map(({ standing }: { standing: string }) => standing)).toEqual([
    '现在使用',
    '已换，2021年4月1日以前签的仍然有效',
  ])
  expect(keys[0].id).not.toBe(before)
  expect((await inbox()).map(({ wrong }: { wrong: string[] }) => wrong)).toEqual([[], []])
  await changed(westDesk, 'renew', 1)
  const again = await transferred()
  expect((await over(again)).status).toBe(200)
  const [latest] = await inbox()
  expect(latest).toMatchObject({ no: 3, standing: '等接收', wrong: [] })
  const opened = (await westClerk.get('/api/letters/shifan/3')).body
  expect([opened.key, opened.title]).toEqual([keys[0].id, '不服示范罚决字1号处罚决定'])
})

test('停用以后、挂失以后用旧钥匙签的不算数，说出为什么，也办不了；挂失以前收到的还核得上', async () => {
  const resigned = async (key: string, at: string) => {
    const [row] = await behind<{ text: string }>(
      east.database,
      `select text from letter_in where district = 'shixi' and sender = 'shifan' and no = 3`,
    )
    const text = canonical({ ...JSON.parse(row?.text ?? ''), at })
    const { signature } = await signText(east.store, east.store.db, text, key)
    await behind(
      east.database,
      `update letter_in set text = $1, hash = encode(sha256(convert_to($1, 'UTF8')), 'hex'), key = $2, signature = $3
       where district = 'shixi' and sender = 'shifan' and no = 3`,
      [text, key, signature],
    )
    return (await inbox())[0]
  }
  const first = await oldKey()
  expect((await resigned(first, '2021-03-20T01:00:00.000Z')).wrong).toEqual([])
  expect((await resigned(first, '2021-04-20T01:00:00.000Z')).wrong).toEqual([
    '签名用的密钥已经换过，停用以后签的不算数',
  ])
  expect((await westClerk.get('/api/letters/shifan/3')).status).toBe(404)
  const { keys } = await changed(eastDesk, 'lost', 2)
  expect(keys[1].standing).toBe('2021年3月18日挂失，此后收到的不算数')
  expect((await resigned(keys[1].id, '2021-03-18T01:00:00.000Z')).wrong).toEqual([])
  await behind(
    east.database,
    `update letter_in set received_at = clock_timestamp() where district = 'shixi' and sender = 'shifan' and no = 3`,
  )
  expect((await inbox())[0]).toMatchObject({
    standing: '核验不符，不能办理',
    wrong: ['签名用的密钥已经挂失，挂失以后收到的不算数'],
  })
  const take = { act: 'receive', given: {}, letter: { from: 'shifan', no: 3 } }
  expect((await westClerk.send('POST', '/api/lines/reconsideration/matters', take)).status).toBe(404)
})

test('函里的字被改过、换了盒子，都看得出来', async () => {
  const at = `district = 'shixi' and sender = 'shifan' and no = 1`
  const [kept] = await behind<{ text: string }>(east.database, `select text from letter_in where ${at}`)
  await behind(east.database, `update letter_in set text = replace(text, '行政复议', '法律援助') where ${at}`)
  expect((await inbox()).find(({ no }: { no: number }) => no === 1).wrong).toEqual([
    '内容与收到时的指纹不符，收到后被改过',
    '签名与内容不符，不是该区签出的原文',
  ])
  await behind(east.database, `update letter_in set text = $1 where ${at}`, [kept?.text])
})

test('区的连接只看得到自己的函，写不进别人的箱子；不是同市的区送不进来', async () => {
  const asked = async (district: string, statement: string) => {
    const client = new pg.Client({ connectionString: inDistrict(east.database.appUrl, district) })
    await client.connect()
    try {
      return (await client.query(statement)).rows
    } finally {
      await client.end()
    }
  }
  expect(await asked('shinan', 'select district from letter_in')).toEqual([])
  expect(await asked('shixi', 'select distinct district from letter_in')).toEqual([{ district: 'shixi' }])
  expect(await asked('shishi', 'select district from letter_in union select district from letter_out')).toEqual([])
  await expect(asked('shixi', 'update letter_in set text = text')).rejects.toThrow(/permission denied/)
  await expect(asked('shifan', 'delete from letter_out')).rejects.toThrow(/permission denied/)
  expect(await asked('elsewhere', `select post_letter('shixi', '{}', '', '') as place`)).toEqual([{ place: null }])
  expect(await asked('shishi', `select post_letter('shixi', '{}', '', '') as place`)).toEqual([{ place: null }])
  expect(await asked('elsewhere', `select member from city_board('shishi')`)).toEqual([])
  expect(await asked('shinan', `select distinct kind from city_board('shishi') order by kind`)).toEqual([
    { kind: 'join' },
    { kind: 'key' },
  ])
})
