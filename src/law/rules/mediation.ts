import { civilProcedureInterpretation as cplInterpretation } from '../statutes/civil-procedure-interpretation.ts'
import { civilProcedureLaw as cpl } from '../statutes/civil-procedure-law.ts'
import {
  labourArbitrationLaw,
  labourArbitrationRules,
  medicalDisputes,
  policeAdministrativeProcedure,
  trafficAccidents,
} from '../statutes/linked-acts.ts'
import { mediationLaw as law } from '../statutes/mediation-law.ts'
import { invitedMediation, mediationConfirmation, mediationProvisions } from '../statutes/mediation-rules.ts'
import { at, days, defineRules, edition, months, open, practice, workdays, years } from './define.ts'

const since2011 = { from: '2011-01-01' } as const
const partiesAgree = { by: '双方当事人', says: '双方当事人同意的可以延长' }

/** 人民调解及其衔接程序的期限。 */
export const mediationRules = defineRules('mediation', {
  'pm-settle-month': {
    label: '调解期限',
    starts: '受理之日',
    editions: [
      edition({
        from: '2002-11-01',
        law: at(mediationProvisions, '33'),
        lasts: months(1),
        extension: { by: '双方当事人', says: '当事人可以约定延长' },
        note: '一般在一个月内调结；实务常按三十日掌握',
      }),
    ],
  },
  'pm-oral-effective': {
    label: '口头协议生效',
    starts: '达成口头协议之日',
    editions: [edition({ ...since2011, law: at(law, '28', '30'), lasts: days(0), note: '达成即生效，由调解员记录' })],
  },
  'pm-written-effective': {
    label: '书面协议生效',
    starts: '各方签名盖章按指印、调解员签名、委员会盖章中最后一项完成之日',
    editions: [
      edition({ ...since2011, law: at(law, '29'), lasts: days(0), note: '当日生效；各方各一份，委员会留存一份' }),
    ],
  },
  'pm-confirm-apply': {
    label: '共同申请司法确认',
    starts: '调解协议生效之日',
    side: 'right',
    editions: [
      edition({ ...since2011, until: '2021-12-31', law: [at(law, '33'), at(cpl, '194')], lasts: days(30) }),
      edition({ from: '2022-01-01', until: '2023-12-31', law: [at(law, '33'), at(cpl, '201')], lasts: days(30) }),
      edition({ from: '2024-01-01', law: [at(law, '33'), at(cpl, '205')], lasts: days(30) }),
    ],
  },
  'pm-confirm-try': {
    label: '司法确认案件审结',
    starts: '法院立案之日',
    editions: [
      edition({
        until: '2021-12-31',
        law: at(cpl, '180'),
        lasts: days(30),
        standing: 'to-confirm',
        extension: { by: '本院院长', says: '有特殊情况需要延长的，由本院院长批准' },
      }),
      edition({
        from: '2022-01-01',
        law: at(cpl, '187'),
        lasts: days(30),
        extension: { by: '本院院长', says: '有特殊情况需要延长的，由本院院长批准' },
      }),
    ],
  },
  'pm-confirm-accept-2011': {
    label: '法院决定是否受理司法确认（2011年规定）',
    starts: '法院收到申请之日',
    editions: [edition({ from: '2011-03-30', law: at(mediationConfirmation, '4'), lasts: days(3) })],
  },
  'pm-confirm-decide-2011': {
    label: '法院作出确认决定（2011年规定）',
    starts: '受理之日',
    editions: [
      edition({
        from: '2011-03-30',
        law: at(mediationConfirmation, '5'),
        lasts: days(15),
        extension: { max: 10, by: '本院院长', says: '经本院院长批准可以延长十日' },
        note: '较早的规定，现以民事诉讼法特别程序的三十日为准',
      }),
    ],
  },
  'pm-confirm-objection-party': {
    label: '当事人对确认裁定提出异议',
    starts: '收到裁定之日',
    side: 'right',
    editions: [edition({ from: '2022-04-10', law: at(cplInterpretation, '372'), lasts: days(15) })],
  },
  'pm-confirm-objection-third': {
    label: '利害关系人对确认裁定提出异议',
    starts: '知道或者应当知道民事权益受侵害之日',
    side: 'right',
    editions: [edition({ from: '2022-04-10', law: at(cplInterpretation, '372'), lasts: months(6) })],
  },
  'pm-entrusted-before': {
    label: '诉前委派调解',
    starts: '调解组织或者调解员签收法院移交材料之日',
    editions: [
      edition({ from: '2016-07-01', law: at(invitedMediation, '27'), lasts: days(30), extension: partiesAgree }),
    ],
  },
  'pm-entrusted-after-ordinary': {
    label: '诉中委托调解（普通程序）',
    starts: '调解组织或者调解员签收法院移交材料之日',
    editions: [
      edition({
        from: '2016-07-01',
        law: at(invitedMediation, '27'),
        lasts: days(15),
        extension: partiesAgree,
        note: '延长的调解期间不计入审理期限',
      }),
    ],
  },
  'pm-entrusted-after-summary': {
    label: '诉中委托调解（简易程序）',
    starts: '调解组织或者调解员签收法院移交材料之日',
    editions: [
      edition({
        from: '2016-07-01',
        law: at(invitedMediation, '27'),
        lasts: days(7),
        extension: partiesAgree,
        note: '延长的调解期间不计入审理期限',
      }),
    ],
  },
  'pm-labour-15': {
    label: '劳动争议调解',
    starts: '调解组织收到调解申请之日',
    editions: [
      edition({
        from: '2008-05-01',
        law: at(labourArbitrationLaw, '14'),
        lasts: days(15),
        note: '期满未达成协议的，当事人可以申请仲裁',
      }),
    ],
  },
  'pm-labour-review': {
    label: '共同申请仲裁审查调解协议',
    starts: '劳动调解协议生效之日',
    side: 'right',
    editions: [
      edition({
        from: '2017-07-01',
        law: at(labourArbitrationRules, '74'),
        lasts: days(15),
        standing: 'to-confirm',
      }),
    ],
  },
  'pm-medical-30': {
    label: '医疗纠纷调解',
    starts: '医疗纠纷人民调解委员会受理之日',
    editions: [
      edition({
        from: '2018-10-01',
        law: at(medicalDisputes, '38'),
        lasts: workdays(30),
        extension: { by: '双方当事人和委员会', says: '可以约定延长' },
        excludes: ['鉴定'],
        note: '超过期限未达成协议的，视为调解不成',
      }),
    ],
  },
  'pm-medical-record': {
    label: '医调委备案',
    starts: '医疗纠纷人民调解委员会设立之日',
    editions: [edition({ from: '2018-10-01', law: at(medicalDisputes, '32'), lasts: workdays(30) })],
  },
  'pm-traffic-police': {
    label: '申请公安交管部门调解',
    starts: '收到事故认定书、证明或者复核结论之日',
    side: 'right',
    editions: [
      edition({ from: '2018-05-01', law: at(trafficAccidents, '86'), lasts: days(10), note: '须一致书面申请' }),
    ],
  },
  'pm-traffic-after': {
    label: '人民调解未成后申请公安交管部门调解',
    starts: '人民调解委员会终止调解之日',
    side: 'right',
    editions: [
      edition({ from: '2018-05-01', law: at(trafficAccidents, '85'), lasts: days(3), note: '须一致书面申请' }),
    ],
  },
  'pm-police-second': {
    label: '公安第二次调解',
    starts: '第一次调解不成之日',
    editions: [
      edition({
        from: '2019-01-01',
        law: at(policeAdministrativeProcedure, '183'),
        lasts: workdays(7),
        note: '2026年治安管理处罚法修订后本规章是否改写须核对',
      }),
    ],
  },
  'pm-term': {
    label: '调解委员会委员任期',
    starts: '当选之日',
    editions: [edition({ ...since2011, law: at(law, '9'), lasts: years(3), note: '可以连选连任' })],
  },
  'pm-return-visit': {
    label: '调解回访',
    starts: '协议履行完毕或者履行期满之日',
    editions: [
      edition({
        law: practice('地方回访做法', 'district'),
        lasts: open('全国没有统一期限，各地多在十五至三十日，由本单位配置'),
        standing: 'unknown',
      }),
    ],
  },
})
