import {
  acceptance,
  accepted,
  applicant,
  application,
  applied,
  certificate,
  decision,
  home,
  issued,
  issuedRow,
  priced,
  recorded,
  review,
  reviewing,
  signed,
  video,
} from '../../testing/notary-stages.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import { personOf, type tell } from '../../testing/story.ts'
import { notaryLine as line } from './line.ts'

type Story = ReturnType<typeof tell>
const onDay = (s: Story) => s.on('2021-12-31')
const agent = [...applicant.parties, { role: 'agent', kind: 'person', name: '示范居民丁' }] as const

const opening = (act: string, given: Readonly<Record<string, unknown>>): RuleCase[] => [
  {
    act,
    must: '归入「其他、未分类」的，写明是哪一种',
    before: onDay,
    given: { ...given, class: 'other', otherKind: 'unclassified' },
    broken: { otherKind: null },
    ...applicant,
  },
  {
    act,
    must: '遗嘱、生存、收养关系的公证由本人办理，不能代理',
    before: onDay,
    given,
    broken: { kind: 'will' },
    parties: agent,
  },
]

const cut = {
  must: '减免公证费的，写明原因，减免不能多于应收',
  broken: { feeCut: 20_001 },
}

const cases: RuleCase[] = [
  ...opening('apply', application),
  ...opening('recordIssued', issuedRow),
  {
    act: 'recordIssued',
    ...cut,
    before: onDay,
    given: { ...issuedRow, feeCut: 20_000, feeCutWhy: 'legalAid' },
    ...applicant,
  },
  {
    act: 'recordIssued',
    must: '出证日期不能早于受理日期',
    before: onDay,
    given: issuedRow,
    broken: { acceptedOn: '2021-03-09' },
    ...applicant,
  },
  {
    act: 'accept',
    must: '不在本公证处执业区域的，告知向有管辖的公证处申请',
    before: (s) => applied(s),
    given: acceptance,
    broken: { inDistrict: false },
  },
  {
    act: 'accept',
    must: '受理时告知法律意义和可能的后果，并记录',
    before: (s) => applied(s),
    given: acceptance,
    broken: { told: false },
  },
  {
    act: 'accept',
    must: '提速清单自2024年2月23日起才有',
    before: (s) => applied(s).on('2024-02-23'),
    given: { ...acceptance, acceptedOn: '2024-02-23', fast: 'five' },
    broken: { acceptedOn: '2024-02-22' },
  },
  { act: 'setFee', ...cut, before: (s) => accepted(s), given: { fee: 20_000, feeCut: 20_000, feeCutWhy: 'hardship' } },
  {
    act: 'askSupplement',
    must: '已经通知补充材料，不能通知补充材料',
    before: (s, broken) => (broken ? accepted(s).does('askSupplement', supplement) : accepted(s)),
    given: supplementOn(),
  },
  {
    act: 'supplied',
    must: '应当先通知补充材料，再材料补齐',
    before: (s, broken) => (broken ? accepted(s) : accepted(s).does('askSupplement', supplement)),
    given: { supplementUntil: '2021-03-01' },
  },
  {
    act: 'verify',
    must: '已经开始核实，不能开始核实',
    before: (s, broken) => (broken ? accepted(s).does('verify', verification()) : accepted(s)),
    given: verification(),
  },
  {
    act: 'verify',
    must: '核实的时间不计入期限的，及时告知当事人',
    before: (s) => accepted(s),
    given: verification(),
    broken: { toldExclusion: false },
  },
  {
    act: 'verified',
    must: '应当先开始核实，再核实完毕',
    before: (s, broken) => (broken ? accepted(s) : accepted(s).does('verify', verification())),
    given: { verifyUntil: '2021-03-01' },
  },
  {
    act: 'homeVisit',
    must: '登记为上门办理的才填上门记录，需要的先更正办理方式',
    before: (s, broken) => accepted(s, { mode: broken ? 'window' : 'home' }),
    given: home,
  },
  {
    act: 'videoSession',
    must: '登记为远程视频的才填视频记录，需要的先更正办理方式',
    before: (s, broken) => accepted(s, { mode: broken ? 'window' : 'video' }),
    given: video,
  },
  {
    act: 'videoSession',
    must: '境外当事人视频办理，须长期居住境外：连续居住一百八十日以上，或者持有居留、工作、学习许可',
    before: (s) => accepted(s, { mode: 'video' }),
    given: { ...video, overseas: true, overseasBasis: 'days' },
    broken: { overseasBasis: 'none' },
  },
  {
    act: 'issue',
    must: '应当先核定公证费，再出具公证书',
    before: (s, broken) => (broken ? accepted(s).on('2021-03-05') : priced(s)),
    given: certificate,
  },
  {
    act: 'issue',
    must: '上门办理的，先登记上门记录',
    before: (s, broken) => (broken ? priced(s, { mode: 'home' }) : priced(s, { mode: 'home' }).does('homeVisit', home)),
    given: certificate,
  },
  {
    act: 'issue',
    must: '远程视频的，先登记视频记录和录音录像编号',
    before: (s, broken) =>
      broken ? priced(s, { mode: 'video' }) : priced(s, { mode: 'video' }).does('videoSession', video),
    given: certificate,
  },
  {
    act: 'issue',
    must: '遗嘱公证由两人办理',
    before: (s) => priced(s, { kind: 'will' }),
    given: { ...certificate, witnesses: 2 },
    broken: { witnesses: 1 },
  },
  {
    act: 'issue',
    must: '正在补充材料或者核实，完毕后才能出证',
    before: (s, broken) => {
      priced(s).does('verify', verification())
      if (!broken) s.does('verified', { verifyUntil: '2021-03-05' })
    },
    given: certificate,
  },
  {
    act: 'end',
    must: '以六个月不能办结为由终止的，要满六个月',
    before: (s) => accepted(s).on('2021-09-02'),
    given: { endGround: 'sixMonths', endedOn: '2021-09-02' },
    broken: { endedOn: '2021-09-01' },
  },
  {
    act: 'deliver',
    must: '已经送达公证书，不能送达公证书',
    before: (s, broken) => (broken ? issued(s).does('deliver', delivery()) : issued(s)),
    given: delivery(),
  },
  {
    act: 'askReview',
    must: '上一次复查还没有处理完',
    before: (s, broken) => (broken ? reviewing(s) : issued(s)),
    given: review,
  },
  {
    act: 'askReview',
    must: '利害关系人申请复查的，写明知道公证书有错误的日期',
    before: (s) => issued(s),
    given: { ...review, reviewBy: 'interested', knownOn: '2021-03-05' },
    broken: { knownOn: null },
  },
  {
    act: 'askReview',
    must: '申请复查超过了一年；利害关系人还不能超过出证后二十年',
    before: (s) => issued(s).does('deliver', delivery()).on('2022-03-08'),
    given: { ...review, reviewAskedOn: '2022-03-07' },
    broken: { reviewAskedOn: '2022-03-08' },
  },
  {
    act: 'verifyReview',
    must: '没有等待处理的复查申请',
    before: (s, broken) => (broken ? issued(s) : reviewing(s)),
    given: { reviewFrom: '2021-03-05', reviewUntil: '2021-03-05' },
  },
  {
    act: 'verifyReview',
    must: '核实完毕的日期不能早于开始的日期',
    before: (s) => reviewing(s),
    given: { reviewFrom: '2021-03-05', reviewUntil: '2021-03-05' },
    broken: { reviewFrom: '2021-03-06' },
  },
  ...(['keepCertificate', 'amend', 'revoke'] as const).flatMap((act): RuleCase[] => {
    const given = act === 'amend' ? { ...decision, amendKind: 'supplement' } : decision
    return [
      {
        act,
        must: '没有等待处理的复查申请',
        before: (s, broken) => (broken ? issued(s) : reviewing(s)),
        given,
      },
      {
        act,
        must: '复查由原承办公证员以外的公证员办理',
        before: (s) => reviewing(s),
        given,
        broken: { reviewer: personOf('notary') },
      },
    ]
  }),
  {
    act: 'carryOut',
    must: '没有更正、补正、撤销的决定要执行',
    before: (s, broken) => reviewing(s).does(broken ? 'keepCertificate' : 'revoke', decision, signed),
    given: { carriedOutOn: '2021-03-05' },
  },
  {
    act: 'report',
    must: '撤销或者出具补正公证书的才报备',
    before: (s, broken) =>
      reviewing(s).does('amend', { ...decision, amendKind: broken ? 'correct' : 'supplement' }, signed),
    given: { reportedOn: '2021-03-05' },
  },
  {
    act: 'archive',
    must: '已经归档，不能归档',
    before: (s, broken) => {
      issued(s).as('clerk')
      if (broken) s.does('archive', filing())
    },
    given: filing(),
  },
  {
    act: 'archive',
    must: '遗嘱公证立密卷',
    before: (s) => recorded(s, { kind: 'will' }),
    given: { ...filing(), archivedOn: '2021-12-31', secret: true },
    broken: { secret: false },
  },
]

const supplement = supplementOn()

function supplementOn() {
  return { supplementFrom: '2021-03-01', supplementList: '户口簿' }
}

function verification() {
  return { verifyFrom: '2021-03-01', verifyWhat: '向民政部门核实婚姻登记', toldExclusion: true }
}

function delivery() {
  return { deliveredOn: '2021-03-05', deliverHow: 'self' }
}

function filing() {
  return { archivedOn: '2021-03-05', secret: false, keeping: 'long' }
}

proveRules(line, Object.keys(line.acts), cases)
