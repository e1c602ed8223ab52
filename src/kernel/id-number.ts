import { isDay } from '../law/day.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** What is wrong with an 18-digit 公民身份号码 (GB 11643), or null. */
export function idNumberProblem(value: string): string | null {
  if (!/^\d{17}[\dX]$/.test(value)) return '公民身份号码应为 18 位'
  const born = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  if (!isDay(born)) return '公民身份号码中的出生日期不存在'
  return idNumberCheck(value.slice(0, 17)) === value[17] ? null : '公民身份号码的校验位不对，请核对'
}

/** The check character of the first 17 digits (ISO 7064 MOD 11-2). */
export function idNumberCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0)
  return checks[sum % 11] ?? ''
}
