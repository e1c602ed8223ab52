import { idNumberCheck } from '../kernel/id-number.ts'
import type { Chance } from './random.ts'

const surnames = [
  ...'赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹窦章苏潘葛范彭鲁韦马方袁柳史唐薛雷贺汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹',
]
const given = [...'安宁平和康乐文武明亮成功德才学礼义信正直清廉勤俭江海山川春夏秋冬东南西北星辰云霞松柏梅兰竹菊']

/** Every invented person carries 示 or 范 in the name, so that nobody is mistaken for a resident. */
export function personName(random: Chance): string {
  return `${random.pick(surnames)}${random.pick(['示', '范'])}${random.pick(given)}`
}

/** A number with a right check digit in a region that does not exist. */
export function inventedIdNumber(random: Chance): string {
  const year = 1950 + random.below(52)
  const month = String(1 + random.below(12)).padStart(2, '0')
  const date = String(1 + random.below(28)).padStart(2, '0')
  const digits = `999901${year}${month}${date}${String(random.below(1000)).padStart(3, '0')}`
  return digits + idNumberCheck(digits)
}

/** 199 numbers with zeros are handed to nobody. */
export function inventedPhone(random: Chance): string {
  return `1990000${String(random.below(10_000)).padStart(4, '0')}`
}

export function companyName(random: Chance): string {
  const trade = random.pick(['建材', '餐饮', '物流', '服装', '机械', '食品', '科技', '家政', '汽修', '园林'])
  return `示范区${random.pick(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'])}${random.pick(given)}${trade}有限公司`
}

/** The same name always gets the same id, so that two runs of one seed can be compared row by row. */
export function idFor(seed: number, name: string): string {
  let high = 0x811c9dc5 ^ seed
  let low = 0x1000193 ^ seed
  for (const letter of name) {
    const code = letter.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 0x01000193) >>> 0
    low = Math.imul(low + code, 0x85ebca6b) >>> 0
    low = (low ^ (low >>> 13)) >>> 0
  }
  const hex = (value: number) => value.toString(16).padStart(8, '0')
  const third = Math.imul(high ^ low, 0xc2b2ae35) >>> 0
  return `${hex(high)}-${hex(low).slice(0, 4)}-4${hex(low).slice(5)}-8${hex(third).slice(1, 4)}-${hex(third)}${hex(high).slice(0, 4)}`
}
