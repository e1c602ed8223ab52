import type { Field } from '../kernel/field.ts'
import { isNone, plain, type Scalar, textOf } from './cell.ts'
import { type Asked, type Names, unchecked } from './names.ts'
import { nearest } from './nearest.ts'
import { blank, misread, quote, type Reading, understood } from './reading.ts'

/** An organ or a person by name, out of the district's lists. */
export function readName(cell: Scalar, { kind, among = [], label }: Field, names: Names): Reading {
  const text = textOf(cell)
  if (isNone(text)) return blank
  const asked: Asked = { kind: kind === 'person' ? 'person' : 'organ', among }
  const found = names.find(text, asked)
  if (found === null) {
    const says = '这里没有名单可查，送到平台后再核对'
    return understood(unchecked, text, [{ code: 'name-unchecked', severity: 'notice', says }])
  }
  const [one, ...others] = found
  if (one && others.length === 0) return understood(one.id, one.name)
  if (one) {
    return misread({
      code: 'name-doubled',
      says: `「${quote(text)}」有 ${found.length} 个：${found
        .slice(0, 3)
        .map(({ name }) => name)
        .join('、')}，请写全称或者在平台上单独登记`,
    })
  }
  const fix = nearest(
    plain(text),
    names.all(asked).map(({ name }) => name),
  )
  return misread({
    code: 'name-unknown',
    says: `名单里没有「${quote(text)}」，请按${label}的全称填写`,
    ...(fix ? { fix } : {}),
  })
}
