import {
  assessed,
  away,
  expected,
  far,
  held,
  intake,
  moving,
  papers,
  type Story,
  signed,
  start,
  subject,
  team,
  visit,
  withGuardian,
} from '../../testing/correction-stages.ts'
import { proveRules } from '../../testing/rules.ts'
import { correctionLine } from './line.ts'

const minor = { minor: true, minorAtCrime: true }
const revoke = { proposedOn: '2021-06-02', revokeGround: 'lost', proposalNumber: '示矫撤1号' }
const discipline = { disciplinedOn: '2021-06-02' }
const warned = (story: Story, more = {}) =>
  story.does('warn', { ...discipline, warnGround: 'heavier', ...more }, signed)
const june = (story: Story, more = {}) => held(story, more).on('2021-06-02')
const closing = (story: Story) =>
  held(story).on('2022-01-28').does('summarise', { summaryOn: '2022-01-28', summary: '守规' }).on('2022-03-01')
const release = { endedOn: '2022-03-01', handedOver: true }
const logged = { contacts: [{ id: 1, ...visit, loggedOn: '2021-03-08', outcome: 'normal' }] }

proveRules(correctionLine, Object.keys(correctionLine.acts), [
  {
    act: 'expect',
    must: '未成年人应当写明监护人',
    given: { ...papers },
    broken: minor,
    parties: subject,
    before: (story) => start(story),
  },
  {
    act: 'expectAssessed',
    must: '未成年人应当写明监护人',
    given: { ...papers, caseNumber: '', adopted: 'yes' },
    broken: minor,
    before: (story) => assessed(story).on('2021-03-03'),
  },
  {
    act: 'late',
    must: '报到期限届满以后，才能登记逾期未报到',
    given: { lostOn: '2021-03-11' },
    before: (story, broken) => expected(story).on(broken ? '2021-03-11' : '2021-03-12'),
  },
  {
    act: 'receive',
    must: '矫正期满日期应当晚于开始日期',
    given: intake,
    broken: { termUntil: '2021-03-01' },
    before: (story) => expected(story).on('2021-03-08'),
  },
  {
    act: 'receive',
    must: '接收日期不能早于报到日期',
    given: intake,
    broken: { reportedOn: '2021-03-09' },
    before: (story) => expected(story).on('2021-03-08'),
  },
  {
    act: 'askPapers',
    must: '文书齐全的不用通知补齐',
    given: { papersAskedOn: '2021-03-08' },
    before: (story, broken) =>
      expected(story)
        .on('2021-03-08')
        .does('receive', { ...intake, papersComplete: broken }),
  },
  {
    act: 'announce',
    must: '未成年人的宣告不公开',
    given: { announcedOn: '2021-03-08', announcedOpen: false, guardianThere: true },
    broken: { announcedOpen: true },
    before: (story) => held(story, minor, withGuardian),
  },
  {
    act: 'announce',
    must: '未成年人的宣告应当有监护人到场',
    given: { announcedOn: '2021-03-08', announcedOpen: false, guardianThere: true },
    broken: { guardianThere: false },
    before: (story) => held(story, minor, withGuardian),
  },
  {
    act: 'formTeam',
    must: '对象为女性的，小组应当有女性成员',
    given: team,
    broken: { womanInTeam: false },
    before: (story) => held(story, { woman: true }),
  },
  {
    act: 'formTeam',
    must: '对象为未成年人的，小组应当有熟悉未成年人身心特点的人员',
    given: { ...team, minorSkill: true },
    broken: { minorSkill: false },
    before: (story) => held(story, minor, withGuardian),
  },
  {
    act: 'plan',
    must: '应当先确定矫正小组，再制定或者调整矫正方案',
    given: { planOn: '2021-03-08', plan: '每月走访', grade: 'strict' },
    before: (story, broken) => (broken ? held(story) : held(story).does('formTeam', team)),
  },
  {
    act: 'planContacts',
    must: '记录结果的期限不能早于安排日期',
    given: { contacts: [visit] },
    broken: { contacts: [{ ...visit, logBy: '2021-03-19' }] },
    before: (story) => held(story),
  },
  {
    act: 'logContacts',
    must: '应当先安排联系，再记录联系结果',
    given: { contacts: [visit] },
    before: (story, broken) => (broken ? held(story) : held(story).does('planContacts', { contacts: [visit] })),
  },
  {
    act: 'logContacts',
    must: '记录结果应当同时写明结果和日期',
    given: logged,
    broken: { contacts: [{ id: 1, ...visit, outcome: 'normal' }] },
    before: (story) => held(story).does('planContacts', { contacts: [visit] }),
  },
  {
    act: 'logContacts',
    must: '没有见到、拒绝或者发现异常的，应当写明怎样处理',
    given: logged,
    broken: { contacts: [{ id: 1, ...visit, loggedOn: '2021-03-08', outcome: 'refused' }] },
    before: (story) => held(story).does('planContacts', { contacts: [visit] }),
  },
  {
    act: 'search',
    must: '登记了失去联系或者逾期未报到，才登记查找',
    given: { searchedOn: '2021-03-08', searchNote: '查找' },
    before: (story, broken) => (broken ? held(story) : held(story).does('lose', { lostOn: '2021-03-08' })),
  },
  {
    act: 'find',
    must: '应当先登记失去联系，再登记找到',
    given: { foundOn: '2021-03-08' },
    before: (story, broken) => (broken ? held(story) : held(story).does('lose', { lostOn: '2021-03-08' })),
  },
  ...(['leaveShort', 'leaveLong'] as const).flatMap((act) => [
    {
      act,
      must: '上一次外出还没有销假',
      given: { ...away, leaveAppliedOn: '2021-04-20', leaveFrom: '2021-04-23', leaveUntil: '2021-04-25' },
      before: (story: Story, broken: boolean) =>
        broken
          ? held(story).on('2021-04-20').does('leaveShort', away)
          : held(story).on('2021-04-20').does('leaveShort', away).does('comeBack', { leaveBackOn: '2021-04-10' }),
    },
    {
      act,
      must: '外出应当提前三日申请',
      given: away,
      broken: { leaveAppliedOn: '2021-04-02' },
      before: (story: Story) => held(story),
    },
  ]),
  {
    act: 'leaveShort',
    must: '超过七日的外出，或者两个月内累计超过三十日的，司法所不能批准',
    given: away,
    broken: { leaveUntil: '2021-04-11' },
    before: (story) => held(story),
  },
  {
    act: 'leaveLong',
    must: '一次超过三十日或者两个月内累计超过三十日的，应当经上一级批准',
    given: far,
    broken: { upperApprovedOn: '' },
    before: (story) => held(story),
  },
  {
    act: 'leaveLong',
    must: '经上一级批准的外出应当通报检察院',
    given: far,
    broken: { procuratorateTold: false },
    before: (story) => held(story),
  },
  {
    act: 'comeBack',
    must: '没有批准过外出',
    given: { leaveBackOn: '2021-04-10' },
    rest: ['销假日期不能早于外出开始的日期'],
    before: (story, broken) => (broken ? held(story) : held(story).does('leaveShort', away)).on('2021-04-10'),
  },
  {
    act: 'comeBack',
    must: '销假日期不能早于外出开始的日期',
    given: { leaveBackOn: '2021-04-04' },
    broken: { leaveBackOn: '2021-04-03' },
    before: (story) => held(story).does('leaveShort', away).on('2021-04-10'),
  },
  {
    act: 'removeDevice',
    must: '应当先使用电子定位装置，再解除电子定位装置',
    given: { deviceOffOn: '2021-03-08' },
    before: (story, broken) =>
      broken ? held(story) : held(story).does('useDevice', { deviceOn: '2021-03-08', deviceGround: 'ban' }, signed),
  },
  {
    act: 'recheck',
    must: '只有暂予监外执行对象才作病情复查',
    given: { healthOn: '2021-03-08' },
    before: (story, broken) => held(story, broken ? {} : { class: 'outside' }),
  },
  {
    act: 'consultMove',
    must: '应当先登记变更执行地申请，再发函征求新执行地意见',
    given: { moveAskedOn: '2021-03-08' },
    before: (story, broken) =>
      broken ? held(story) : held(story).does('askMove', { movedAppliedOn: '2021-03-08', movePlace: '邻区' }),
  },
  {
    act: 'moveAnswer',
    must: '应当先发函征求新执行地意见，再登记新执行地回复',
    given: { moveAnsweredOn: '2021-03-08', moveAgreed: true },
    before: (story, broken) =>
      broken
        ? held(story)
        : held(story)
            .does('askMove', { movedAppliedOn: '2021-03-08', movePlace: '邻区' })
            .does('consultMove', { moveAskedOn: '2021-03-08' }),
  },
  {
    act: 'decideMove',
    must: '应当先登记新执行地回复，再决定是否变更执行地',
    given: { moveDecidedOn: '2021-03-08', moveAllowed: true },
    before: (story, broken) => (broken ? held(story) : moving(story, true)),
  },
  {
    act: 'tellRefusal',
    must: '应当先决定是否变更执行地，再告知不同意变更',
    given: { moveToldOn: '2021-03-08' },
    before: (story, broken) => (broken ? held(story) : moving(story, false)),
  },
  {
    act: 'tellRefusal',
    must: '决定不同意变更的才告知',
    given: { moveToldOn: '2021-03-08' },
    before: (story, broken) => moving(story, broken),
  },
  {
    act: 'moveOut',
    must: '应当先决定是否变更执行地，再移交档案转出',
    given: { movedOn: '2021-03-08' },
    before: (story, broken) => (broken ? held(story) : moving(story, true)),
  },
  {
    act: 'moveOut',
    must: '决定同意变更的才移交档案',
    given: { movedOn: '2021-03-08' },
    before: (story, broken) => moving(story, !broken),
  },
  {
    act: 'praise',
    must: '接受矫正满六个月才能表扬',
    given: { praisedOn: '2021-09-08' },
    broken: { praisedOn: '2021-09-07' },
    before: (story) => held(story).on('2021-09-08'),
  },
  {
    act: 'admonish',
    must: '未报到或者脱离监管超过十日的，应当警告，不是训诫',
    given: { ...discipline, admonishGround: 'late', outDays: 10 },
    broken: { outDays: 11 },
    before: (story) => june(story),
  },
  {
    act: 'warn',
    must: '未报到或者脱离监管超过十日的才给警告',
    given: { ...discipline, warnGround: 'late', outDays: 11 },
    broken: { outDays: 10 },
    before: (story) => june(story),
  },
  {
    act: 'warn',
    must: '以两次训诫仍不改正为由的，应当有两次训诫',
    given: { ...discipline, warnGround: 'twice' },
    before: (story, broken) => {
      const admonish = () => story.does('admonish', { ...discipline, admonishGround: 'study' }, signed)
      june(story)
      admonish()
      return broken ? story : admonish()
    },
  },
  {
    act: 'proposeRevoke',
    must: '只有缓刑、假释对象才提请撤销',
    given: { ...revoke, revokeGround: 'grave' },
    before: (story, broken) => june(story, broken ? { class: 'control' } : {}),
  },
  {
    act: 'proposeRevoke',
    must: '以脱离监管为由的，应当超过一个月',
    given: revoke,
    before: (story, broken) => june(story).does('lose', { lostOn: broken ? '2021-05-02' : '2021-05-01' }),
  },
  {
    act: 'proposeRevoke',
    must: '以警告为由的，应当有两次警告（2020年7月以前为三次）',
    given: { ...revoke, revokeGround: 'warnings' },
    before: (story, broken) => (broken ? warned(june(story)) : warned(warned(june(story)))),
  },
  {
    act: 'proposeRevoke',
    must: '违反禁止令只是撤销缓刑的情形',
    given: { ...revoke, revokeGround: 'ban' },
    before: (story, broken) => june(story, broken ? { class: 'parole' } : {}),
  },
  {
    act: 'proposeRecall',
    must: '只有暂予监外执行对象才提请收监',
    given: { proposedOn: '2021-06-02', recallGround: '病情好转', proposalNumber: '1号' },
    before: (story, broken) => june(story, broken ? {} : { class: 'outside' }),
  },
  ...(['proposalTaken', 'kept'] as const).map((act) => ({
    act,
    must: '还没有提出过建议书',
    given: act === 'kept' ? { keptOn: '2021-06-02', decisionNumber: '1号' } : { takenOn: '2021-06-02' },
    before: (story: Story, broken: boolean) =>
      broken ? june(story) : june(story).does('proposeRevoke', { ...revoke, revokeGround: 'grave' }, signed),
  })),
  {
    act: 'revoke',
    must: '应当先提请撤销缓刑、假释，再登记裁定撤销缓刑、假释',
    given: { endedOn: '2021-06-02', court: '示范区人民法院', decisionNumber: '1号' },
    before: (story, broken) =>
      broken ? june(story) : june(story).does('proposeRevoke', { ...revoke, revokeGround: 'grave' }, signed),
  },
  {
    act: 'imprison',
    must: '应当先提请收监执行，再登记决定收监执行',
    given: { endedOn: '2021-06-02', recalledBy: 'court', decisionNumber: '1号' },
    before: (story, broken) =>
      broken
        ? june(story, { class: 'outside' })
        : june(story, { class: 'outside' }).does(
            'proposeRecall',
            { proposedOn: '2021-06-02', recallGround: '好转', proposalNumber: '1号' },
            signed,
          ),
  },
  {
    act: 'release',
    must: '应当先期满总结和鉴定，再解除社区矫正',
    given: release,
    before: (story, broken) => (broken ? held(story).on('2022-03-01') : closing(story)),
  },
  {
    act: 'release',
    must: '还有联系没有记录结果，请先补记',
    given: release,
    before: (story, broken) => {
      closing(story).does('planContacts', { contacts: [visit] })
      return broken
        ? story
        : story.does('logContacts', { contacts: [{ id: 1, ...visit, loggedOn: '2022-03-01', outcome: 'normal' }] })
    },
  },
  {
    act: 'release',
    must: '电子定位装置还没有解除',
    given: release,
    before: (story, broken) => {
      closing(story).does('useDevice', { deviceOn: '2022-02-01', deviceGround: 'ban' }, signed)
      return broken ? story : story.does('removeDevice', { deviceOffOn: '2022-03-01' })
    },
  },
  { act: 'release', must: '期满之日才能解除', given: release, broken: { endedOn: '2022-02-28' }, before: closing },
  {
    act: 'release',
    must: '解除以前应当与安置帮教衔接',
    given: release,
    broken: { handedOver: false },
    before: closing,
  },
  {
    act: 'archive',
    must: '犯罪时不满十八周岁、判处五年以下的，犯罪记录应当封存',
    given: { archivedOn: '2021-03-08', recordSealed: true },
    broken: { recordSealed: false },
    before: (story) =>
      held(story, minor, withGuardian).does('end', { endedOn: '2021-03-08', endReason: 'other' }, signed),
  },
  {
    act: 'archive',
    must: '还有联系没有记录结果，补记以后再归档',
    given: { archivedOn: '2021-04-01' },
    before: (story, broken) => {
      held(story)
        .does('planContacts', { contacts: [visit] })
        .on('2021-04-01')
      story.does('end', { endedOn: '2021-04-01', endReason: 'other' }, signed)
      return broken
        ? story
        : story.does('logContacts', {
            contacts: [{ id: 1, ...visit, loggedOn: '2021-04-01', outcome: 'absent', followUp: '已经终止' }],
          })
    },
  },
])
