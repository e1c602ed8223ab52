import { createCipheriv, createHash, createHmac } from 'node:crypto'
import { sm3 } from 'sm-crypto-v2'
import { describe, expect, test } from 'vitest'
import { decrypt, decryptLarge, encrypt, encryptLarge, keyLength } from './cipher.ts'

const key = Buffer.alloc(keyLength, 7)
const belongsTo = ['示范区', '事项甲']

describe('国家标准里的样例', () => {
  test('SM3：GB/T 32905 附录 A', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
  })

  test('SM4：GB/T 32907 附录 A', () => {
    const same = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const cipher = createCipheriv('sm4-ecb', same, null).setAutoPadding(false)
    expect(cipher.update(same).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })

  test('HMAC-SM3 与另一份实现一致', () => {
    const other = sm3('示范', { key: key.toString('hex'), mode: 'hmac' })
    expect(createHmac('sm3', key).update('示范').digest('hex')).toBe(other)
  })
})

test('加密后打得开，同样的字两次不一样', () => {
  const plain = Buffer.from('张示范', 'utf8')
  const one = encrypt(key, belongsTo, plain)
  expect(one.includes(plain)).toBe(false)
  expect(encrypt(key, belongsTo, plain)).not.toEqual(one)
  expect(decrypt(key, belongsTo, one)).toEqual(plain)
})

test('改动任何一个字节都打不开', () => {
  const box = encrypt(key, belongsTo, Buffer.from('张示范'))
  for (let at = 0; at < box.length; at++) {
    const altered = Buffer.from(box)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(decrypt(key, belongsTo, altered)).toBeNull()
  }
  expect(decrypt(key, belongsTo, box.subarray(0, 40))).toBeNull()
})

test('换了对象、换了钥匙都打不开，名字拼起来相同也不行', () => {
  const box = encrypt(key, ['甲', '乙丙'], Buffer.from('张示范'))
  expect(decrypt(key, ['甲乙', '丙'], box)).toBeNull()
  expect(decrypt(Buffer.alloc(keyLength, 8), ['甲', '乙丙'], box)).toBeNull()
})

test('大文件分段加密，内容相同密文相同', async () => {
  const plain = Buffer.alloc(3_000_001, '示范')
  const box = await encryptLarge(key, belongsTo, plain)
  expect(box.equals(await encryptLarge(key, belongsTo, plain))).toBe(true)
  expect((await decryptLarge(key, belongsTo, box))?.equals(plain)).toBe(true)
  box[2_000_000] = (box[2_000_000] ?? 0) ^ 1
  expect(await decryptLarge(key, belongsTo, box)).toBeNull()
})
