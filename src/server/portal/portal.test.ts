import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { saveNote } from '../../store/portal-notes.ts'
import { behind, testStore } from '../../testing/database.ts'
import { summed, withoutPuzzle, worked } from '../../testing/effort.ts'
import { buildPortal } from './app.ts'
import { bureauOf, portalFrom } from './config.ts'
import { portInProcess } from './ports.ts'

const base = await testStore(businesses, { synthetic: true })
base.on('2026-03-20T10:00')
const data = mkdtempSync(join(tmpdir(), 'faheng-portal-'))
const written: string[] = []
const portal = {
  ...portalFrom({
    env: { FAHENG_PORTAL_PHONE: '000-00000000', FAHENG_AID_STANDARD: '1500', FAHENG_AID_STANDARD_SOURCE: '示范文件' },
    data,
    port: portInProcess(base.store),
    bureau: bureauOf({ FAHENG_PORTAL_PHONE: '000-00000000' }, { name: '示范区司法局', synthetic: true }),
    tls: false,
    leastSeconds: 0,
    today: () => base.store.today(),
    now: () => base.store.now(),
  }),
}
const logTo = new Writable({ write: (chunk, _encoding, next) => (written.push(String(chunk)), next()) })
const app = await buildPortal(portal, { logLevel: 'info', logTo })
afterAll(async () => {
  await app.close()
  rmSync(data, { recursive: true, force: true })
})

const costly = /\/(send|phone|tell\/\w+)$/

let citizens = 0

/** One citizen with a browser: cookies are kept, forms are sent as a browser without script sends them. */
function citizen() {
  const cookies = new Map<string, string>()
  let page = ''
  citizens += 1
  const remoteAddress = `10.0.0.${citizens}`
  async function ask(
    method: 'GET' | 'POST',
    url: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ) {
    const response = await app.inject({
      method,
      url,
      remoteAddress,
      headers: {
        ...headers,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    for (const { name, value } of response.cookies) {
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    page = response.body
    const to = response.headers.location
    if (response.statusCode === 303 && to) return ask('GET', String(to))
    return { status: response.statusCode, body: response.body, url }
  }
  return {
    get: (url: string) => ask('GET', url),
    /** As a browser with script: the work of the page it came from goes along. */
    post: (url: string, form: Record<string, string>, headers = {}) =>
      ask('POST', url, { ...(costly.test(url) ? worked(page) : {}), ...form }, headers),
    ask,
  }
}

type Citizen = ReturnType<typeof citizen>

async function fills(who: Citizen, kind: string, answers: Record<string, string>) {
  await who.post(`/apply/${kind}`, {})
  for (const [step, answer] of Object.entries(answers)) {
    const shown = await who.post(`/apply/${kind}/${step}`, { answer })
    expect(shown.status, `${step} ${shown.body.match(/class="wrong".*?<\/div>/s)?.[0] ?? ''}`).toBe(200)
  }
}

async function sends(who: Citizen, kind: string) {
  await who.get(`/apply/${kind}/check`)
  const receipt = await who.post(`/apply/${kind}/send`, {})
  expect(receipt.body).toContain('已经收到您的申请')
  const [number = '', code = ''] = [...receipt.body.matchAll(/class="code">([^<]+)</g)].map(([, one = '']) => one)
  return { number, code }
}

const person = { name: '示范申请人', phone: '13800000001', idNumber: '', address: '', electronic: 'yes' }

const aid = {
  group: 'migrant',
  caseType: 'civil',
  matterKind: 'wages',
  stage: 'nonLitigation',
  summary: '示范工地做工三个月，没有拿到工资。',
  requests: '',
  ...person,
}

describe('不登录就能看', () => {
  it.each([
    '/',
    '/guide',
    '/guide/05/baa',
    '/reckon',
    '/reckon/recon?start=2026-03-02',
    '/means',
    '/surcharge',
    '/booklet',
    '/directory',
    '/published',
    '/apply',
    '/progress',
    '/paper/reconsideration',
  ])('%s 打得开，有人可以打电话，没有写在页里的脚本', async (url) => {
    const { status, body } = await citizen().get(url)
    expect(status).toBe(200)
    expect(body).toContain('href="tel:000-00000000"')
    expect(body).not.toMatch(/<script(?![^>]*src=)/)
    expect(body).not.toMatch(/ style=| on[a-z]+=/)
  })

  it('首页连样式和脚本压缩后不到 30 KB', async () => {
    const sizes = await Promise.all(
      ['/', '/portal.css', '/portal.js'].map(async (url) => gzipSync((await citizen().get(url)).body).length),
    )
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000)
  })

  it('算期限、算加处、看条件，与桌面同一个钟', async () => {
    expect((await citizen().get('/reckon/recon?start=2026-03-02')).body).toContain('最后一天是2026年5月6日（周三）')
    expect((await citizen().get('/surcharge?fine=1000&served=2026-03-02')).body).toContain('90.00 元')
    expect((await citizen().get('/means?special=none&income=4500&heads=3')).body).toContain('看来符合')
    expect((await citizen().get('/reckon/recon?start=2026-13-02')).body).toContain('日期不对')
  })

  it('电话旁边说现在有没有人接', async () => {
    const hours = { ...portal, bureau: { ...portal.bureau, hours: '周一至周五 9:00—12:00，13:30—17:00' } }
    const open = await buildPortal(hours, { logLevel: 'error' })
    expect((await open.inject('/')).body).toContain('；现在开着，12:00 关')
    await open.close()
  })

  it('短码打开同一个节点，抄错的说出来', async () => {
    expect((await citizen().get('/guide?code=05-baa6')).url).toBe('/guide/05/baa')
    expect((await citizen().get('/guide?code=05BAA7')).body).toContain('没有找到短码')
  })

  it('大字和高对比记得住', async () => {
    const who = citizen()
    expect((await who.post('/looks', { switch: 'large', back: '/guide' })).body).toContain(
      '<html lang="zh-CN" class="large">',
    )
    expect((await who.post('/looks', { switch: 'contrast', back: 'https://example.com/' })).url).toBe('/')
    expect((await who.get('/')).body).toContain('class="large contrast"')
  })

  it('严格的内容策略', async () => {
    const { headers } = await app.inject({ url: '/' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })
})

async function aidMatters(): Promise<number> {
  const rows = await behind(base.database, "select 1 from matter where line = 'legal-aid'")
  return rows.length
}

describe('申请变成真的事项', () => {
  it('法律援助：直接开案，期限从当天起算，查进度看得到', async () => {
    const who = citizen()
    await fills(who, 'aid', aid)
    expect((await who.get('/apply/aid/check')).body).toContain('示范工地做工三个月')
    const { number, code } = await sends(who, 'aid')
    expect((await who.get('/apply/aid/receipt')).body).toMatch(
      /最迟哪天告诉您给不给援助<\/dt><dd><strong>2026年3月27日/,
    )
    const [row] = await behind<{ matter: string; state: string }>(
      base.database,
      'select matter, state from portal_receipt where number = $1',
      [number],
    )
    expect(row?.state).toBe('opened')
    const [matter] = await behind<{ line: string; state: string }>(
      base.database,
      'select line, state from matter where id = $1',
      [row?.matter],
    )
    expect(matter).toEqual({ line: 'legal-aid', state: 'applied' })
    const seen = await who.post('/progress', { number: number.toLowerCase(), code })
    expect(seen.url).toBe('/progress/view')
    expect(seen.body).toContain('已收到申请，审查中')
    expect(seen.body).toMatch(/最迟 2026年\d+月\d+日/)
    expect(seen.body).not.toContain('示范申请人')
  })

  it('同一份交两次，还是一件', async () => {
    const who = citizen()
    await fills(who, 'aid', aid)
    const before = await aidMatters()
    await who.get('/apply/aid/check')
    const [first, second] = await Promise.all([who.post('/apply/aid/send', {}), who.post('/apply/aid/send', {})])
    const numbers = [first, second].map(({ body }) => body.match(/class="code">([^<]+)</)?.[1])
    expect(numbers[0]).toBe(numbers[1])
    const after = await aidMatters()
    expect(after - before).toBe(1)
  })

  it('调解、公证、咨询、意见都直接登记', async () => {
    const who = citizen()
    await fills(who, 'mediation', {
      kind: 'neighbour',
      urgency: 'normal',
      place: '示范小区',
      summary: '楼上漏水。',
      requests: '修好',
      other: '示范邻居',
      ...person,
    })
    await fills(who, 'mediation', {
      kind: 'neighbour',
      urgency: 'normal',
      place: '示范小区',
      summary: '楼上漏水。',
      requests: '修好',
      other: '示范邻居',
      ...person,
    })
    const one = await sends(who, 'mediation')
    await fills(who, 'notary', {
      kind: 'mandate',
      mode: 'home',
      green: 'elder',
      abroad: 'yes',
      where: '某国',
      purpose: '卖房',
      ...person,
    })
    const two = await sends(who, 'notary')
    await fills(who, 'consultation', {
      question: '押金不退怎么办',
      topic: 'contract',
      summary: '',
      phone: '13800000002',
    })
    const three = await sends(who, 'consultation')
    await fills(who, 'feedback', { kind: 'idea', says: '字再大一点。', phone: '' })
    const four = await sends(who, 'feedback')
    const numbers = [one, two, three, four].map(({ number }) => number)
    const rows = await behind<{ line: string }>(
      base.database,
      'select m.line from portal_receipt r join matter m on m.id = r.matter where r.number = any($1) order by m.line',
      [numbers],
    )
    expect(rows.map(({ line }) => line)).toEqual(['consultation', 'feedback', 'mediation', 'notary'])
  })

  it('未成年人的事不在网上留，改请当面办', async () => {
    const who = citizen()
    await who.post('/apply/aid', {})
    const shown = await who.post('/apply/aid/group', { answer: 'minor' })
    expect(shown.status).toBe(422)
    expect(shown.body).toContain('请由监护人打电话或者当面申请')
  })

  it('填错的写明哪里错，已经填的不丢；改了再回到核对页', async () => {
    const who = citizen()
    await who.post('/apply/mediation', {})
    expect((await who.post('/apply/mediation/kind', { answer: 'x' })).body).toContain('请从列出的里面选一个')
    await who.post('/apply/mediation/kind', { answer: 'family' })
    expect((await who.post('/apply/mediation/phone', { answer: '12' })).body).toContain('电话号码不对')
    const early = await who.post('/apply/mediation/send', {})
    expect(early.body).toContain('请填写：发生了什么事')
    expect((await who.get('/apply/mediation')).body).toContain('接着上次填')
    expect((await who.post('/apply/mediation/place?back=check', { answer: '示范路' })).url).toBe(
      '/apply/mediation/urgency',
    )
  })

  it('蜜罐、外站的不收', async () => {
    expect((await citizen().post('/apply/aid', { website: 'x' })).status).toBe(422)
    expect((await citizen().post('/apply/aid', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await citizen().post('/progress', {}, { origin: 'https://example.com' })).status).toBe(403)
  })
})

describe('机器乱填的', () => {
  it('没有做那一点活、做错了、做的是别人的，都不收；填对算术的也行', async () => {
    const who = citizen()
    await fills(who, 'feedback', { kind: 'idea', says: '字再大一点。', phone: '' })
    const { body: page } = await who.get('/apply/feedback/check')
    expect((await who.ask('POST', '/apply/feedback/send', {})).body).toContain('请再按一次')
    const lazy = { ...worked(page), work: '1.2.3.4.5.6.7.8' }
    expect((await who.ask('POST', '/apply/feedback/send', lazy)).body).toContain('没有核对成')
    const { body: asked } = await who.get('/apply/feedback/check')
    expect((await who.ask('POST', '/apply/feedback/send', { ...summed(asked), sum: '1' })).body).toContain('加起来是几')
    const sum = summed((await who.get('/apply/feedback/check')).body)
    expect((await who.ask('POST', '/apply/feedback/send', sum)).url).toBe('/apply/feedback/receipt')
    const other = citizen()
    await fills(other, 'feedback', { kind: 'idea', says: '再来一个。', phone: '' })
    expect((await other.ask('POST', '/apply/feedback/send', sum)).body).toContain('已经提交过了')
  })
})

describe('查不出别人的事', () => {
  it('编号不存在、查询码不对，说的一个字不差', async () => {
    const who = citizen()
    await fills(who, 'consultation', { question: '怎么离婚', topic: 'family', summary: '', phone: '13800000003' })
    const { number } = await sends(who, 'consultation')
    const wrongCode = await citizen().post('/progress', { number, code: 'ABCDEFGH' })
    const unknown = await citizen().post('/progress', { number: 'WABCDEFGH', code: 'ABCDEFGH' })
    expect(withoutPuzzle(wrongCode.body)).toBe(withoutPuzzle(unknown.body))
    expect([wrongCode.status, unknown.status]).toEqual([422, 422])
    expect(wrongCode.body).toContain('编号或者查询码不对')
  })

  it('手机收到的码登录，只看得到自己的', async () => {
    const who = citizen()
    await who.get('/progress')
    await who.post('/progress/phone', { phone: '13800000003' })
    const [, code = ''] = /登录码是 (\d{6})/.exec(readFileSync(join(data, 'portal/messages.txt'), 'utf8')) ?? []
    expect((await who.post('/progress/sign', { sign: '000000' === code ? '000001' : '000000' })).status).toBe(422)
    const mine = await who.post('/progress/sign', { sign: code })
    expect(mine.url).toBe('/progress/mine')
    expect(mine.body.match(/法律咨询/g)).not.toBeNull()
    expect(mine.body).not.toContain('申请法律援助</strong>')
    const number = /name="number" value="([^"]+)"/.exec(mine.body)?.[1] ?? ''
    expect((await who.post('/progress/open', { number })).body).toContain('待解答')
  })

  it('日志、网址和门户的磁盘上没有名字、电话、事由', async () => {
    const folder = join(data, 'portal/drafts')
    const disk = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    for (const text of [...written, ...disk]) {
      expect(text).not.toContain('13800000001')
      expect(text).not.toContain('示范申请人')
      expect(text).not.toContain('怎么离婚')
    }
  })
})

describe('办着的时候', () => {
  it('补充、询问、撤回、评价、改送达方式，都写进事项', async () => {
    const who = citizen()
    await fills(who, 'mediation', {
      kind: 'family',
      urgency: 'soon',
      place: '示范村',
      summary: '赡养。',
      requests: '',
      other: '',
      ...person,
    })
    const { number, code } = await sends(who, 'mediation')
    await who.post('/progress', { number, code })
    expect((await who.post('/progress/tell/question', { says: '什么时候调解？' })).body).toContain('什么时候调解？')
    expect((await who.post('/progress/consent', { electronic: 'no' })).body).toContain('电子送达：没有同意')
    expect((await who.post('/progress/tell/withdraw', { says: '和好了' })).body).toContain('收到了')
    const [row] = await behind<{ matter: string }>(
      base.database,
      'select matter from portal_receipt where number = $1',
      [number],
    )
    const acts = await behind<{ act: string }>(base.database, 'select act from event where matter = $1 order by seq', [
      row?.matter,
    ])
    expect(acts.map(({ act }) => act)).toEqual(['receiveApplication', 'note', 'note'])
    expect((await who.post('/progress/rate', { rating: 'best', says: '' })).status).toBe(200)
    const [receipt] = await behind<{ id: string }>(base.database, 'select id from portal_receipt where number = $1', [
      number,
    ])
    const body = '示范机关\n示范告知书\n正文在这里'
    const given = { receipt: receipt?.id ?? '', kind: 'paper', side: 'office', body, paper: 1 } as const
    const note = await saveNote(base.store, given)
    const listed = await who.get('/progress/view')
    expect([listed.body.includes('打开文书'), listed.body.includes('正文在这里')]).toEqual([true, false])
    expect((await who.post('/progress/paper', { note })).body).toContain('正文在这里')
    expect((await citizen().post('/progress/paper', { note })).url).toBe('/progress')
    const noted = await behind(base.database, "select 1 from event where matter = $1 and act = 'note'", [row?.matter])
    expect(noted).toHaveLength(3)
    const rated = await behind(base.database, 'select 1 from feedback where about = $1 and rating = $2', [
      number,
      'best',
    ])
    expect(rated).toHaveLength(1)
  })
})
