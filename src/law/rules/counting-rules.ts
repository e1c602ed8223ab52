import { civilCode } from '../statutes/civil-code.ts'
import { civilProcedureLaw as cpl } from '../statutes/civil-procedure-law.ts'
import { coercionLaw } from '../statutes/coercion-law.ts'
import { crimeTransfer } from '../statutes/crime-transfer.ts'
import { holidayDecree } from '../statutes/enforcement-acts.ts'
import { governmentInformation } from '../statutes/government-information.ts'
import { licensingLaw } from '../statutes/licensing-law.ts'
import { criminalProcedureLaw } from '../statutes/linked-acts.ts'
import { litigationInterpretation } from '../statutes/litigation-interpretation.ts'
import { penaltyLaw } from '../statutes/penalty-law.ts'
import { reconsiderationLaw } from '../statutes/reconsideration-law.ts'
import { at, days, defineFacts, defineRules, edition, practice, states } from './define.ts'

const since2021 = { from: '2021-01-01' } as const
const toConfirm = { standing: 'to-confirm' } as const

/** 期间怎么数。 */
export const countingFacts = defineFacts('counting', {
  'count-civil-calendar': {
    label: '按公历计算',
    editions: [states('期间按公历年、月、日、小时计算', at(civilCode, '200'), since2021)],
  },
  'count-civil-start-day-excluded': {
    label: '起算日不计入',
    editions: [states('按年、月、日的，从下一日开始；按小时的，从规定时刻开始', at(civilCode, '201'), since2021)],
  },
  'count-civil-month-end': {
    label: '月末取齐',
    editions: [states('按年、月的到对应日为止，没有对应日的以月末日为准', at(civilCode, '202'), since2021)],
  },
  'count-civil-rollover': {
    label: '届满日顺延',
    editions: [
      states(
        '最后一日是法定休假日的，休假结束的次日为最后一日；到二十四时，或者业务时间结束时',
        at(civilCode, '203'),
        since2021,
      ),
    ],
  },
  'count-civil-special-law-first': {
    label: '特别规定优先',
    editions: [states('法律另有规定或者另有约定的，从其规定或者约定', at(civilCode, '204'), since2021)],
  },
  'count-cpl': {
    label: '民事诉讼的期间',
    editions: [
      states('开始的时和日不计入；届满日为法定休假日的顺延；在途时间不计；期满前交邮不算过期', at(cpl, '82'), {
        until: '2021-12-31',
        standing: 'to-confirm',
      }),
      states('开始的时和日不计入；届满日为法定休假日的顺延；在途时间不计；期满前交邮不算过期', at(cpl, '85'), {
        from: '2022-01-01',
      }),
    ],
  },
  'count-admin-court': {
    label: '行政诉讼的期间',
    editions: [
      states('与民事诉讼相同：起算日不计入，顺延，在途时间不计，交邮为准', at(litigationInterpretation, '48'), {
        from: '2018-02-08',
      }),
    ],
  },
  'count-reconsideration-2017': {
    label: '行政复议的期间（2017年文本）',
    editions: [
      states('期间按民事诉讼法；只有五日、七日指工作日，十日答复是日历日', at(reconsiderationLaw, '40'), {
        from: '2018-01-01',
        until: '2023-12-31',
      }),
    ],
  },
  'count-reconsideration-2023': {
    label: '行政复议的期间（2023年文本）',
    editions: [
      states('期间按民事诉讼法；三日、五日、七日、十日指工作日', at(reconsiderationLaw, '88'), { from: '2024-01-01' }),
    ],
  },
  'count-penalty-2021': {
    label: '行政处罚的期间（2021年文本）',
    editions: [
      states('二日、三日、五日、七日指工作日；十五日、九十日是日历日', at(penaltyLaw, '85'), { from: '2021-07-15' }),
    ],
  },
  'count-penalty-2017': {
    label: '行政处罚的期间（2017年文本）',
    editions: [
      states('没有工作日的规定，各项期间都是日历日（实践不一）', at(penaltyLaw), { until: '2021-07-14', ...toConfirm }),
    ],
  },
  'count-coercion': {
    label: '行政强制的期间',
    editions: [
      states('十日以内的期间都指工作日，法院的五日、七日和催告的十日也在内', at(coercionLaw, '69'), {
        from: '2012-01-01',
      }),
    ],
  },
  'count-licensing': {
    label: '行政许可的期间',
    editions: [
      states('约束机关的期间以工作日计算；申请人一侧的期间条文没有覆盖', at(licensingLaw, '82'), {
        from: '2004-07-01',
      }),
    ],
  },
  'count-crime-transfer': {
    label: '移送涉嫌犯罪的期间',
    editions: [
      states(
        '三日、二十四小时没有工作日的规定，三日按日历日处理并标明（读法待核）',
        at(crimeTransfer, '5', '7', '8', '9', '12'),
        {
          from: '2020-08-07',
          ...toConfirm,
        },
      ),
    ],
  },
  'count-info-disclosure': {
    label: '政府信息公开的期间',
    editions: [
      states('条文逐处写明工作日', at(governmentInformation, '26', '30', '32', '33', '34'), { from: '2019-05-15' }),
    ],
  },
  'workday-calendar': {
    label: '工作日历',
    editions: [
      states(
        '工作日是周六、周日、法定节假日以外的日子，加上当年放假通知列明的调休上班日',
        at(holidayDecree, '7'),
        toConfirm,
      ),
    ],
  },
  'posting-date-wins': {
    label: '以交邮日为准',
    editions: [
      states('当事人提交材料是否逾期看交邮日，交邮日与收到日分开记', [
        at(cpl, '85(4)'),
        at(reconsiderationLaw, '88'),
        at(litigationInterpretation, '48'),
      ]),
    ],
  },
  'holiday-decree-2013': {
    label: '放假办法（2013年）',
    editions: [
      states('十一天：元旦一天，春节初一至初三，清明、五一、端午、中秋各一天，国庆三天', at(holidayDecree, '2'), {
        from: '2014-01-01',
        until: '2024-12-31',
        ...toConfirm,
      }),
    ],
  },
  'holiday-decree-2024': {
    label: '放假办法（2024年）',
    editions: [
      states(
        '十三天：增加除夕和五月二日；逢周末补假；节前节后连续工作一般不超过六天',
        at(holidayDecree, '2', '6', '7'),
        {
          from: '2025-01-01',
          ...toConfirm,
        },
      ),
    ],
  },
  'count-start-day': {
    label: '起算日不计入（公共法律服务）',
    editions: [states('第一日不计，从次日起算', [at(civilCode, '201'), at(criminalProcedureLaw, '105')], since2021)],
  },
  'count-hours': {
    label: '按小时的期间',
    editions: [states('自规定的时刻开始计算', at(civilCode, '201'), since2021)],
  },
  'count-holiday-roll': {
    label: '届满日顺延（公共法律服务）',
    editions: [
      states(
        '届满日为法定休假日的顺延；羁押期间不顺延（后一句待核）',
        [at(civilCode, '203'), at(criminalProcedureLaw, '105')],
        since2021,
      ),
    ],
  },
  'count-end-of-day': {
    label: '届满的时刻',
    editions: [states('到二十四时为止；有业务时间的，到停止业务活动时为止', at(civilCode, '203'), since2021)],
  },
  'count-plain-day': {
    label: '只写「日」的读法',
    editions: [states('没有写明工作日的「日」是日历日，法律另有规定的除外', practice('读法'), toConfirm)],
  },
  'count-reconsideration-short': {
    label: '复议法中的短期限',
    editions: [
      states('三日、五日、七日、十日指工作日；对法律援助、公证的决定申请复议时同样适用', at(reconsiderationLaw, '88'), {
        from: '2024-01-01',
      }),
    ],
  },
  'count-travel-post': {
    label: '在途与交邮',
    editions: [states('在途时间不计；期满前交邮不算过期', [at(criminalProcedureLaw, '105'), at(cpl, '85')])],
  },
})

export const countingRules = defineRules('counting', {
  'count-cpl-excuse': {
    label: '申请顺延耽误的期限',
    starts: '障碍消除之日',
    side: 'right',
    editions: [
      edition({ until: '2021-12-31', law: at(cpl, '83'), lasts: days(10), standing: 'to-confirm', note: '由法院决定' }),
      edition({ from: '2022-01-01', law: at(cpl, '86'), lasts: days(10), note: '由法院决定' }),
    ],
  },
})
