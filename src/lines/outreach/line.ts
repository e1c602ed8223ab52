import { defineLine } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { publicityLaw as law } from '../../law/statutes/publicity-acts.ts'
import { fields } from './fields.ts'

/** 普法：各单位的责任清单、宣传活动和普法提示函。份数、人次、浏览量是三样东西，从不相加。 */
export const outreachLine = defineLine({
  id: 'outreach',
  label: '普法宣传',
  shape: 'log',
  office: 'publicity',
  version: 1,
  number: '{organ}普〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: {},
  sees: { clerk: 'organ', handler: 'organ', mediator: 'organ', sectionHead: 'district', deputyHead: 'district', head: 'district', liaison: 'organ' },
  states: {
    recorded: { label: '已登记活动', final: true },
    listed: { label: '责任清单，待完成' },
    listDone: { label: '责任清单，已完成', final: true },
    prompted: { label: '已提示，待回复' },
    replied: { label: '已回复', final: true },
  },
  acts: {
    record: {
      label: '登记宣传活动',
      help: '办一次记一条；资料份数、现场人次、浏览次数分开填',
      by: ['clerk', 'handler', 'mediator', 'liaison'],
      from: 'new',
      to: 'recorded',
      asks: ['subject', 'form', 'theme', 'heldOn', 'groups'],
      mayAsk: ['unit', 'place', 'street', 'headcount', 'copies', 'boards', 'enterprises', 'views', 'photos', 'quizTakers', 'quizBefore', 'quizAfter'],
      day: 'heldOn',
      guards: [
        {
          must: '短视频、直播的浏览次数单填，不填现场人次',
          field: 'headcount',
          holds: ({ form, headcount }) => form !== 'video' || headcount === null,
        },
        {
          must: '前后测应当人数、前测、后测一并填写',
          field: 'quizTakers',
          holds: (it) => [it.quizTakers, it.quizBefore, it.quizAfter].every((value) => value === null) || [it.quizTakers, it.quizBefore, it.quizAfter].every((value) => value !== null),
        },
      ],
    },
    listDuty: {
      label: '列入普法责任清单',
      help: '每个单位每部法一条，年初公布',
      law: cite(law, '9'),
      by: ['clerk', 'handler', 'liaison'],
      from: 'new',
      to: 'listed',
      asks: ['subject', 'unit', 'dutyLaw', 'dutyYear', 'dutyMeasures', 'dutyBy', 'dutyHead'],
      mayAsk: ['publishedOn', 'publishedAt', 'groups'],
    },
    publishDuty: {
      label: '公布责任清单',
      by: ['clerk', 'handler'],
      from: ['listed'],
      to: 'same',
      asks: ['publishedOn', 'publishedAt'],
      day: 'publishedOn',
    },
    finishDuty: {
      label: '完成清单事项',
      by: ['clerk', 'handler', 'liaison'],
      from: ['listed'],
      to: 'listDone',
      asks: ['doneOn', 'doneNote'],
      mayAsk: ['photos'],
      day: 'doneOn',
    },
    prompt: {
      label: '发出普法提示函',
      help: '提示没有履行普法责任的单位',
      law: cite(law, '57'),
      by: ['handler', 'sectionHead'],
      from: 'new',
      to: 'prompted',
      asks: ['subject', 'promptTo', 'promptWhy', 'replyBy'],
      guards: [
        {
          must: '回复期限应当晚于发函之日',
          field: 'replyBy',
          holds: ({ replyBy }, { on }) => replyBy !== null && replyBy > on,
        },
      ],
    },
    takeReply: {
      label: '收到回复',
      law: cite(law, '59'),
      by: ['clerk', 'handler', 'liaison'],
      from: ['prompted'],
      to: 'replied',
      asks: ['repliedOn', 'reply'],
      day: 'repliedOn',
    },
  },
  clocks: {
    duty: { label: '责任清单事项', kind: 'duty', until: 'dutyBy', starts: { act: 'listDuty' }, stops: ['finishDuty'], waitsFor: '责任单位' },
    reply: { label: '提示函回复', kind: 'duty', until: 'replyBy', starts: { act: 'prompt' }, stops: ['takeReply'], waitsFor: '被提示单位' },
  },
  title: 'subject',
  facts: ['form', 'theme', 'headcount', 'copies', 'boards', 'enterprises', 'views', 'street', 'quizTakers'],
  concerns: ['unit', 'promptTo'],
  columns: ['subject', 'form', 'theme', 'heldOn', 'headcount', 'copies'],
})
