import { civilProcedureLaw as cpl } from '../statutes/civil-procedure-law.ts'
import { marketPenaltyProcedure } from '../statutes/enforcement-acts.ts'
import { litigationInterpretation } from '../statutes/litigation-interpretation.ts'
import { penaltyLaw } from '../statutes/penalty-law.ts'
import { reconsiderationRegulation } from '../statutes/reconsideration-regulation.ts'
import { at, days, defineFacts, defineRules, edition, states, workdays } from './define.ts'

const since2022 = { from: '2022-01-01' } as const

const before2022 = edition({
  until: '2021-12-31',
  law: at(cpl, '92'),
  lasts: days(60),
  standing: 'to-confirm',
  note: '自发出公告之日起满六十日视为送达；原因和经过记入案卷',
})

/** 送达：公告期与处罚决定的送达期限。 */
export const serviceRules = defineRules('service', {
  'serve-public-notice': {
    label: '公告送达',
    starts: '发出公告之日',
    editions: [
      before2022,
      edition({
        ...since2022,
        law: at(cpl, '95'),
        lasts: days(30),
        note: '自发出公告之日起满三十日视为送达；原因和经过记入案卷',
      }),
    ],
  },
  'serve-public-notice-old': {
    label: '公告送达（2021年底以前）',
    starts: '发出公告之日',
    editions: [before2022],
  },
  'serve-penalty-decision': {
    label: '送达处罚决定书',
    starts: '宣告之日当事人不在场',
    editions: [edition({ from: '2021-07-15', law: at(penaltyLaw, '61', '85'), lasts: workdays(7) })],
  },
})

/** 送达的方式与生效日。 */
export const serviceFacts = defineFacts('service', {
  'serve-direct': {
    label: '直接送达',
    editions: [
      states(
        '交本人，或者同住成年家属、法定代表人、收件人员、代理人、代收人签收；签收日为送达日',
        at(cpl, '87', '88'),
        since2022,
      ),
    ],
  },
  'serve-lien': {
    label: '留置送达',
    editions: [states('拒收的，有基层组织代表见证，或者拍照录像，留在住所；留置日为送达日', at(cpl, '89'), since2022)],
  },
  'serve-electronic': {
    label: '电子送达',
    editions: [
      states(
        '须同意且能确认收悉；处罚决定还须签订确认书；到达特定系统之日为送达日',
        [at(cpl, '90'), at(penaltyLaw, '61(2)')],
        since2022,
      ),
    ],
  },
  'serve-mail': {
    label: '邮寄送达',
    editions: [states('回执上的收件日为送达日', at(cpl, '91'), since2022)],
  },
  'serve-relay': {
    label: '转交送达',
    editions: [states('部队、监所、强制教育机构转交，本人签收日为送达日', at(cpl, '92', '93', '94'), since2022)],
  },
  'serve-address-confirmation': {
    label: '送达地址确认',
    editions: [
      states(
        '确认的地址有约束力；变更未告知的，向原地址送达有效',
        [at(litigationInterpretation, '51'), at(marketPenaltyProcedure, '83')],
        {
          from: '2018-02-08',
        },
      ),
    ],
  },
  'serve-reconsideration-clock': {
    label: '复议申请期限的知悉日',
    editions: [
      states(
        '当场作出的为作出日；直接送达为签收日；邮寄为签收日；公告为公告期满日；事后补告知为收到日；能证明知道的为证明日；未送达的视为不知道',
        at(reconsiderationRegulation, '15'),
        {
          from: '2007-08-01',
          until: '2026-06-30',
        },
      ),
      states('2026年修订本的相应条款未载入', at(reconsiderationRegulation), {
        from: '2026-07-01',
        standing: 'unknown',
      }),
    ],
  },
})
