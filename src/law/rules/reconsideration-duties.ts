import { reconsiderationLaw as law } from '../statutes/reconsideration-law.ts'
import { reconsiderationPapers } from '../statutes/reconsideration-papers.ts'
import { reconsiderationRegulation as regulation } from '../statutes/reconsideration-regulation.ts'
import { at, defineFacts, states } from './define.ts'

const since2024 = { from: '2024-01-01' } as const

/** 行政复议的程序义务与内容规则，不是期限。 */
export const reconsiderationDuties = defineFacts('reconsideration', {
  'recon-simple-to-ordinary': {
    label: '简易程序转普通程序',
    editions: [
      states(
        '经复议机构负责人批准可以转为普通程序；条文没有规定重新起算，六十日仍从受理之日起算（读法待核）',
        at(law, '55'),
        {
          ...since2024,
          standing: 'to-confirm',
        },
      ),
    ],
  },
  'recon-suspend-grounds': {
    label: '中止的情形',
    editions: [
      states(
        '十项：申请人死亡须等待近亲属表态；丧失行为能力未定代理人；下落不明；主体终止未定承受人；不可抗力等正当理由；双方同意为调解、和解而中止；涉及法律适用须有权机关解释；以其他案件结果为依据；附带审查文件；其他。中止、恢复都要书面告知',
        at(law, '39'),
        since2024,
      ),
    ],
  },
  'recon-suspend-effect': {
    label: '中止对审理期限的影响',
    editions: [
      states('条文没有明写停止计算；按中止之日停止、恢复后用剩余天数处理，2026年实施条例载入后复核', at(law, '39'), {
        ...since2024,
        standing: 'to-confirm',
      }),
    ],
  },
  'recon-terminate-grounds': {
    label: '终止的情形',
    editions: [
      states(
        '准予撤回；死亡后没有近亲属或者其放弃；主体终止后没有承受人或者其放弃；拘留后转为刑事强制措施；三类中止满六十日原因未消除',
        at(law, '41'),
        since2024,
      ),
    ],
  },
  'recon-stay': {
    label: '停止执行',
    editions: [
      states(
        '不停止执行为原则；被申请人、复议机关认为需要，或者依申请认为合理，或者法律规定的，应当停止；第三人也可以申请',
        at(law, '42'),
        since2024,
      ),
    ],
  },
  'recon-hear-parties': {
    label: '听取当事人意见',
    editions: [
      states(
        '普通程序应当当面、通过网络或者电话听取意见并记录；因当事人原因不能听取的可以书面审理',
        at(law, '49'),
        since2024,
      ),
    ],
  },
  'recon-hearing-mandatory': {
    label: '应当听证的案件',
    editions: [states('重大、疑难、复杂的应当听证；其他认为有必要或者申请人请求的可以听证', at(law, '50'), since2024)],
  },
  'recon-hearing-panel': {
    label: '听证人员组成',
    editions: [states('一名主持人、两名以上听证员、一名记录员', at(law, '50'), since2024)],
  },
  'recon-hearing-head': {
    label: '被申请人负责人参加听证',
    editions: [
      states(
        '负责人应当参加，不能参加的说明理由并委托工作人员；申请人无正当理由不参加视为放弃听证',
        at(law, '51'),
        since2024,
      ),
    ],
  },
  'recon-hearing-binding': {
    label: '听证笔录的效力',
    editions: [states('经过听证的，根据听证笔录、审查认定的事实和证据作出决定', at(law, '61(2)'), since2024)],
  },
  'recon-committee-mandatory': {
    label: '提请复议委员会咨询',
    editions: [
      states(
        '重大疑难复杂，专业性技术性较强，省级政府复议自己的行为，复议机构认为有必要；咨询意见应当记录并作为重要参考',
        at(law, '52', '61(3)', '24(2)'),
        since2024,
      ),
    ],
  },
  'recon-committee-rules': {
    label: '复议委员会工作规则',
    editions: [
      states('2024年3月12日公布过征求意见稿，正式文本未见', at(law, '52'), { ...since2024, standing: 'unknown' }),
    ],
  },
  'recon-simple-scope': {
    label: '简易程序的范围',
    editions: [
      states(
        '当场作出的行为；警告或者通报批评；款额三千元以下；政府信息公开案件；或者当事人各方同意',
        at(law, '53'),
        since2024,
      ),
    ],
  },
  'recon-mediation': {
    label: '复议调解',
    editions: [
      states(
        '各类案件都可以调解；调解书经各方签名或者签章、加盖复议机关印章即生效；调解不成或者反悔的及时决定',
        at(law, '5', '73'),
        since2024,
      ),
    ],
  },
  'recon-settlement-bar': {
    label: '和解撤回后不得再申请',
    editions: [states('不得以同一事实和理由再次申请，能证明撤回违背真实意思的除外', at(law, '74'), since2024)],
  },
  'recon-staff-entry': {
    label: '复议人员资格',
    editions: [states('初次从事审理的人员应当通过法律职业资格考试，并参加统一职前培训', at(law, '6'), since2024)],
  },
  'recon-two-investigators': {
    label: '调查取证人数与证件',
    editions: [states('不少于两人，出示行政复议工作证件', at(law, '45'), since2024)],
  },
  'recon-access-file': {
    label: '查阅复制',
    editions: [states('申请人、第三人及其代理人可以查阅复制答复和证据，涉密等除外', at(law, '47'), since2024)],
  },
  'recon-no-selfmade-evidence': {
    label: '被申请人不得自行取证',
    editions: [states('复议期间不得自行向申请人和其他单位、个人收集证据', at(law, '46'), since2024)],
  },
  'recon-decision-types': {
    label: '复议决定的种类',
    editions: [
      states(
        '变更、撤销或者部分撤销（可责令重作）、确认违法、责令履行、确认无效、维持、驳回请求、驳回申请、未答复的撤销、协议案件、赔偿、调解书、终止、不予受理',
        at(law, '63', '64', '65', '66', '67', '68', '69', '33', '70', '71', '72', '73', '41', '30'),
        since2024,
      ),
    ],
  },
  'recon-no-worse': {
    label: '不利变更禁止',
    editions: [states('不得作出对申请人更为不利的变更，第三人提出相反请求的除外', at(law, '63(2)'), since2024)],
  },
  'recon-redo-ban': {
    label: '重作的限制',
    editions: [
      states('不得以同一事实和理由作出相同或者基本相同的行为，仅因程序违法被撤销的除外', at(law, '64(2)'), since2024),
    ],
  },
  'recon-comply': {
    label: '履行复议结果',
    editions: [
      states(
        '应当履行决定书、调解书、意见书；拒不履行的责令限期履行，可以约谈负责人或者通报批评',
        at(law, '77'),
        since2024,
      ),
    ],
  },
  'recon-publish': {
    label: '复议决定公开',
    editions: [states('根据被申请复议行为的公开情况向社会公开', at(law, '79(1)'), since2024)],
  },
  'recon-copy-upper': {
    label: '抄告上一级主管部门',
    editions: [
      states(
        '地方政府办理本级部门为被申请人的案件，将生效决定书、意见书同时抄告其上一级主管部门',
        at(law, '79(2)'),
        since2024,
      ),
    ],
  },
  'recon-precondition': {
    label: '复议前置',
    editions: [
      states(
        '当场处罚；侵犯已取得的自然资源权利；不履行法定职责；不予公开政府信息；法律、行政法规规定的其他情形。作出行为时应当告知',
        at(law, '23', '11'),
        since2024,
      ),
    ],
  },
  'recon-jurisdiction': {
    label: '县级以上政府管辖',
    editions: [
      states(
        '本级工作部门、下一级政府、本级派出机关、本级政府或者其部门管理的组织；派出机构由同一政府管辖',
        at(law, '24'),
        since2024,
      ),
    ],
  },
  'recon-jurisdiction-vertical': {
    label: '垂直领导机关的管辖',
    editions: [states('海关、金融、外汇、税务、国家安全机关由上一级主管部门管辖', at(law, '27'), since2024)],
  },
  'recon-jurisdiction-justice': {
    label: '司法行政部门的管辖',
    editions: [
      states(
        '对履行复议机构职责的司法行政部门的行为，可以向本级政府，也可以向上一级司法行政部门申请',
        at(law, '28'),
        since2024,
      ),
    ],
  },
  'recon-elevate': {
    label: '提级审理',
    editions: [states('上级可以审理下级管辖的案件，下级可以报请上级审理', at(law, '38'), since2024)],
  },
  'recon-no-fee': {
    label: '复议不收费',
    editions: [states('受理行政复议申请不收取任何费用', at(law, '87'), since2024)],
  },
  'recon-service-binding': {
    label: '复议决定生效',
    editions: [states('复议决定书一经送达即发生法律效力', at(law, '75'), since2024)],
  },
  'recon-enforce': {
    label: '复议决定的强制执行',
    editions: [
      states(
        '不起诉又不履行的：维持的由原机关，变更的和调解书由复议机关，依法强制执行或者申请法院',
        at(law, '78'),
        since2024,
      ),
    ],
  },
  'recon-discipline-clue': {
    label: '违法线索移送',
    editions: [states('向监察机关或者任免机关移送公职人员违法的线索和材料', at(law, '85', '86'), since2024)],
  },
  'recon-local-legal-aid': {
    label: '复议中的法律援助',
    editions: [states('符合条件的申请人可以获得法律援助', at(law, '18'), since2024)],
  },
  'recon-reg-2026-status': {
    label: '实施条例2026年修订的经过',
    editions: [
      states('2026年4月17日国务院常务会议通过，4月29日签署，5月8日公布，7月1日施行', at(regulation, '1'), {
        from: '2026-07-01',
        standing: 'to-confirm',
      }),
    ],
  },
  'recon-reg-2026-scope': {
    label: '实施条例2026年修订的要点',
    editions: [
      states(
        '合法性与适当性一并审查；实质性化解争议；机构职责列入组织调解和附带审查；受案情形细化；县级以上政府建立责任制',
        at(regulation, '2', '3', '4'),
        {
          from: '2026-07-01',
          standing: 'to-confirm',
        },
      ),
    ],
  },
  'recon-reg-2026-periods': {
    label: '实施条例2026年修订的各项期限',
    editions: [
      states('补正、确定受理机关、重作、中止效果、知悉日认定、重大决定备案等期限均未载入', at(regulation), {
        from: '2026-07-01',
        standing: 'unknown',
      }),
    ],
  },
  'recon-moj-2024-1': {
    label: '听取意见、听证、调解三个文件',
    editions: [
      states('普通程序听取意见、普通程序听证、调解工作；听取意见时一并了解调解意愿', at(reconsiderationPapers), {
        from: '2024-04-03',
        standing: 'to-confirm',
      }),
    ],
  },
})
