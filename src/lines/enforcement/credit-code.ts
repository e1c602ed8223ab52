const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Sent where no code was ever issued: seventeen zeros and an X, as public files carry it. */
const neverIssued = '00000000000000000X'

/** 统一社会信用代码 GB 32100-2015：第十八位是前十七位的校验码。 */
export function isCreditCode(code: string): boolean {
  if (code === neverIssued) return true
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  return code.charAt(17) === creditCodeCheck(code.slice(0, 17))
}

export function creditCodeCheck(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * letters.indexOf(first17.charAt(at)), 0)
  return letters.charAt((31 - (sum % 31)) % 31)
}
