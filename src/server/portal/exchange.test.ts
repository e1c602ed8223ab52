import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { behind, testStore } from '../../testing/database.ts'
import { Postbox } from './envelope.ts'
import { NotYetAnswered, type PortalPort } from './interface.ts'
import { answerFiles, type Listener, listenForPortal } from './listener.ts'
import { portByFiles, portOverHttp, sweepExchange } from './ports.ts'

const secret = 'shifan-shared-secret-of-two-networks'
const base = await testStore(businesses)
base.on('2026-03-20T10:00')
const now = () => base.store.now().getTime()
const box = new Postbox(secret)
const folder = mkdtempSync(join(tmpdir(), 'faheng-exchange-'))
let listener: Listener

beforeAll(async () => {
  listener = await listenForPortal(base.store, { secret, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await listener.close()
  rmSync(folder, { recursive: true, force: true })
})

const filled = { question: '示范问题', topic: 'other', summary: '', phone: '13800000009' }
const application = (number: string) => ({
  number,
  code: 'ABCDEFGH',
  kind: 'consultation',
  on: '2026-03-20',
  filled,
  files: [],
})

async function linesOpened(number: string): Promise<string[]> {
  const rows = await behind<{ line: string }>(
    base.database,
    'select m.line from portal_receipt r join matter m on m.id = r.matter where r.number = $1',
    [number],
  )
  return rows.map(({ line }) => line)
}

describe('门户在另一个进程，走本机端口', () => {
  const port = () => portOverHttp(listener.url, box, now)

  it('交一份申请，再查进度', async () => {
    expect(await port().call('apply', application('W00000001'))).toEqual({ done: true, says: [] })
    expect(await linesOpened('W00000001')).toEqual(['consultation'])
    const progress = await port().call('progress', { number: 'W00000001', proof: { code: 'ABCDEFGH' } })
    expect(progress?.sentence).toContain('待解答')
  })

  it('密钥不对、过期的、没有列出的，一概不答', async () => {
    const strange = portOverHttp(listener.url, new Postbox('x'.repeat(40)), now)
    await expect(strange.call('published', {})).rejects.toThrow('403')
    const old = portOverHttp(listener.url, box, () => now() - 10 * 60_000)
    await expect(old.call('published', {})).rejects.toThrow('403')
    await expect(port().call('listMatters' as never, {} as never)).rejects.toThrow('500')
    expect((await fetch(listener.url)).status).toBe(403)
  })

  it('改动一个字的信封打不开', () => {
    const sent = box.write({ id: 'a'.repeat(12), name: 'mine', at: now(), body: { phone: '13800000009' } })
    expect(box.read(sent)?.body).toEqual({ phone: '13800000009' })
    expect(box.read({ ...sent, name: 'apply' })).toBeNull()
    expect(JSON.stringify(sent)).not.toContain('13800000009')
  })
})

describe('门户在另一个网络，靠人搬文件', () => {
  const port: PortalPort = portByFiles({ folder, waitMs: 0, now }, box)

  it('没有搬到以前，申请不丢；搬过来变成真的事项，再问就有回话', async () => {
    await expect(port.call('apply', application('W00000002'))).rejects.toThrow(NotYetAnswered)
    expect(await linesOpened('W00000002')).toEqual([])
    const [name = ''] = readdirSync(join(folder, 'in'))
    expect(readFileSync(join(folder, 'in', name), 'utf8')).not.toContain('示范问题')
    expect(await answerFiles(base.store, { secret, folder })).toBe(1)
    expect(await linesOpened('W00000002')).toEqual(['consultation'])
    expect(await port.call('apply', application('W00000002'))).toEqual({ done: true, says: [] })
    expect(await linesOpened('W00000002')).toEqual(['consultation'])
  })

  it('查进度：第一次说正在查询，文件来回以后看得到', async () => {
    const asks = { number: 'W00000002', proof: { code: 'ABCDEFGH' } }
    await expect(port.call('progress', asks)).rejects.toThrow(NotYetAnswered)
    await answerFiles(base.store, { secret, folder })
    expect((await port.call('progress', asks))?.title).toBe('法律咨询')
    expect((await port.call('progress', asks))?.title).toBe('法律咨询')
  })

  it('读过的回话过一会儿清掉，没人来取的留一个星期', async () => {
    const asks = { number: 'W00000003', proof: { code: 'ABCDEFGH' } }
    await expect(port.call('progress', asks)).rejects.toThrow(NotYetAnswered)
    await answerFiles(base.store, { secret, folder })
    const [name = ''] = readdirSync(join(folder, 'out'))
    const written = statSync(join(folder, 'out', name)).mtimeMs
    expect(readdirSync(join(folder, 'read'))).toHaveLength(2)
    expect(await sweepExchange(folder, written)).toBe(0)
    expect(await sweepExchange(folder, written + 11 * 60_000)).toBe(2)
    expect([readdirSync(join(folder, 'read')), readdirSync(join(folder, 'out'))]).toEqual([[], [name]])
    expect(await sweepExchange(folder, written + 8 * 86_400_000)).toBe(1)
  })

  it('来路不明的文件放到一边，不读也不答', async () => {
    mkdirSync(join(folder, 'in'), { recursive: true })
    writeFileSync(join(folder, 'in', 'forged.json'), '{"id":"forged-file","name":"mine"}')
    writeFileSync(join(folder, 'in', 'broken.json'), 'not json')
    expect(await answerFiles(base.store, { secret, folder })).toBe(0)
    expect(readdirSync(join(folder, 'aside')).toSorted()).toEqual(['broken.json', 'forged.json'])
  })
})
