import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyRowsInMemory } from '../../testing/key-rows.ts'
import { districtKeysIn, turnKey } from './district-key.ts'
import { type KeyPort, openKeys } from './keys.ts'

let folder: string
let file: string
let rows: ReturnType<typeof keyRowsInMemory>
let keys: KeyPort

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faheng-keys-'))
  file = join(folder, 'keys/district')
  rows = keyRowsInMemory()
  keys = openKeys(districtKeysIn(file), rows)
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('封存', () => {
  test('封了看不见，开了一字不差，重启后也打得开', async () => {
    const sealed = await keys.seal('示范区', '事项甲', '11010119900307853X')
    expect(sealed).toMatch(/^s1\.[\w-]+$/)
    expect(await keys.open('示范区', '事项甲', sealed)).toBe('11010119900307853X')
    const restarted = openKeys(districtKeysIn(file), rows)
    expect(await restarted.open('示范区', '事项甲', sealed)).toBe('11010119900307853X')
  })

  test('空字、生僻字、长文都原样回来', async () => {
    for (const plain of ['', '㛃𫖯①', '字'.repeat(50_000)]) {
      expect(await keys.open('示范区', '事项甲', await keys.seal('示范区', '事项甲', plain))).toBe(plain)
    }
  })

  test('一个对象一把钥匙：别的对象、别的区打不开', async () => {
    const sealed = await keys.seal('示范区', '事项甲', '张示范')
    await keys.seal('示范区', '事项乙', '李示范')
    await expect(keys.open('示范区', '事项乙', sealed)).rejects.toThrow('不属于这个对象')
    await expect(keys.open('另一区', '事项甲', sealed)).rejects.toThrow('不能打开')
  })

  test('密文被改一个字符就不打开', async () => {
    const sealed = await keys.seal('示范区', '事项甲', '张示范')
    const altered = `${sealed.slice(0, 10)}${sealed[10] === 'A' ? 'B' : 'A'}${sealed.slice(11)}`
    await expect(keys.open('示范区', '事项甲', altered)).rejects.toThrow('被改动过')
    await expect(keys.open('示范区', '事项甲', '张示范')).rejects.toThrow('被改动过')
  })

  test('成批封存只查一次、只写一次钥匙', async () => {
    const plains = Array.from({ length: 100 }, (_, number) => ({ owner: `事项${number % 10}`, plain: `第${number}` }))
    const sealed = await keys.sealMany('示范区', plains)
    expect(rows.kept.size).toBe(10)
    expect(rows.found).toBe(1)
    const opened = await keys.openMany(
      '示范区',
      sealed.map((text, number) => ({ owner: `事项${number % 10}`, sealed: text })),
    )
    expect(opened).toEqual(plains.map(({ plain }) => plain))
    expect(rows.found).toBe(1)
  })

  test('两个进程同时给一个对象造钥匙，先到的算数', async () => {
    const other = openKeys(districtKeysIn(file), rows)
    const [one, two] = await Promise.all([keys.seal('示范区', '事项甲', '一'), other.seal('示范区', '事项甲', '二')])
    const restarted = openKeys(districtKeysIn(file), rows)
    expect(await restarted.open('示范区', '事项甲', one)).toBe('一')
    expect(await restarted.open('示范区', '事项甲', two)).toBe('二')
  })
})

describe('销毁', () => {
  test('钥匙销毁后只见「已销毁」，不能再写入，别的对象不受影响', async () => {
    const gone = await keys.seal('示范区', '事项甲', '张示范')
    const kept = await keys.seal('示范区', '事项乙', '李示范')
    await keys.destroy('示范区', '事项甲')
    expect(await keys.open('示范区', '事项甲', gone)).toBe('已销毁')
    const both = [
      { owner: '事项甲', sealed: gone },
      { owner: '事项乙', sealed: kept },
    ]
    expect(await keys.openMany('示范区', both)).toEqual(['已销毁', '李示范'])
    await expect(keys.seal('示范区', '事项甲', '再写')).rejects.toThrow('密钥已销毁')
    expect(await openKeys(districtKeysIn(file), rows).open('示范区', '事项甲', gone)).toBe('已销毁')
  })
})

describe('换密钥', () => {
  test('换上新的，旧的值照样打得开，新的值用新的；重新包好以后，检索码不变', async () => {
    const before = await keys.seal('示范区', '事项甲', '张示范')
    await keys.seal('示范区', '事项乙', '李示范')
    await keys.destroy('示范区', '事项乙')
    const token = keys.token('示范区', 'id', '11010119900307853X')
    turnKey(file)
    expect(await openKeys(districtKeysIn(file), rows).open('示范区', '事项甲', before)).toBe('张示范')
    const after = await keys.seal('示范区', '事项丙', '王示范')
    expect(rows.kept.get('示范区/事项丙')).toMatch(/^k2\./)
    expect(await keys.rewrap('示范区')).toBe(1)
    expect([...rows.kept.values()].map((wrapped) => wrapped?.slice(0, 3) ?? null)).toEqual(['k2.', null, 'k2.'])
    const restarted = openKeys(districtKeysIn(file), rows)
    expect(await restarted.open('示范区', '事项甲', before)).toBe('张示范')
    expect(await restarted.open('示范区', '事项丙', after)).toBe('王示范')
    expect(restarted.token('示范区', 'id', '11010119900307853X')).toBe(token)
    expect(await keys.rewrap('示范区')).toBe(0)
  })

  test('换到一半断了：两半都打得开，再来一遍接着换；开着的服务不用重启', async () => {
    const owners = Array.from({ length: 1200 }, (_, n) => `事项${String(n).padStart(4, '0')}`)
    const sealed = await keys.sealMany(
      '示范区',
      owners.map((owner) => ({ owner, plain: owner })),
    )
    const running = openKeys(districtKeysIn(file), rows)
    turnKey(file)
    const { replace } = rows
    let batches = 0
    rows.replace = async (district, turned) => {
      if (++batches === 2) throw new Error('断电')
      return replace(district, turned)
    }
    await expect(openKeys(districtKeysIn(file), rows).rewrap('示范区')).rejects.toThrow('断电')
    const whole = owners.map((owner, at) => ({ owner, sealed: sealed[at] ?? '' }))
    expect(await running.openMany('示范区', whole)).toEqual(owners)
    rows.replace = replace
    expect(await openKeys(districtKeysIn(file), rows).rewrap('示范区')).toBe(700)
    expect(await openKeys(districtKeysIn(file), rows).openMany('示范区', whole)).toEqual(owners)
  })
})

describe('检索码', () => {
  test('同一个号码怎么写都相同，不同用途、不同区不相同', () => {
    const token = keys.token('示范区', 'id', '11010119900307853x')
    expect(keys.token('示范区', 'id', ' 11010119900307853Ｘ ')).toBe(token)
    expect(keys.token('示范区', 'phone', '11010119900307853X')).not.toBe(token)
    expect(keys.token('另一区', 'id', '11010119900307853X')).not.toBe(token)
    expect(openKeys(districtKeysIn(file), rows).token('示范区', 'id', '11010119900307853X')).toBe(token)
  })
})

describe('密钥文件', () => {
  test('第一次启动生成，只有自己能读', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('别人能读就不启动，残缺也不启动', () => {
    chmodSync(file, 0o644)
    expect(() => districtKeysIn(file)).toThrow('chmod 600')
    writeFileSync(file, '短')
    chmodSync(file, 0o600)
    expect(() => districtKeysIn(file)).toThrow('不完整')
  })

  test('换成别的密钥文件时，说的是密钥不符，不是密文被改', async () => {
    const sealed = await keys.seal('示范区', '事项甲', '张示范')
    const other = openKeys(districtKeysIn(join(folder, 'other')), rows)
    await expect(other.open('示范区', '事项甲', sealed)).rejects.toThrow('放回这个数据库原来的密钥文件')
  })
})
