import { mediationForms } from '../statutes/mediation-rules.ts'
import { at, defineFacts, practice, states } from './define.ts'

const flow = practice('人民调解办理流程')
const stat = practice('人民调解统计口径')
const forms = at(mediationForms)
const step = (says: string) => [states(says, flow)]
const form = (says: string) => [states(says, forms, { from: '2010-12-31' })]
const count = (says: string) => [states(says, stat)]

/** 人民调解的流程、文书与统计项目。 */
export const mediationPractice = defineFacts('mediation', {
  'pm-found': { label: '发现纠纷', editions: step('排查、当事人提出或者移送；形成排查登记、移送或者委托函') },
  'pm-accepted': { label: '受理', editions: step('对方没有明确拒绝；形成申请书或者受理登记表、权利义务告知书') },
  'pm-mediator-set': { label: '确定调解员', editions: step('委员会指定或者当事人选择，可以一名或者数名，注意回避') },
  'pm-investigating': { label: '调查', editions: step('形成调查记录和证据材料') },
  'pm-mediating': { label: '调解', editions: step('可以邀请亲属、专家；形成调解记录') },
  'pm-agreed-written': { label: '达成书面协议', editions: step('当事人、调解员签名并盖章；形成调解协议书') },
  'pm-agreed-oral': { label: '达成口头协议', editions: step('形成口头协议登记表') },
  'pm-failed': { label: '调解不成', editions: step('终止调解，告知仲裁、行政、司法途径') },
  'pm-confirm-applied': { label: '申请司法确认', editions: step('三十日内双方共同申请') },
  'pm-performing': { label: '履行', editions: step('委员会监督，留存收据等凭证') },
  'pm-visited': { label: '回访', editions: step('形成回访记录') },
  'pm-closed': { label: '结案', editions: step('形成结案报告（地方）和补贴申请') },
  'pm-archived': { label: '归档', editions: step('立卷：目录、卷宗情况说明、封底') },
  'pm-subsidised': { label: '发放补贴', editions: step('以案定补审核表（地方）') },
  'pm-form-apply': {
    label: '人民调解申请书',
    editions: form('双方基本情况、纠纷事实、申请事项、已告知规则的声明、签名和日期'),
  },
  'pm-form-accept': {
    label: '人民调解受理登记表',
    editions: form('时间、当事人、纠纷类型、案件来源、简要情况、签名、登记人、盖章'),
  },
  'pm-form-investigate': {
    label: '人民调解调查记录',
    editions: form('时间、地点、参加人、被调查人、调查人、记录人、内容、签名'),
  },
  'pm-form-record': {
    label: '人民调解记录',
    editions: form('时间、地点、当事人、参加人、调解员、记录人、陈述、结果、签名'),
  },
  'pm-form-agreement': {
    label: '人民调解协议书',
    editions: form('编号、当事人、主要事实和争议事项、责任、协议内容、履行方式和期限、份数、签名盖章、日期'),
  },
  'pm-form-oral': {
    label: '人民调解口头协议登记表',
    editions: form('当事人、主要事实和争议、协议内容、履行方式和期限、调解员、日期'),
  },
  'pm-form-visit': { label: '人民调解回访记录', editions: form('当事人、协议编号、回访事由、情况、回访人、日期') },
  'pm-form-close': {
    label: '人民调解结案报告表',
    editions: step('地方通用：卷号、起止日期、单位、承办人、当事人、来源、事实、经过、结果'),
  },
  'pm-form-referral': {
    label: '衔接移送登记',
    editions: step('来源单位和案号、联系人、移交日、签收日、期限、类别（委派、委托、移送）、结果、退回日、协议编号'),
  },
  'pm-form-committee': {
    label: '调解委员会登记',
    editions: step('名称、类别、设立日、地址电话、主任、委员（妇女、少数民族）、专职人数、场所、备案号、变更记录'),
  },
  'pm-form-mediator': {
    label: '调解员登记',
    editions: step('基本情况、专职兼职、证号、所属委员会、专长、起任日、等级、学时、案件、奖励、退出'),
  },
  'pm-stat-type': {
    label: '纠纷类型',
    editions: count(
      '婚姻家庭、邻里、房屋宅基地、合同、生产经营、损害赔偿、劳动争议、村务管理、山林土地、征地拆迁、环境、交通事故、物业、医疗、消费、其他等',
    ),
  },
  'pm-stat-yearbook': { label: '统计年鉴分类', editions: count('婚姻家庭；房屋、宅基地；邻里；损害赔偿；其他') },
  'pm-stat-source': {
    label: '案件来源',
    editions: count('主动调解、依申请、接受委托移送（法院、公安、检察、信访、其他）'),
  },
  'pm-stat-outcome': {
    label: '办理结果',
    editions: count('受理、成功、成功率、书面与口头协议、金额、履行、司法确认、被法院撤销'),
  },
  'pm-stat-prevent': { label: '防范成效', editions: count('防止民转刑、群体性上访、群体性械斗、自杀（旧表）') },
  'pm-stat-org': { label: '组织队伍', editions: count('委员会类别和层级、专兼职、学历、年龄、等级') },
  'pm-stat-money': { label: '经费', editions: count('指导经费、委员会补助经费、调解员补贴经费') },
  'pm-stat-link': { label: '衔接机制', editions: count('公调、诉调、检调、访调、劳调、医调、交调对接数和驻点调解室') },
})
