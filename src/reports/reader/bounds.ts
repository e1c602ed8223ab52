const counted =
  /(?:案件|申请|处罚|公开|强制|征收|不作为|许可|确认|人数|次数|件数|数量|总数|总量|合计|共计|总计|共|达|达到|计|维持|撤销|终止|驳回|变更|其他|举报|咨询|纠纷|一审|二审|审结|受理|办结|群众|人员|资料|材料|为)\s?:?\s?$/
const notCounted = /(?:第|编号|号码|电话|邮编|代码|年|月|热线|拨打|受理(?=12)|图|表|附件|页)\s?:?\s?$/
const closing = /^\s?(?:[,。;、)|\n+]|$)/
/** 「11.43万农民工」「420万“法律明白人”」：万后面直接是人。 */
const people =
  /^[“"']▉|^[“"']?(?:农民工|群众|人民|学生|师生|市民|居民|村民|网民|农民|职工|律师|党员|干部|青少年|未成年人|残疾人|老年人|妇女|粉丝|户籍|用户|法律明白人|普法志愿者|志愿者|矫正对象|调解员)/
const nameless = /^(?:网上办|一次办|就近办|马上办|零跑动|全市通办|全省通办|免申即享)/

interface Surroundings {
  readonly before: string
  readonly after: string
  readonly written: string
  /** 后面有「余」或「万」「亿」。 */
  readonly marked: boolean
}

/** 单位漏写时，这个数还算不算一个结果。 */
export function isHoldable({ before, after, written, marked }: Surroundings): boolean {
  if (marked && people.test(after) && !notCounted.test(before)) return true
  if (nameless.test(after) && !notCounted.test(before)) return true
  if (!closing.test(after) || notCounted.test(before)) return false
  if (/^(?:19|20)\d{2}$/.test(written) && !marked) return false
  if (marked) return /[\u4e00-\u9fa5]\s?$/.test(before)
  if (/占$/.test(before)) return /^\d{1,2}\.\d{1,2}$/.test(written)
  return written.length >= 2 && written.length <= 8 && counted.test(before)
}
