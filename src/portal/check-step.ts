import { idNumberProblem } from '../kernel/id-number.ts'
import { type Day, isDay } from '../law/day.ts'
import { stepsOf } from './apply-kinds.ts'
import type { Filled, Kind, Step } from './apply-shape.ts'

/** What is wrong with one answer, in plain words; null when nothing is. */
export function problemOf(step: Step, answer: string, today: Day): string | null {
  if (answer === '') return step.optional ? null : `请填写：${step.asks}`
  if (unprintable.test(answer)) return '有不能显示的字符，请重新输入'
  if (step.stops?.on.includes(answer)) return step.stops.says
  return byInput(step, answer, today)
}

function byInput(step: Step, answer: string, today: Day): string | null {
  switch (step.input) {
    case 'choice':
      return Object.hasOwn(step.options ?? {}, answer) ? null : '请从列出的里面选一个'
    case 'yes-no':
      return answer === 'yes' || answer === 'no' ? null : '请选「是」或者「不是」'
    case 'day':
      return dayProblem(answer, today)
    case 'phone':
      return /^1\d{10}$|^0\d{2,3}-?\d{7,8}$/.test(answer) ? null : '电话号码不对，请填手机号，或者带区号的座机'
    case 'id-number':
      return idNumberProblem(answer.toUpperCase())
    case 'files':
      return null
    default:
      return answer.length > (step.max ?? 200) ? `最多 ${step.max ?? 200} 字，现在 ${answer.length} 字` : null
  }
}

function dayProblem(answer: string, today: Day): string | null {
  if (!isDay(answer)) return '日期不对，请照「2026-03-01」的样子填'
  return answer > today ? '日期不能晚于今天' : null
}

/** Everything wrong with a whole application: what arrives from the other network is not trusted. */
export function problemsOf(kind: Kind, filled: Filled, today: Day): { readonly step: string; readonly says: string }[] {
  const { actOn = '', knownOn = '' } = filled
  const early = knownOn !== '' && knownOn < actOn ? [{ step: 'knownOn', says: '知道决定的日期不能早于作出的日期' }] : []
  const wrong = stepsOf(kind, filled).flatMap((step) => {
    const says = step.input === 'files' ? null : problemOf(step, filled[step.name] ?? '', today)
    return says ? [{ step: step.name, says }] : []
  })
  return [...wrong, ...early]
}

/** Only the answers of steps that are asked; the rest was said and then taken back. */
export function asked(kind: Kind, filled: Filled): Filled {
  const names = new Set(stepsOf(kind, filled).map(({ name }) => name))
  return Object.fromEntries(Object.entries(filled).filter(([name]) => names.has(name)))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no form needs control characters, and the database refuses NUL
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
