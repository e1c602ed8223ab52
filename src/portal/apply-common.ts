import type { PartyGiven } from '../kernel/party.ts'
import type { Filled, Step } from './apply-shape.ts'

export const nameStep: Step = {
  name: 'name',
  asks: '您的姓名',
  why: '办这件事要知道是谁申请的。',
  input: 'text',
  max: 40,
}
export const phoneStep: Step = {
  name: 'phone',
  asks: '您的手机号',
  why: '有结果、要补材料时打给您；以后也可以凭它查进度。',
  input: 'phone',
}
export const idStep: Step = {
  name: 'idNumber',
  asks: '您的身份证号',
  why: '可以先不填，来办理时再核对。',
  input: 'id-number',
  optional: true,
}
export const addressStep: Step = {
  name: 'address',
  asks: '您的住址',
  why: '书面通知寄到这里；也用来看归不归本区管。',
  input: 'text',
  max: 120,
  optional: true,
}
export const filesStep: Step = {
  name: 'files',
  asks: '拍几张材料的照片',
  why: '身份证、文书、合同、收据都行；没有的可以以后补。最多 6 张，每张不超过 10 MB，只收照片和 PDF。',
  input: 'files',
  optional: true,
}
export const consentStep: Step = {
  name: 'electronic',
  asks: '文书可以在网上送给您吗',
  why: '同意的，文书发到查进度的页面，发出那天就算送到，期限从那天起算；不同意的，仍寄纸质的。以后可以改。',
  input: 'yes-no',
}

/** The steps every application ends with. */
export const endingSteps: readonly Step[] = [nameStep, phoneStep, idStep, addressStep, filesStep, consentStep]

export function partyOf(role: string, filled: Filled): PartyGiven {
  const { name = '', phone, idNumber, address } = filled
  return {
    role,
    kind: 'person',
    name,
    ...(phone ? { phone } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(address ? { address } : {}),
  }
}

/** An answer, or null where nothing was filled in. */
export function optional(value: string | undefined): string | null {
  return value ? value : null
}

/** Only what was filled in: an act is not given empty fields. */
export function present(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))
}
