import { countsInWords } from './counts-in-words.ts'
import { isPlanned, type Outline } from './outline.ts'
import type { Written } from './scan.ts'

/** 写出的数是不是一个结果：目标、门槛、频次、名次、口号都不是。 */
export function isResult(text: string, it: Written, outlined: Outline): boolean {
  if (isPlanned(outlined, it.start)) return false
  const before = clauseBefore(text, it.start)
  const after = text.slice(it.end, it.end + 16)
  if (
    isTarget(before) ||
    /^的?(?:工作|年度)?目标(?!任务)/.test(after) ||
    isThreshold(before, after, it, text.slice(it.start, it.end)) ||
    isFrequency(before, it)
  )
    return false
  if (isRankOrName(before, after, it) || isTimeNotResult(before, after, it)) return false
  return !it.chinese || countsInWords(before, after, it, text)
}

function clauseBefore(text: string, at: number): string {
  const from = Math.max(0, at - 40)
  const piece = text.slice(from, at).replace(/\([^()]*\)/g, '')
  const cut = Math.max(...[',', '。', ';', '\n', '(', ':', '!'].map((mark) => piece.lastIndexOf(mark)))
  return piece.slice(cut + 1)
}

const target =
  /力争|争取(?!到|资金|经费|项目|支持|上级|中央|专项)|拟(?:新|于|开|建|招|组|定)|预计|目标(?:为|是|达)|到▉{4,}(?:年)?(?:底|末)?前?|明年|今后|下一步|确保到|(?:计划|规划)(?:于|在|用|到|今年|明年|新建|开展|培训|建设|投入|实施)/

function isTarget(before: string): boolean {
  return target.test(before)
}

const threshold =
  /(?:不少于?|不低于|不得(?:少于|低于|超过)|不超过|不多于|至少|最少|最多|至多|最低|最高|不小于|控制在|超出|满足|应当?(?:为|在|于)|原则上)(?!、)[^,。;]{0,6}$/

function isThreshold(before: string, after: string, it: Written, printed: string): boolean {
  if (threshold.test(before) && !/(?:达到|完成|实际|累计)[^,。;]{0,4}$/.test(before)) return true
  if (it.family === '人' && it.bound === 'above' && it.value <= 5 && !/(?<!均|全部|都)达到?$/.test(before)) return true
  if (it.family === '元' && /^的/.test(after) && /以[上下内]$/.test(printed)) return true
  return /处\d*元?以?上?$/.test(before) && it.family === '元'
}

const frequency =
  /每(?:个|一)?(?:半|一|两|三|\d{1,2}|[二四五六])?(?:个)?(?:周|月|季度?|年度?|天|日|半年|工作日|村|镇|名|人|所|社区|单位|部门|案|期|户|家|街|场|批|季)[^,。;]{0,5}$/

/** 「每个行政村3名、1名」：配备的标准，不是结果。 */
const perEach = /每(?:个|家|名|村|所|镇|街道|社区|单位|部门)[^,。;]{0,24}$/

function isFrequency(before: string, it: Written): boolean {
  if (/平均|人均|户均|年均|月均|日均/.test(before)) return false
  if (frequency.test(before)) return it.bound === 'exact'
  if (perEach.test(before) && it.value <= 10) return it.bound === 'exact'
  return it.chinese && /每[^,。;]{0,12}$/.test(before)
}

const ranked = /(?:(?<!目)前|第|排名|(?<![安编])排|位居|位列|名列|TOP|Top|倒数|并列)\s?$/

/** 名次、连续几次、几部门联合、最后一公里、工作法：不是数出来的结果。 */
function isRankOrName(before: string, after: string, it: Written): boolean {
  if (ranked.test(before)) return /^[名位家强个项件]/.test(it.unit)
  const named = it.unit + after
  return (
    /连续$/.test(before) ||
    (/等$/.test(before) && /^(?:个|家)?(?:部门|单位)?(?:联合|共同|印发|命名|表扬|发文)/.test(named)) ||
    (/最后$/.test(before) && /^(?:公里|米)$/.test(it.unit)) ||
    (it.family === '%' && /^[)”"]?(?:工作法|行动|目标|工程|要求)/.test(after)) ||
    /^[一-龥]{0,2}(?:位一体|体系数)/.test(named) ||
    /^(?:万|亿)$/.test(it.unit) ||
    (it.family === '人' && /^[一-龥]{0,2}(?:起诉|成讼|发案|失信)率/.test(after)) ||
    (/类$/.test(it.unit) && /^[一-龥]{2,8}\d/.test(after))
  )
}

const timeSpent =
  /(?:压减|压缩|缩短|缩减|减少|减至|降至|提速|节约|节省|为期|历时|共计?|累计|平均|仅需|只需|仅用|用时|时限|时间|周期|由|从|至|到|为|达|读书班|培训班?|轮训)\s?(?:原来的?|法定的?|约|近|超)?\s?$/

const shortened = /(?:压减|压缩|缩短|缩减|减少|减|降|提速|提升|控制)[^,。;]{0,8}(?:至|到|为|在)\s?[约近]?$/

function isTimeNotResult(before: string, after: string, it: Written): boolean {
  if (it.family === '天') {
    if (shortened.test(before)) return false
    if (/^(?:内|之内|以内|前|后|起|左右内|的(?:期限|时间))/.test(after) || it.bound === 'below') return true
    return !timeSpent.test(before)
  }
  if (it.family === '小时') {
    if (it.unit === '秒' || /^(?:内|之内|以内|前|后|在线|服务|值班|自助|不打烊|热线|全天|响应)/.test(after)) return true
    if (/(?:24|48|72)$/.test(String(it.value)) && it.unit === '小时') return true
    return !/(?:共计?|累计|达到?|时长|时间|时数|完成|学习|培训|服务|劳动|超过?|近|余|由|从|至|为|压缩|缩短)\s?$/.test(
      before,
    )
  }
  return false
}
