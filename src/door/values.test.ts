import { describe, expect, test } from 'vitest'
import { choice, choices, count, type Field, idNumber, moment, money, onDay, text, yesNo } from '../kernel/field.ts'
import { penaltyKinds } from '../lines/enforcement/kinds.ts'
import { sampleCreditCode } from '../testing/sheet-sample.ts'
import type { Scalar } from './cell.ts'
import type { Unit } from './headings.ts'
import { namesOf } from './names.ts'
import { readValue } from './values.ts'

const names = namesOf([])

function read(cell: Scalar, field: Field, unit: Unit = 'yuan'): unknown {
  const reading = readValue(cell, field, { unit, names })
  return reading.ok ? reading.value : reading.finding.code
}

describe('格子里的字怎样读', () => {
  test.each<[Scalar, string | null]>([
    ['2021.1.5', '2021-01-05'],
    ['2021年1月5日', '2021-01-05'],
    ['２０２１－０１－０５', '2021-01-05'],
    [20210105, '2021-01-05'],
    [44201, '2021-01-05'],
    ['2021/1/5 9:30', '2021-01-05'],
    ['2021年1月5日上午 9时', '2021-01-05'],
    ['2021年1月', 'bad-day'],
    ['二〇二一年一月五日', '2021-01-05'],
    ['二〇二一年十二月三十一日', '2021-12-31'],
    ['长期', null],
    ['9999-9-9', null],
    [73050, null],
    ['2021-02-29', 'bad-day'],
    ['5/1/2021', 'bad-day'],
    ['21.1.5', 'bad-day'],
    ['——', null],
  ])('日期「%s」读作 %s', (cell, day) => expect(read(cell, onDay('日期'))).toBe(day))

  test.each<[Scalar, Unit, number | string | null]>([
    ['2000元', 'wan', 200_000],
    [0.2, 'wan', 200_000],
    ['0.2 万元', 'yuan', 200_000],
    ['￥2,000.00', 'yuan', 200_000],
    ['贰仟元整', 'yuan', 200_000],
    [0.1 + 0.2, 'yuan', 30],
    ['50.000000', 'yuan', 5000],
    ['0.000001', 'wan', 1],
    ['0.0000001', 'wan', 'bad-money'],
    ['2000余元', 'yuan', 'bad-money'],
    ['-5', 'yuan', 'bad-money'],
    ['无', 'yuan', null],
  ])('金额「%s」（%s）读作 %s 分', (cell, unit, fen) => expect(read(cell, money('金额'), unit)).toBe(fen))

  test.each<[Scalar, number | string]>([
    ['３人', 3],
    ['拾贰', 12],
    ['三百二十一', 321],
    [3.0, 3],
    [2.5, 'bad-count'],
  ])('数量「%s」读作 %s', (cell, value) => expect(read(cell, count('人数'))).toBe(value))

  test('是否、选项、几项、时刻', () => {
    expect([read('√', yesNo('是否')), read(0, yesNo('是否')), read('大概', yesNo('是否'))]).toEqual([
      true,
      false,
      'bad-yes-no',
    ])
    const procedure = choice('程序', { simple: '简易程序（当场）', ordinary: '普通程序' })
    expect(['简易程序', '一般程序', 'ordinary', '快'].map((cell) => read(cell, procedure))).toEqual([
      'simple',
      'ordinary',
      'ordinary',
      'bad-choice',
    ])
    const kinds = choices('处罚种类', penaltyKinds)
    expect(read('罚款;没收违法所得、没收非法财物', kinds)).toEqual(['fine', 'gains', 'goods'])
    expect(read('2021年3月15日 9时30分', moment('开庭'))).toBe('2021-03-15T09:30')
  })

  test('证件号和信用代码先看校验位，O 当作 0 的能指出来', () => {
    const code = text('统一社会信用代码')
    const right = sampleCreditCode(1)
    expect(read(right.toLowerCase(), code)).toBe(right)
    expect(read('00000000000000000X', code)).toBe('00000000000000000X')
    expect(read(9.112e17, code)).toBe('digits-lost')
    expect(read('12010119800101123', idNumber())).toBe('bad-id-number')
    const slip = readValue(right.replace('MA0', 'MAO'), code, { unit: 'yuan', names })
    expect(slip.ok === false && slip.finding.fix).toBe(right)
  })
})
