import { penaltyLaw as law } from '../statutes/penalty-law.ts'
import { at, defineFacts, states } from './define.ts'

const since = { from: '2021-07-15' } as const
const before = { from: '2018-01-01', until: '2021-07-14', standing: 'to-confirm' } as const

/** 行政处罚的内容与程序规则，不是期限。 */
export const penaltyDuties = defineFacts('penalty', {
  'penalty-surcharge': {
    label: '加处罚款',
    editions: [
      states(
        '逾期每日按罚款数额的百分之三加处；本法没有上限，也没有暂停计算的规定（上限见行政强制法第四十五条）',
        at(law, '51'),
        before,
      ),
      states('自逾期次日起每日百分之三，不超过罚款本数；复议、诉讼期间不计算', at(law, '72', '73(3)'), since),
    ],
  },
  'penalty-two-officers': {
    label: '执法人数与资格',
    editions: [states('不少于两名具有执法资格的人员，法律另有规定的除外', at(law, '42'), since)],
  },
  'penalty-show-card': {
    label: '出示证件',
    editions: [states('主动出示执法证件，否则当事人可以拒绝；询问、检查制作笔录', at(law, '55'), since)],
  },
  'penalty-onspot-limit': {
    label: '当场处罚的限额',
    editions: [
      states('公民五十元以下、单位一千元以下罚款，或者警告', at(law, '33'), before),
      states('公民二百元以下、单位三千元以下罚款，或者警告', at(law, '51'), since),
    ],
  },
  'penalty-cash-limit': {
    label: '当场收缴的限额',
    editions: [
      states('二十元以下，或者不当场收缴事后难以执行等', at(law, '47'), before),
      states(
        '一百元以下，或者事后难以执行；边远、水上、交通不便地区经当事人提出；不出具专用票据的可以拒缴',
        at(law, '68', '69', '70'),
        since,
      ),
    ],
  },
  'penalty-notice-before': {
    label: '处罚前告知',
    editions: [
      states(
        '告知拟处罚内容及事实、理由、依据和陈述、申辩、听证权利；未告知不得处罚，明确放弃的除外',
        at(law, '44', '62'),
        since,
      ),
    ],
  },
  'penalty-no-aggravation': {
    label: '申辩不加罚',
    editions: [states('不得因陈述、申辩给予更重的处罚；成立的应当采纳', at(law, '45'), since)],
  },
  'penalty-hearing-scope': {
    label: '听证范围',
    editions: [
      states('责令停产停业、吊销许可证或者执照、较大数额罚款', at(law, '42'), before),
      states(
        '较大数额罚款，没收较大数额所得或者财物，降低资质、吊销许可，责令停产停业、关闭、限制从业，其他较重处罚及法定情形',
        at(law, '63'),
        since,
      ),
    ],
  },
  'penalty-hearing-chair': {
    label: '听证主持人与笔录',
    editions: [states('非本案调查人员主持，公开举行，制作笔录并据此决定', at(law, '64', '65'), since)],
  },
  'penalty-legal-review': {
    label: '法制审核',
    editions: [
      states('自2018年起初次从事审核的人员应当通过法律职业资格考试', at(law, '38'), before),
      states(
        '重大公共利益；直接关系重大权益且经过听证；疑难复杂涉及多个法律关系；其他法定情形。未经审核或者未通过的不得决定',
        at(law, '58'),
        since,
      ),
    ],
  },
  'penalty-reviewer-exam': {
    label: '审核人员资格',
    editions: [states('初次从事法制审核的，应当通过国家统一法律职业资格考试', at(law, '58(2)'), since)],
  },
  'penalty-collective': {
    label: '集体讨论',
    editions: [states('情节复杂或者重大违法行为，负责人集体讨论决定', at(law, '57(2)'), since)],
  },
  'penalty-recording': {
    label: '全过程记录',
    editions: [states('以文字、音像等形式全过程记录并归档', at(law, '47'), since)],
  },
  'penalty-camera': {
    label: '电子监控设备',
    editions: [
      states('经法制和技术审核，标志明显，地点公布；记录未经审核不得作为证据；及时告知当事人', at(law, '41'), since),
    ],
  },
  'penalty-once': {
    label: '一事不二罚款',
    editions: [states('同一行为不得两次以上罚款；违反多个规范的按罚款数额高的处罚', at(law, '29'), since)],
  },
  'penalty-no-penalty': {
    label: '不予处罚',
    editions: [
      states(
        '轻微、及时改正、无危害后果的不罚；初次、轻微且及时改正的可以不罚；证明无主观过错的不罚；应当教育',
        at(law, '33'),
        since,
      ),
    ],
  },
  'penalty-minors': {
    label: '未成年人',
    editions: [states('不满十四周岁不罚，已满十四不满十八周岁从轻或者减轻', at(law, '30'), since)],
  },
  'penalty-void': {
    label: '处罚无效',
    editions: [states('没有依据或者主体不具资格；违反法定程序构成重大且明显违法', at(law, '38'), since)],
  },
  'penalty-discretion-public': {
    label: '裁量基准公布',
    editions: [states('行政处罚裁量基准应当向社会公布', at(law, '34'), since)],
  },
  'penalty-decision-content': {
    label: '处罚决定书内容',
    editions: [states('六项内容并加盖机关印章', at(law, '59'), since)],
  },
  'penalty-delegation': {
    label: '委托处罚',
    editions: [states('书面委托、在权限内、受托组织合格、向社会公布、不得再委托', at(law, '20', '21'), since)],
  },
  'penalty-transfer-crime': {
    label: '移送犯罪',
    editions: [states('涉嫌犯罪的及时移送，不移送的承担责任', at(law, '27', '82'), since)],
  },
  'penalty-file-case': {
    label: '及时立案',
    editions: [states('符合立案标准的及时立案，不立案的承担责任', at(law, '54(2)', '76(2)'), since)],
  },
  'penalty-omission': {
    label: '不制止不处罚的责任',
    editions: [states('应当制止和处罚而不予制止、处罚致损害的，承担责任', at(law, '83'), since)],
  },
  'penalty-fine-separation': {
    label: '罚缴分离',
    editions: [states('决定与收缴分离，全部上缴国库，不得与考核挂钩或者返还', at(law, '67', '74'), since)],
  },
  'penalty-publish': {
    label: '处罚决定公开',
    editions: [states('具有一定社会影响的处罚决定依法公开', at(law, '48'), since)],
  },
  'penalty-preannounce': {
    label: '事前公示',
    editions: [states('实施机关、立案依据、实施程序和救济渠道公示', at(law, '39'), since)],
  },
})
