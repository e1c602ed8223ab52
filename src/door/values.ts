import type { Field } from '../kernel/field.ts'
import { isNone, isNothing, type Scalar, textOf } from './cell.ts'
import type { Unit } from './headings.ts'
import type { Names } from './names.ts'
import { readChoice, readChoices, readYesNo } from './read-choice.ts'
import { readDay, readMoment } from './read-day.ts'
import { readName } from './read-name.ts'
import { readCount, readMoney } from './read-number.ts'
import { readText } from './read-text.ts'
import { blank, misread, type Reading } from './reading.ts'

export interface Beside {
  readonly unit: Unit
  readonly names: Names
}

/** One cell as the value of one field: what the form would have sent. */
export function readValue(cell: Scalar, field: Field, beside: Beside): Reading {
  const text = textOf(cell)
  if (isNothing(text)) return blank
  if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)) {
    return misread({ code: 'formula-error', says: `公式出错（${text}），请改成数值或者文字` })
  }
  const reading = readKind(cell, field, beside)
  return reading.ok && reading.value !== null ? accepted(reading, field) : reading
}

function readKind(cell: Scalar, field: Field, { unit, names }: Beside): Reading {
  const none = isNone(textOf(cell))
  switch (field.kind) {
    case 'day':
      return none ? blank : readDay(cell)
    case 'moment':
      return none ? blank : readMoment(cell)
    case 'money':
      return none ? blank : readMoney(cell, unit)
    case 'count':
      return none ? blank : readCount(cell)
    case 'yes-no':
      return readYesNo(cell)
    case 'choice':
      return readChoice(cell, field)
    case 'choices':
      return readChoices(cell, field)
    case 'person':
    case 'organ':
      return readName(cell, field, names)
    case 'text':
    case 'long-text':
    case 'place':
      return readText(cell, field)
    default:
      throw new Error(`表格里放不下「${field.label}」这样的字段`)
  }
}

/** The form's own conditions: length, range, printable letters. */
function accepted(reading: Reading & { ok: true }, field: Field): Reading {
  const parsed = field.schema.safeParse(reading.value)
  if (parsed.success) return reading
  return misread({ code: 'not-accepted', says: parsed.error.issues[0]?.message ?? `${field.label}不合要求` })
}
