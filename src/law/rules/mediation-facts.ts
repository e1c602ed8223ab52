import { civilProcedureInterpretation as cplInterpretation } from '../statutes/civil-procedure-interpretation.ts'
import { civilProcedureLaw as cpl } from '../statutes/civil-procedure-law.ts'
import {
  labourArbitrationLaw,
  medicalDisputes,
  policeAdministrativeProcedure,
  securityPenaltyLaw,
  trafficAccidents,
} from '../statutes/linked-acts.ts'
import { mediationLaw as law } from '../statutes/mediation-law.ts'
import * as acts from '../statutes/mediation-rules.ts'
import { at, defineFacts, practice, states } from './define.ts'

const since2011 = { from: '2011-01-01' } as const
const since2022 = { from: '2022-04-10' } as const
const toConfirm = { standing: 'to-confirm' } as const
const unknown = { standing: 'unknown' } as const
const local = practice('本单位配置', 'district')

/** 人民调解的依据、组织、范围与衔接，不是期限。 */
export const mediationFacts = defineFacts('mediation', {
  'pm-law': { label: '人民调解法', editions: [states('2011年1月1日起施行，至今未修改', at(law), since2011)] },
  'pm-provisions-2002': {
    label: '人民调解工作若干规定',
    editions: [states('未见废止；与法律不一致的以法律为准', at(acts.mediationProvisions), { from: '2002-11-01' })],
  },
  'pm-committee-regulation': {
    label: '人民调解委员会组织条例',
    editions: [states('仍在目录中，多数内容已被法律取代', at(acts.mediationCommittees), { from: '1989-06-17' })],
  },
  'pm-forms-2010': {
    label: '人民调解文书格式和统计报表',
    editions: [
      states('文书格式与统计报表沿用至今（文号待核）', at(acts.mediationForms), { from: '2010-12-31', ...toConfirm }),
    ],
  },
  'pm-team-2018': {
    label: '加强人民调解员队伍建设的意见',
    editions: [
      states('六部门意见，规定专职调解员配备（文号待核）', at(acts.mediatorTeam), { from: '2018-04-01', ...toConfirm }),
    ],
  },
  'pm-standard': {
    label: '全国人民调解工作规范',
    editions: [states('行业标准，编号待核', at(acts.mediationStandard), { from: '2020-12-30', ...unknown })],
  },
  'pm-system': {
    label: '人民调解管理信息系统技术规范',
    editions: [states('代替2017年版', at(acts.mediationSystemStandard), { from: '2019-08-28' })],
  },
  'pm-grade': {
    label: '人民调解员等级评定',
    editions: [states('分一级至四级，由调解员协会组织', at(acts.mediatorGrades), { from: '2019-01-01' })],
  },
  'pm-confirm-spc': {
    label: '司法确认程序若干规定',
    editions: [
      states('仍有效，但2013年以后以民事诉讼法特别程序为准', at(acts.mediationConfirmation), { from: '2011-03-30' }),
    ],
  },
  'pm-cpl': {
    label: '民事诉讼法的司法确认条款',
    editions: [
      states('第一百九十四条、第一百九十五条', at(cpl, '194', '195'), { until: '2021-12-31', ...toConfirm }),
      states('第二百零一条、第二百零二条', at(cpl, '201', '202'), { from: '2022-01-01', until: '2023-12-31' }),
      states('第二百零五条、第二百零六条', at(cpl, '205', '206'), { from: '2024-01-01' }),
    ],
  },
  'pm-invited': {
    label: '特邀调解规定',
    editions: [states('法院委派、委托特邀调解的依据', at(acts.invitedMediation), { from: '2016-07-01' })],
  },
  'pm-labour': {
    label: '劳动争议调解仲裁法',
    editions: [states('劳动争议调解的依据', at(labourArbitrationLaw), { from: '2008-05-01' })],
  },
  'pm-medical': {
    label: '医疗纠纷预防和处理条例',
    editions: [states('医疗纠纷人民调解的依据', at(medicalDisputes), { from: '2018-10-01' })],
  },
  'pm-traffic': {
    label: '道路交通事故处理程序规定',
    editions: [states('交通事故损害赔偿调解的依据', at(trafficAccidents), { from: '2018-05-01' })],
  },
  'pm-police': {
    label: '治安案件调解',
    editions: [
      states('民间纠纷引起的轻微违法，由公安机关调解', at(securityPenaltyLaw, '9'), { until: '2025-12-31' }),
      states('经人民调解达成协议并履行，书面申请经公安机关认可的，不予处罚', at(securityPenaltyLaw, '9(4)'), {
        from: '2026-01-01',
      }),
    ],
  },
  'pm-police-proc': {
    label: '公安行政案件程序中的调解',
    editions: [
      states(
        '调解的范围、次数与人民调解的衔接；2026年是否改写须核对',
        at(policeAdministrativeProcedure, '178', '183', '186'),
        {
          from: '2019-01-01',
        },
      ),
    ],
  },
  'pm-commercial': {
    label: '商事调解条例',
    editions: [
      states(
        '三十三条；组织须为非营利法人，可以收费；劳动、消费争议不在其内',
        at(acts.commercialMediation, '8', '16'),
        {
          from: '2026-05-01',
        },
      ),
    ],
  },
  'pm-zongzhi': {
    label: '综治中心规范化建设',
    editions: [states('中央政法委等十二家的意见', at(acts.governanceCentres), { from: '2024-11-01' })],
  },
  'pm-member-count': {
    label: '调解委员会组成',
    editions: [states('委员三至九人，主任一人，应当有妇女成员', at(law, '8'), since2011)],
  },
  'pm-mediator-adult': {
    label: '调解员条件',
    editions: [states('成年公民，公道正派，热心调解，有一定文化、政策和法律知识', at(law, '14'), since2011)],
  },
  'pm-free': { label: '调解不收费', editions: [states('人民调解不收取任何费用', at(law, '4'), since2011)] },
  'pm-full-time-industry': {
    label: '行业性、专业性委员会专职调解员',
    editions: [states('不少于三名', at(acts.mediatorTeam), { from: '2018-04-01', ...toConfirm })],
  },
  'pm-full-time-town': {
    label: '乡镇街道委员会专职调解员',
    editions: [states('不少于两名', at(acts.mediatorTeam), { from: '2018-04-01', ...toConfirm })],
  },
  'pm-full-time-village': {
    label: '村居、企事业单位委员会专职调解员',
    editions: [states('有条件的不少于一名', at(acts.mediatorTeam), { from: '2018-04-01', ...toConfirm })],
  },
  'pm-training-first': {
    label: '岗前培训学时',
    editions: [states('全国没有统一学时；有的地方定岗前十学时、专题十四学时、年度二十学时', local)],
  },
  'pm-training-general': {
    label: '定期培训',
    editions: [states('县级司法行政部门应当定期对调解员进行业务培训', at(law, '14'), since2011)],
  },
  'pm-notify-court': {
    label: '通报基层法院',
    editions: [states('将委员会的人员组成及调整情况及时通报所在地基层法院', at(law, '10'), since2011)],
  },
  'pm-danger-report': {
    label: '激化纠纷报告',
    editions: [states('可能引起治安案件、刑事案件的，及时向公安机关报告', at(law, '25'), since2011)],
  },
  'pm-nc-scope': {
    label: '不得确认：受理范围或者管辖不符',
    editions: [states('不属于民事案件受理范围，或者不属于收到申请法院管辖', at(cplInterpretation, '355'), since2022)],
  },
  'pm-nc-status': {
    label: '不得确认：身份关系',
    editions: [states('确认婚姻关系、亲子关系、收养关系等身份关系', at(cplInterpretation, '355'), since2022)],
  },
  'pm-nc-special': {
    label: '不得确认：适用其他程序',
    editions: [states('适用其他特别程序、公示催告程序、破产程序审理', at(cplInterpretation, '355'), since2022)],
  },
  'pm-nc-title': {
    label: '不得确认：权属确认',
    editions: [states('物权、知识产权的确权', at(cplInterpretation, '355'), since2022)],
  },
  'pm-reject': {
    label: '驳回确认申请',
    editions: [
      states(
        '违反强制性规定；损害国家、公共或者他人利益；违背公序良俗；违反自愿；内容不明确；其他',
        at(cplInterpretation, '358'),
        since2022,
      ),
    ],
  },
  'pm-link-court': {
    label: '法院、公安告知人民调解',
    editions: [states('适宜调解的纠纷，可以在受理前告知当事人申请人民调解', at(law, '18'), since2011)],
  },
  'pm-link-police-result': {
    label: '人民调解结果与治安处罚',
    editions: [states('见治安案件调解的版本', at(securityPenaltyLaw, '9(4)'), { from: '2026-01-01' })],
  },
  'pm-zongzhi-target': {
    label: '综治中心建设进度',
    editions: [
      states('县级2025年6月前运行，除新建外2025年底完成；省、市、乡镇2026年大体完成', at(acts.governanceCentres)),
    ],
  },
  'pm-zongzhi-five': {
    label: '综治中心五项规范',
    editions: [states('场所设置、部门入驻、运行模式、督办落实、信息化建设', at(acts.governanceCentres))],
  },
  'pm-zongzhi-one-code': {
    label: '一案一码',
    editions: [states('一件事一个编码，群众可以查询跟踪', at(acts.governanceCentres))],
  },
  'pm-zongzhi-window': {
    label: '综合受理窗口',
    editions: [states('统一接件，平台点对点派单，中心督程序，部门办实体', at(acts.governanceCentres))],
  },
  'pm-zongzhi-status': {
    label: '综治中心运行数',
    editions: [states('2025年8月初县级中心运行2848个', at(acts.governanceCentres))],
  },
  'pm-zongzhi-limits': {
    label: '综治中心流转时限',
    editions: [states('全国时限未查到；各地有当日移交、三至七日首次反馈等做法，由本单位配置', local, unknown)],
  },
  'pm-fengqiao': {
    label: '枫桥经验',
    editions: [states('小事不出村、大事不出镇；作报告用语，不是期限', practice('工作用语'), toConfirm)],
  },
  'pm-whistle': {
    label: '吹哨报到',
    editions: [states('乡镇街道吹哨、部门报到；响应时限由地方定', local, unknown)],
  },
})
