import {
  argued,
  asked,
  comment,
  decision,
  expert,
  listed,
  listing,
  opinion,
  ready,
  review,
  reviewed,
  risk,
  sending,
  started,
} from '../../testing/major-decision-sample.ts'
import { proveRules, type RuleCase } from '../../testing/rules.ts'
import type { tell } from '../../testing/story.ts'
import { majorDecisionLine } from './line.ts'

type Story = ReturnType<typeof tell>
const either =
  (wrong: (story: Story) => unknown, right: (story: Story) => unknown) => (story: Story, broken: boolean) =>
    (broken ? wrong : right)(story)

const ended = { id: 1, ...opinion, outcome: 'adopted' }
const draftText = '第一条 目标。\n第二条 建十个站点。'
const settle = { settledOn: '2021-04-15', opinions: [ended] }
const withOpinion = (story: Story) => ready(story).does('recordOpinions', { opinions: [opinion] })
const evaluation = {
  evaluatedOn: '2021-12-01',
  evaluator: '示范研究院',
  evaluation: 'continue',
  evaluationSays: '达到预期',
}
const published = (story: Story, more: object = {}) =>
  reviewed(story)
    .does('decide', decision)
    .does('publish', { publishedOn: '2021-05-12', publishedWhere: '政府网站', ...more })

const cases: RuleCase[] = [
  {
    act: 'list',
    must: '宏观调控、政府立法和突发事件应急处置不走重大行政决策程序',
    before: (story) => story.on('2021-12-31').as('handler'),
    given: listing,
    broken: { outside: true },
  },
  {
    act: 'publishList',
    must: '已经登记目录公布，不能登记目录公布',
    before: either((story) => listed(story).does('publishList', { listPublishedOn: '2021-03-01' }), listed),
    given: { listPublishedOn: '2021-03-02' },
  },
  {
    act: 'seekOpinions',
    must: '公开征求意见一般不少于三十日，缩短的应当写明理由',
    before: (story) => started(story),
    given: comment,
    broken: { commentUntil: '2021-04-08' },
  },
  {
    act: 'holdHearing',
    must: '听证会七日前应当公布材料',
    before: (story) => started(story),
    given: { hearingMaterialOn: '2021-03-13', hearingOn: '2021-03-20', hearingSays: '赞成' },
    broken: { hearingMaterialOn: '2021-03-14' },
  },
  {
    act: 'settleOpinions',
    must: '应当先登记各方意见，再处理各方意见',
    before: either((story) => ready(story), withOpinion),
    given: settle,
  },
  {
    act: 'settleOpinions',
    must: '登记过的意见不能删去',
    before: withOpinion,
    given: settle,
    broken: { opinions: [{ id: 1, gone: true, goneWhy: '登记错了' }] },
  },
  {
    act: 'settleOpinions',
    must: '每条意见都应当写明采纳、部分采纳或者未采纳',
    before: withOpinion,
    given: settle,
    broken: { opinions: [{ id: 1, ...opinion }] },
  },
  {
    act: 'settleOpinions',
    must: '部分采纳、未采纳的应当写明理由',
    before: withOpinion,
    given: { ...settle, opinions: [{ ...ended, outcome: 'partly', outcomeWhy: '用地有限' }] },
    broken: { opinions: [{ ...ended, outcome: 'partly' }] },
  },
  {
    act: 'settleOpinions',
    must: '修改后的草案中这一条没有改动，不能记为采纳',
    before: (story) => started(story, { draftText }).does('recordOpinions', { opinions: [opinion] }),
    given: { ...settle, nextText: draftText.replace('十', '十二') },
    broken: { nextText: draftText },
  },
  {
    act: 'argue',
    must: '与决策事项有利害关系的专家不能参加论证',
    before: (story) => started(story),
    given: argued,
    broken: { experts: [{ ...expert, interest: true }] },
  },
  {
    act: 'argue',
    must: '论证意见应当由专家署名',
    before: (story) => started(story),
    given: argued,
    broken: { experts: [{ ...expert, signed: false }] },
  },
  {
    act: 'submit',
    must: '应当先公开征求意见，再送合法性审查',
    before: either((story) => started(story).does('argue', argued).does('assessRisk', risk), ready),
    given: sending,
    rest: ['公开征求意见期满以后才能送审'],
  },
  {
    act: 'submit',
    must: '专业性、技术性较强的，应当先专家论证',
    before: either((story) => asked(story).does('assessRisk', risk), ready),
    given: sending,
  },
  {
    act: 'submit',
    must: '可能影响社会稳定、公共安全的，应当先风险评估',
    before: either((story) => asked(story).does('argue', argued), ready),
    given: sending,
  },
  {
    act: 'submit',
    must: '风险不可控的，应当先调整方案、重新评估',
    before: either((story) => ready(story).does('assessRisk', { ...risk, controllable: false }), ready),
    given: sending,
  },
  { act: 'submit', must: '还有意见没有处理', before: either(withOpinion, ready), given: sending },
  {
    act: 'submit',
    must: '公开征求意见期满以后才能送审',
    before: ready,
    given: { reviewSentOn: '2021-04-10', reviewBy: '2021-04-28' },
    broken: { reviewSentOn: '2021-04-09' },
  },
  {
    act: 'submit',
    must: '合法性审查时间一般不少于七个工作日，缩短的应当写明理由',
    before: ready,
    given: { reviewSentOn: '2021-04-20', reviewBy: '2021-04-28' },
    broken: { reviewBy: '2021-04-27' },
  },
  {
    act: 'review',
    must: '审查应当组织法律顾问、公职律师提出意见',
    before: (story) => ready(story).does('submit', sending),
    given: review,
    broken: { lawyersJoined: false },
  },
  {
    act: 'decide',
    must: '未经合法性审查或者审查不合法的，不能提交讨论',
    before: either(
      (story) => reviewed(story, { reviewResult: 'unlawful' }),
      (story) => reviewed(story),
    ),
    given: decision,
  },
  {
    act: 'decide',
    must: '行政首长应当最后发表意见',
    before: (story) => reviewed(story),
    given: decision,
    broken: { headLast: false },
  },
  {
    act: 'decide',
    must: '决定与多数人意见不一致的，应当写明行政首长说明的理由',
    before: (story) => reviewed(story),
    given: decision,
    broken: { againstMajority: true },
  },
  {
    act: 'decide',
    must: '决策以前应当向同级党委请示报告',
    before: (story) => reviewed(story),
    given: decision,
    broken: { partyReportedOn: '2021-05-11' },
  },
  {
    act: 'archive',
    must: '已经移交归档，不能移交归档',
    before: either(
      (story) => published(story).does('archive', { archivedOn: '2021-06-01' }),
      (story) => published(story),
    ),
    given: { archivedOn: '2021-06-02' },
  },
  {
    act: 'evaluate',
    must: '应当先决定开展后评估',
    before: either(
      (story) => published(story),
      (story) => published(story, { evaluateGround: 'fit' }),
    ),
    given: evaluation,
  },
]

proveRules(majorDecisionLine, Object.keys(majorDecisionLine.acts), cases)
