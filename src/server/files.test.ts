import { expect, test } from 'vitest'
import { testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { pdf, uploadForm } from '../testing/upload.ts'

const desk = await testDesk([libraryBusiness])
desk.on('2021-03-01')
const clerk = await desk.signIn('clerk')
const upload = (name: string, bytes: Buffer) =>
  clerk.raw({ method: 'POST', url: '/api/files', ...uploadForm(name, bytes) })

test('中文名的扫描件传得上、取得回，取回时只下载、不在页面里打开', async () => {
  const stored = await upload('示范证据（一）.pdf', pdf)
  expect(stored.body).toMatchObject({ name: '示范证据（一）.pdf', size: pdf.length, type: 'application/pdf' })
  expect((await clerk.get(`/api/files/${stored.body.id}`)).body.name).toBe('示范证据（一）.pdf')
  const back = await clerk.raw({ method: 'GET', url: `/api/files/${stored.body.id}/content` })
  expect(back.bytes.equals(pdf)).toBe(true)
  expect(back.headers['content-disposition']).toBe(
    `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('示范证据（一）')}.pdf`,
  )
  expect([back.headers['x-content-type-options'], back.headers['content-security-policy']]).toEqual([
    'nosniff',
    "default-src 'none'; sandbox",
  ])
})

test('别人上传、还没进卷的文件看不到；进了卷，能看卷的人就能看', async () => {
  const chief = await desk.signIn('sectionHead')
  const { body: file } = await upload('证据.pdf', pdf)
  expect((await chief.get(`/api/files/${file.id}`)).status).toBe(404)
  const lent = await clerk.send('POST', '/api/lines/library/matters', {
    act: 'lend',
    given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01' },
    parties: [{ role: 'reader', kind: 'person', name: '示范读者甲' }],
  })
  const attached = await clerk.send('POST', `/api/matters/${lent.body.matter}/acts/attach`, {
    given: { file: file.id, name: '证据' },
  })
  expect(attached.status).toBe(200)
  expect((await chief.get(`/api/files/${file.id}`)).status).toBe(200)
  expect((await chief.get(`/api/matters/${lent.body.matter}`)).body.timeline.at(-1).says).toEqual(['材料：证据'])
})

test('内容和后缀不符的、空的、太大的，都说明白', async () => {
  const reasons = async (name: string, bytes: Buffer) => {
    const { status, body } = await upload(name, bytes)
    return [status, body.reasons[0].says]
  }
  expect(await reasons('程序.exe', Buffer.from('MZ\u0000\u0001not a document'))).toEqual([
    422,
    expect.stringContaining('不是可以保存的类型'),
  ])
  expect(await reasons('证据.docx', pdf)).toEqual([422, expect.stringContaining('不符')])
  expect(await reasons('空.pdf', Buffer.alloc(0))).toEqual([422, expect.stringContaining('空文件')])
  expect(await reasons('大.pdf', Buffer.alloc(31 * 1024 * 1024, 32))).toEqual([413, '文件最大 30 MB'])
})
