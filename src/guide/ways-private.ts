import { cite } from '../law/statute.ts'
import { civilCode } from '../law/statutes/civil-code.ts'
import { civilProcedureLaw } from '../law/statutes/civil-procedure-law.ts'
import { legalAidLaw } from '../law/statutes/legal-aid-law.ts'
import {
  labourArbitrationLaw,
  labourArbitrationRules,
  medicalDisputes,
  trafficAccidents,
} from '../law/statutes/linked-acts.ts'
import { mediationLaw } from '../law/statutes/mediation-law.ts'
import { notaryLaw, notaryRules } from '../law/statutes/notary-acts.ts'
import type { Way } from './shape.ts'

const court = { name: '有管辖权的人民法院', need: 'outside' } as const
const committee = { name: '住所地或者纠纷发生地的人民调解委员会', need: 'mediation' } as const
const aidCentre = { name: '区法律援助中心', need: 'aid' } as const
const notaryOffice = { name: '公证处', need: 'notary' } as const

const idCard = '身份证'
const proof = '能说明事情的材料：合同、收据、照片、录音、聊天记录'

/** 人与人之间的事：调解、援助、仲裁、诉讼、公证。 */
export const privateWays = {
  mediation: {
    number: 'W01',
    title: '人民调解',
    says: '请调解委员会居中说和，双方自愿，谈成了写协议。任何一方明确不愿意，就不能调解；调不成，不影响再去仲裁、起诉。',
    cites: [cite(mediationLaw, '17'), cite(mediationLaw, '3')],
    organs: [committee],
    bring: [idCard, '对方的姓名和大致住处', proof],
    cost: '不收费（《中华人民共和国人民调解法》第四条）',
    paper: 'mediation',
    apply: 'mediation',
  },
  confirm: {
    number: 'W02',
    title: '申请司法确认',
    says: '已经达成调解协议的，双方一起请法院确认；确认后对方不履行，可以直接申请强制执行。要双方共同申请。',
    cites: [cite(mediationLaw, '33'), cite(civilProcedureLaw, '205')],
    organs: [court],
    bring: ['双方身份证', '调解协议书原件'],
    cost: '收费以法院告知为准',
    clocks: [{ rule: 'pm-confirm-apply', from: 'agreed', label: '共同申请司法确认' }],
    paper: 'confirmation',
  },
  aid: {
    number: 'W03',
    title: '申请法律援助',
    says: '经济困难的，由政府派律师免费办案；有些人、有些事不看经济状况。先申请，别等到期限快到。',
    cites: [cite(legalAidLaw, '31'), cite(legalAidLaw, '32'), cite(legalAidLaw, '43')],
    organs: [aidCentre],
    bring: [idCard, '经济状况说明（可以当场填，写明愿意接受核查）', proof],
    cost: '不收费',
    paper: 'aid',
    apply: 'aid',
  },
  consult: {
    number: 'W04',
    title: '免费法律咨询',
    says: '先问清楚再决定。可以来大厅、打 12348，也可以在这里留言。',
    cites: [cite(legalAidLaw, '23')],
    organs: [{ name: '公共法律服务中心、工作站', need: 'hall' }],
    bring: [proof],
    cost: '不收费',
    apply: 'consultation',
  },
  lawyer: {
    number: 'W05',
    title: '委托律师',
    says: '不符合法律援助条件的，可以自己选律师。先谈清办什么、收多少，签委托合同再付钱。',
    cites: [],
    organs: [{ name: '律师事务所', need: 'lawyer' }],
    bring: [idCard, proof],
    cost: '与律师事务所约定，先问清再签',
  },
  labourMediation: {
    number: 'W06',
    title: '劳动争议调解',
    says: '工资、工伤、离职的争议可以先调解。调解组织收到申请满十五日没谈成的，可以去仲裁。',
    cites: [cite(labourArbitrationLaw, '14'), cite(mediationLaw, '17')],
    organs: [committee],
    bring: [idCard, '劳动合同、工资记录、考勤、聊天记录'],
    cost: '不收费（《中华人民共和国人民调解法》第四条）',
    paper: 'mediation',
    apply: 'mediation',
  },
  labourConfirm: {
    number: 'W07',
    title: '请仲裁委审查调解协议',
    says: '劳动争议调成了，双方可以一起请仲裁委员会审查协议。',
    cites: [cite(labourArbitrationRules, '74')],
    organs: [{ name: '劳动人事争议仲裁委员会', need: 'outside' }],
    bring: ['双方身份证明', '调解协议书'],
    cost: '以仲裁委员会告知为准',
    clocks: [{ rule: 'pm-labour-review', from: 'agreed', label: '共同申请仲裁审查' }],
  },
  labourArbitration: {
    number: 'W08',
    title: '劳动仲裁',
    says: '劳动争议要先仲裁，对裁决不服才起诉。时间从知道权利被侵害那天起算，别拖。',
    cites: [cite(labourArbitrationLaw, '27')],
    organs: [{ name: '劳动人事争议仲裁委员会', need: 'outside' }],
    bring: [idCard, '劳动合同、工资记录、考勤、工作证、聊天记录', '单位的名称和地址'],
    cost: '以仲裁委员会告知为准',
    clocks: [{ rule: 'labour-apply-arbitration', from: 'known', label: '申请劳动仲裁' }],
    paper: 'labour',
  },
  labourInspection: {
    number: 'W09',
    title: '向劳动监察投诉',
    says: '拖欠工资、不签合同、不缴保险，可以请人社部门的劳动监察来查。查处与仲裁可以并行。',
    cites: [],
    organs: [{ name: '人力资源和社会保障部门劳动监察机构', need: 'outside' }],
    bring: [idCard, '能证明在那里干活、欠多少钱的材料'],
    cost: '不收费',
    paper: 'complaint',
  },
  civilSuit: {
    number: 'W10',
    title: '向法院起诉',
    says: '谈不成、不愿谈的，可以直接起诉。起诉有时间限制，过了期对方可以拒绝履行。',
    cites: [cite(civilCode, '188'), cite(mediationLaw, '32')],
    organs: [court],
    bring: [idCard, '起诉状，按对方人数多备几份', proof],
    cost: '诉讼费由法院核定；经济困难的可以向法院申请缓交、减交、免交',
    clocks: [{ rule: 'civil-claim', from: 'known', label: '请求法院保护' }],
    paper: 'civil-suit',
  },
  trafficPolice: {
    number: 'W11',
    title: '请公安交管部门调解',
    says: '交通事故的赔偿，双方一致书面申请，可以请公安交管部门调解。',
    cites: [cite(trafficAccidents, '86'), cite(trafficAccidents, '85')],
    organs: [{ name: '公安机关交通管理部门', need: 'outside' }],
    bring: ['事故认定书', '医疗费、修车费票据', idCard],
    cost: '不收费',
    clocks: [{ rule: 'pm-traffic-police', from: 'got', label: '申请交管部门调解' }],
  },
  medical: {
    number: 'W12',
    title: '医疗纠纷人民调解',
    says: '与医院的纠纷可以请医疗纠纷人民调解委员会调解，受理后三十个工作日内完成，双方同意可以延长。',
    cites: [cite(medicalDisputes, '38')],
    organs: [{ name: '医疗纠纷人民调解委员会', need: 'mediation' }],
    bring: [idCard, '病历、票据', '诉求和理由'],
    cost: '不收费（《中华人民共和国人民调解法》第四条）',
    paper: 'mediation',
    apply: 'mediation',
  },
  notary: {
    number: 'W13',
    title: '办理公证',
    says: '委托、声明、继承、遗嘱、合同、证据保全等可以公证。遗嘱、生存、收养关系要本人亲自办。材料齐全、情况真实的，受理后十五个工作日内出证。',
    cites: [cite(notaryLaw, '25'), cite(notaryLaw, '26'), cite(notaryLaw, '30')],
    organs: [notaryOffice],
    bring: [idCard, '户口簿', '要公证的文书或者财产凭证'],
    cost: '按公证收费标准；经济困难的可以减免（《中华人民共和国公证法》第三十四条）',
    paper: 'notary',
    apply: 'notary',
  },
  notaryReview: {
    number: 'W14',
    title: '申请公证复查',
    says: '认为公证书有错误的，向出证的公证处申请复查。对内容有争议的，还可以起诉。',
    cites: [cite(notaryRules, '61'), cite(notaryLaw, '40')],
    organs: [{ name: '出具公证书的公证处', need: 'notary' }],
    bring: ['公证书', '认为有错误的理由和材料'],
    cost: '以公证处告知为准',
    clocks: [{ rule: 'no-review-party', from: 'got', label: '申请复查' }],
  },
} as const satisfies Readonly<Record<string, Way>>
