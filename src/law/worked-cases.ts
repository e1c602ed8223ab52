import type { ClockRequest } from './clock.ts'
import { day } from './day.ts'
import { isMoment } from './moment.ts'
import { isRuleId, type RuleId } from './rule.ts'

/** One case worked out with a wall calendar, not with the program. */
export interface WorkedCase {
  readonly given: string
  readonly rule: RuleId
  readonly start: string
  readonly governs: string | null
  readonly pauses: readonly (readonly [from: string, resume: string])[]
  readonly extend: number | null
  readonly capStart: string | null
  readonly variant: string | null
  /** The due day, or null where the law gives none. */
  readonly due: string | null
  readonly provisional: boolean
  readonly article: string
  readonly counting: string
}

/** 情形｜规则｜起算｜另给的条件｜届满｜条文｜数法. A jurist can check each line by hand. */
const table = `
【2021-07-15 前后：行政处罚法修订】
修订前宣告处罚，当事人不在场｜penalty-serve｜2021-07-09｜—｜2021-07-16｜第40条｜7日，日历日：7月10日起第7日，周五
修订施行当日宣告处罚，当事人不在场｜penalty-serve｜2021-07-15｜—｜2021-07-26｜第61条、第85条｜7个工作日：16，19至23，26
步骤在修订前，文书晚几天才送｜penalty-serve｜2021-07-20｜适用 2021-07-14｜2021-07-27｜第40条｜按旧法，7日，日历日
修订前一日告知听证权利｜penalty-hearing-request｜2021-07-14｜—｜2021-07-19｜第42条｜3日到7月17日周六，顺延到周一
修订施行当日告知听证权利｜penalty-hearing-request｜2021-07-15｜—｜2021-07-22｜第64条第1款、第85条｜5个工作日：16，19至22
修订前一日立案｜penalty-decide｜2021-07-14｜—｜无｜—｜2017年文本没有办案期限
修订施行当日立案｜penalty-decide｜2021-07-15｜—｜2021-10-13｜第60条｜90日，日历日：7月16天，8月31天，9月30天，10月13天
修订前先行登记保存｜penalty-evidence-hold｜2021-07-14｜—｜2021-07-21｜第37条｜7日，日历日
中秋前先行登记保存｜penalty-evidence-hold｜2021-09-14｜—｜2021-09-24｜第56条、第85条｜7个工作日：15至17，18（周六调休上班），22至24
国庆后周一听证｜penalty-hearing-notice｜2021-10-11｜—｜2021-09-26｜第64条第2款、第85条｜倒数7个工作日：10月9日（周六上班）、8日，9月30至27日，26日（周日上班）
国庆前一日处罚被撤销｜penalty-withdraw-publication｜2021-09-30｜—｜2021-10-11｜第48条第2款、第85条｜3个工作日：10月8日，9日（周六上班），11日
国庆前一日当场收缴｜penalty-cash-handin｜2021-09-30｜—｜2021-10-09｜第71条、第85条｜2个工作日：10月8日，9日（周六上班）
收到处罚决定，期满在国庆｜penalty-pay｜2021-09-17｜—｜2021-10-08｜第67条、第66条｜15日到10月2日，假期到7日，顺延到8日
闰日发生的违法行为｜penalty-limitation｜2024-02-29｜—｜2026-02-28｜第36条｜2年，没有2月29日，到月末28日；周六但调休上班，不顺延
治安案件的追诉时效｜penalty-limitation｜2026-03-31｜类别 public-security｜2026-09-30｜第36条｜6个月，9月没有31日，到30日

【2022-01-01 前后：公告送达六十日改三十日，司法确认条号改】
2021年最后一天发公告｜serve-public-notice｜2021-12-31｜—｜2022-03-01｜第92条｜60日：1月31天，2月28天，3月1天
2022年第一天发公告｜serve-public-notice｜2022-01-01｜—｜2022-02-07｜第95条｜30日到1月31日，春节假期到2月6日，顺延到7日
60日届满在调休的周六｜serve-public-notice｜2021-11-30｜—｜2022-01-29｜第92条｜12月31天，1月29天；29日周六调休上班，不顺延
30日届满在春节｜serve-public-notice｜2022-01-04｜—｜2022-02-07｜第95条｜30日到2月3日，顺延到7日
旧编号仍可查｜serve-public-notice-old｜2021-06-01｜—｜2021-08-02｜第92条｜60日到7月31日周六，顺延到8月2日周一
2021年最后一天调解协议生效｜pm-confirm-apply｜2021-12-31｜—｜2022-01-30｜《中华人民共和国民事诉讼法》第194条｜30日到1月30日，周日调休上班，不顺延
2022年第一天调解协议生效｜pm-confirm-apply｜2022-01-01｜—｜2022-02-07｜《中华人民共和国民事诉讼法》第201条｜30日到1月31日，顺延到2月7日
2024年第一天调解协议生效｜pm-confirm-apply｜2024-01-01｜—｜2024-01-31｜《中华人民共和国民事诉讼法》第205条｜30日到1月31日，周三
2021年最后一天立司法确认案｜pm-confirm-try｜2021-12-31｜—｜2022-01-30｜第180条｜30日到1月30日，周日调休上班
2022年第一个工作日立司法确认案｜pm-confirm-try｜2022-01-04｜—｜2022-02-07｜第187条｜30日到2月3日，顺延到7日

【2024-01-01 前后：行政复议法修订；中止、延长、上限】
修订前最后一个工作日收到副本｜recon-reply｜2023-12-29｜—｜2024-01-08｜第23条、第28条第1款第4项、第40条｜10日，日历日：周一
修订前最后一天收到副本｜recon-reply｜2023-12-31｜—｜2024-01-10｜第23条、第28条第1款第4项、第40条｜10日，日历日
修订施行当日（元旦）收到副本｜recon-reply｜2024-01-01｜—｜2024-01-15｜第48条、第70条、第88条｜10个工作日：2至5，8至12，15
修订后第一个工作日收到副本｜recon-reply｜2024-01-02｜—｜2024-01-16｜第48条、第70条、第88条｜10个工作日：3至5，8至12，15、16
申请在修订前收到，副本修订后才到｜recon-reply｜2024-01-02｜适用 2023-12-20｜2024-01-12｜第23条、第28条第1款第4项、第40条｜按旧法，10日，日历日
答复跨春节｜recon-reply｜2024-02-01｜—｜2024-02-20｜第48条、第70条、第88条｜2，4（周日上班），5至9，18（周日上班），19、20
旧法下审查受理跨元旦｜recon-accept-review｜2023-12-28｜—｜2024-01-05｜第17条、第40条｜5个工作日：29，1月2至5
清明前收到申请｜recon-accept-review｜2024-04-03｜—｜2024-04-11｜第30条、第88条｜5个工作日：7（周日上班），8至11
2020年春节假期延长｜recon-accept-review｜2020-01-22｜—｜2020-02-06｜第17条、第40条｜23，2月3至6；2月1日原定上班取消
中秋前受理送副本｜recon-send-copy｜2024-09-12｜—｜2024-09-24｜第48条、第88条｜7个工作日：13，14（周六上班），18至20，23、24
补正期限由机关指定｜recon-correction-reply｜2023-06-01｜—｜无｜第29条｜旧条例只说合理期限
新法补正期限｜recon-correction-reply｜2024-01-02｜—｜2024-01-16｜第31条第2款、第88条｜10个工作日
旧法视为受理即收到之日｜recon-deemed-accepted｜2023-05-06｜—｜2023-05-06｜第17条第2款｜没有期间
2023年最后一天受理｜recon-decide｜2023-12-31｜—｜2024-02-29｜第31条｜60日：1月31天，2月29天，闰日届满
2024年第一天受理｜recon-decide｜2024-01-01｜—｜2024-03-01｜第62条第1款｜60日：1月30天，2月29天，3月1天
批准延长三十日｜recon-decide｜2024-01-02｜延长 30｜2024-04-01｜第62条第1款｜共90日，只在最后顺延一次：4月1日周一
60日届满在春节假期｜recon-decide｜2024-12-03｜—｜2025-02-05｜第62条第1款｜到2月1日，假期到4日，顺延到5日
中止跨国庆｜recon-decide｜2024-09-02｜中止 2024-09-27..2024-10-11｜2024-11-15｜第62条第1款｜中止前数24日，10月11日为第25日，第60日是11月15日
受理当日即中止｜recon-decide｜2024-03-01｜中止 2024-03-01..2024-03-11｜2024-05-09｜第62条第1款｜3月2至10日不计，60日加9日
两次中止有重叠｜recon-decide｜2024-03-01｜中止 2024-03-05..2024-03-15，中止 2024-03-10..2024-03-20｜2024-05-15｜第62条第1款｜3月5至19日共15日不计，重叠只扣一次
两次中止不相连｜recon-decide｜2024-06-03｜中止 2024-06-10..2024-06-12，中止 2024-07-01..2024-07-08｜2024-08-12｜第62条第1款｜不计2日和7日，到8月11日周日，顺延到周一
答复期中止跨国庆｜recon-reply｜2024-09-25｜中止 2024-09-30..2024-10-09｜2024-10-16｜第48条、第70条、第88条｜26、27、29（周日上班），恢复后9至11、12（周六上班）、14至16
简易程序期满在春节｜recon-simple-decide｜2024-01-11｜—｜2024-02-18｜第62条第2款｜到2月10日，假期到17日，18日周日调休上班
简易程序答复跨劳动节｜recon-simple-reply｜2024-04-25｜—｜2024-05-06｜第54条、第88条｜26，28（周日上班），29、30，5月6日
劳动节后听证｜recon-hearing-notice｜2024-05-08｜—｜2024-04-28｜第51条、第88条｜倒数5个工作日：7、6，4月30、29、28（周日上班）
申请期满在周六｜recon-apply｜2024-12-31｜—｜2025-03-03｜第20条第1款｜60日到3月1日周六，顺延到周一
2019年劳动节假期改后｜recon-apply｜2019-03-02｜—｜2019-05-05｜第9条｜60日到5月1日，假期到4日，5日周日调休上班
2018年以前的行为｜recon-apply｜2017-12-31｜—｜无｜—｜没有载入更早的版本
未告知申请权，一年上限先到｜recon-apply-no-notice｜2024-06-03｜上限起算 2023-07-01｜2024-07-01｜第20条第3款｜60日到8月2日；一年到2024年7月1日周一，取先到的
未告知申请权，六十日先到｜recon-apply-no-notice｜2024-06-03｜上限起算 2024-06-01｜2024-08-02｜第20条第3款｜60日到8月2日周五

【2026-07-01 前后：实施条例修订】
旧条例最后一天，两机关同日收到申请｜recon-multi-accept｜2026-06-30｜—｜2026-07-10｜第30条｜10日，日历日
新条例第一天，两机关同日收到申请｜recon-multi-accept｜2026-07-01｜—｜无｜—｜新条例期限未载入，不推算
旧条例最后一天责令重作｜recon-redo-default｜2026-06-30｜—｜2026-08-31｜第49条｜60日到8月29日周六，顺延到周一
新条例第一天责令重作｜recon-redo-default｜2026-07-01｜—｜无｜—｜新条例期限未载入，不推算
法律本身的期限不受条例修订影响｜recon-reply｜2026-07-01｜—｜2026-07-15｜第48条、第70条、第88条｜10个工作日：2、3，6至10，13至15
补正通知按2023年文本｜recon-correction-notice｜2026-06-30｜—｜2026-07-07｜第31条第1款、第88条｜5个工作日：7月1至3，6、7

【月末、闰日、跨年】
1月31日受理调解，闰年｜pm-settle-month｜2024-01-31｜—｜2024-02-29｜第33条｜一个月，到2月末
1月31日受理调解，平年｜pm-settle-month｜2023-01-31｜—｜2023-02-28｜第33条｜一个月，到2月末
调解中因故停了十一天｜pm-settle-month｜2024-01-15｜中止 2024-02-08..2024-02-19｜2024-02-26｜第33条｜对应日2月15日；其内停8日，恢复后19日起补8日
8月31日知道行为，起诉｜court-sue-direct｜2023-08-31｜—｜2024-02-29｜第46条、第48条｜6个月，2月末为闰日
8月30日知道行为，起诉｜court-sue-direct｜2024-08-30｜—｜2025-02-28｜第46条、第48条｜6个月，2月没有30日
一审，3月31日立案｜court-first-instance｜2024-03-31｜—｜2024-09-30｜第81条｜6个月，9月没有31日，周一
二审期满在国庆｜court-second-instance｜2025-07-08｜—｜2025-10-09｜第88条｜3个月到10月8日，仍是假期，顺延到9日
闰日作出行为的最长申请期｜recon-apply-longstop｜2024-02-29｜—｜2029-02-28 暂定｜第21条｜5年，到2月28日周三；2029年放假安排未出
不动产的最长申请期｜recon-apply-longstop｜2024-03-01｜类别 immovable｜2044-03-01 暂定｜第21条｜20年，周二

【行政强制、许可、信息公开】
查封延长一次｜coercion-seal-seize｜2024-01-10｜延长 30｜2024-03-11｜第25条｜共60日到3月10日周日，顺延到周一
催告跨国庆｜coercion-demand-then-court｜2024-09-26｜—｜2024-10-15｜第54条、第69条｜27，29（周日上班），30，10月8至11，12（周六上班），14、15
除夕上午紧急查封｜coercion-urgent-report｜2024-02-09T08:30｜—｜2024-02-10｜第19条｜24小时，不因假期顺延
许可跨春节｜licence-decide｜2025-01-20｜—｜2025-02-21｜第42条、第45条、第82条｜21至24，26（周日），27，2月5至7，8（周六），10至14，17至21
申请人一侧的五日｜licence-hearing-request｜2025-04-25｜—｜2025-04-30｜第47条｜5日，日历日
信息公开跨2026年春节｜info-reply｜2026-02-10｜—｜2026-03-16｜第33条｜11至13，14（周六），24至27，28（周六），3月2至6，9至13，16
信息公开延长二十个工作日｜info-reply｜2026-02-10｜延长 20｜2026-04-14｜第33条｜共40个工作日，清明放4至6日

【诉讼与调解衔接】
收到复议决定，起诉期满在国庆｜court-sue-after-recon｜2025-09-17｜—｜2025-10-09｜第45条｜15日到10月2日，假期到8日
答辩期满在春节｜agency-answer-and-evidence｜2025-01-13｜—｜2025-02-05｜第67条、第34条、第36条｜15日到1月28日，假期到2月4日
上诉期满在劳动节｜appeal-judgment｜2024-04-19｜—｜2024-05-06｜第85条｜15日到5月4日，假期到5日
上诉期满在调休的周六｜appeal-ruling｜2024-05-01｜—｜2024-05-11｜第85条｜10日到5月11日，周六调休上班，不顺延
期满周六，次日调休上班｜court-send-complaint｜2024-09-23｜—｜2024-09-29｜第67条｜5日到9月28日周六，29日周日上班
节后开庭，通知负责人｜head-appear-notice｜2024-05-06｜—｜2024-05-03｜第5条｜倒数3日，日历日，不因假期变动
劳动争议调解｜pm-labour-15｜2024-04-30｜—｜2024-05-15｜第14条｜15日，周三
终止调解后申请交警调解｜pm-traffic-after｜2024-09-11｜—｜2024-09-14｜第85条｜3日到周六，调休上班，不顺延
医疗纠纷调解跨国庆｜pm-medical-30｜2024-09-02｜—｜2024-10-18｜第38条｜9月3日起20个工作日到30日（14日、29日上班），10月8至12日第21至25，14至18日第26至30

【放假安排未出，日期暂定】
答复跨2027年元旦｜recon-reply｜2026-12-21｜—｜2027-01-05 暂定｜第48条、第70条、第88条｜22至25，28至31共8个；元旦放假，1月4、5日
审理期满在2027年｜recon-decide｜2026-11-30｜—｜2027-01-29 暂定｜第62条第1款｜60日到1月29日周五，放假安排未出
`

export const workedCases: readonly WorkedCase[] = table
  .split('\n')
  .filter((line) => line.includes('｜'))
  .map(caseOf)

function caseOf(line: string): WorkedCase {
  const [given, rule, start, conditions, ends, article, counting] = line.split('｜') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (!isRuleId(rule)) throw new Error(`案例表里没有这条规则：${rule}`)
  const asked = conditions === '—' ? [] : conditions.split('，').map((it) => it.split(' ') as [string, string])
  const value = (name: string) => asked.find(([key]) => key === name)?.[1] ?? null
  const pauses = asked.filter(([key]) => key === '中止').map(([, span]) => span.split('..') as [string, string])
  const extend = value('延长')
  const [due, provisional] = ends.split(' ')
  return {
    given,
    rule,
    start,
    governs: value('适用'),
    pauses,
    extend: extend === null ? null : Number(extend),
    capStart: value('上限起算'),
    variant: value('类别'),
    due: due === undefined || due === '无' ? null : due,
    provisional: provisional === '暂定',
    article: article === '—' ? '' : article,
    counting,
  }
}

/** The table's row as the clock is asked. */
export function requestOf(worked: WorkedCase): ClockRequest {
  return {
    rule: worked.rule,
    start: isMoment(worked.start) ? worked.start : day(worked.start),
    pauses: worked.pauses.map(([from, resume]) => ({ from: day(from), resume: day(resume), ground: '中止' })),
    ...(worked.governs !== null && { governs: day(worked.governs) }),
    ...(worked.extend !== null && { extensions: [{ length: worked.extend }] }),
    ...(worked.capStart !== null && { capStart: day(worked.capStart) }),
    ...(worked.variant !== null && { variant: worked.variant }),
  }
}
