import { defineBusiness } from '../kernel/business.ts'
import {
  address,
  choice,
  choices,
  count,
  longText,
  money,
  onDay,
  organ,
  person,
  phone,
  repeated,
  text,
  yesNo,
} from '../kernel/field.ts'
import { defineIndicators } from '../kernel/indicator.ts'
import { defineLine } from '../kernel/line.ts'
import { paragraph } from '../kernel/page.ts'
import { definePapers } from '../kernel/paper.ts'

/** A library that lends books: a line nobody mistakes for a real one, with everything a line can declare. */
const fields = {
  subject: text('借书事由'),
  kind: choice('书的种类', { novel: '小说', map: '地图' }),
  moods: choices('心情', { glad: '高兴', calm: '平静' }),
  lentOn: onDay('借出日期'),
  branch: organ('借书的分馆', ['street']),
  keeper: person('经办馆员', ['clerk', 'handler']),
  deposit: money('押金'),
  hotline: phone('读者电话'),
  days: count('延长天数'),
  why: longText('理由'),
  promisedOn: onDay('答应归还的日期'),
  urgent: yesNo('急用'),
  pages: repeated(
    '污损页',
    {
      page: count('页码'),
      note: text('情况'),
      fixedOn: onDay('修好日期'),
      dueOn: onDay('应修好日期'),
      home: address('修补人住址'),
    },
    {
      optional: ['note', 'fixedOn', 'dueOn', 'home'],
    },
  ),
}

export const library = defineLine({
  id: 'library',
  label: '借书',
  shape: 'case',
  office: 'system',
  version: 1,
  number: '{organ}借〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: { reader: '读者', guarantor: '担保人' },
  sees: { clerk: 'organ', handler: 'own', sectionHead: 'organ', head: 'district' },
  states: { lent: { label: '已借出' }, back: { label: '已归还', final: true } },
  acts: {
    lend: {
      label: '借出',
      by: ['clerk', 'head'],
      from: 'new',
      to: 'lent',
      asks: ['subject', 'kind', 'lentOn'],
      mayAsk: ['moods', 'branch', 'keeper', 'deposit', 'hotline', 'urgent', 'promisedOn'],
      day: 'lentOn',
      parties: ['reader'],
      mayAddParties: ['guarantor'],
    },
    damage: { label: '登记污损', by: ['clerk'], from: ['lent'], to: 'same', asks: ['pages'], mayAsk: ['why'] },
    allow: {
      label: '批准续借',
      by: ['clerk'],
      from: ['lent'],
      to: 'same',
      asks: ['days', 'why'],
      mayAsk: ['hotline'],
      signedBy: ['sectionHead', 'head'],
      extends: { clock: 'keep', length: 'days', why: 'why' },
    },
    stopLending: { label: '中止', by: ['clerk'], from: ['lent'], to: 'same', asks: ['why'], pauses: { ground: 'why' } },
    goOn: { label: '恢复', by: ['clerk'], from: ['lent'], to: 'same', resumes: true },
    giveBack: {
      label: '归还',
      by: ['clerk', 'handler'],
      from: ['lent'],
      to: 'back',
      guards: [{ must: '地图须当面清点', holds: (it) => it.kind === 'novel' || it.pages.length > 0 }],
    },
  },
  clocks: {
    keep: { label: '借期', kind: 'duty', rule: 'recon-decide', starts: 'lentOn', stops: ['giveBack'], pausable: true },
    promise: {
      label: '承诺',
      kind: 'duty',
      until: 'promisedOn',
      starts: 'lentOn',
      stops: ['giveBack'],
      waitsFor: '读者',
    },
    mend: {
      label: '修补',
      kind: 'duty',
      starts: 'lentOn',
      stops: [],
      each: { rows: 'pages', starts: 'dueOn', until: 'dueOn', stops: 'fixedOn', title: 'page' },
    },
  },
  title: 'subject',
  facts: ['kind', 'branch', 'deposit'],
  concerns: ['branch'],
  shares: { summary: 'subject', amount: 'deposit' },
  refersTo: ['counsel'],
  columns: ['kind', 'branch', 'deposit', 'hotline'],
})

const papers = definePapers(library, {
  receipt: {
    title: '借书凭证',
    after: ['lend'],
    series: '凭',
    to: ['reader'],
    body: (it, file) => [
      paragraph(`${file.names('reader')}借书一事，编号${file.number}，${it.subject}，押金${file.money(it.deposit)}。`),
      ...file.describe('reader').map(paragraph),
    ],
  },
  slip: {
    title: '污损通知',
    after: ['damage'],
    series: '损',
    body: (it) => [paragraph(`污损 ${it.pages.length} 页。`)],
  },
  thanks: {
    title: '感谢信',
    after: ['giveBack'],
    when: (it) => it.urgent === true,
    body: (_it, file) => [paragraph(`${file.names('reader')}：谢谢您于${file.day('giveBack')}归还。`)],
  },
})

const indicators = defineIndicators(library, {
  lent: { label: '借出', says: '借出的次数', unit: '次', counts: ['lend'] },
})

/** A closed line: names are sealed, only named posts see it. */
export const counsel = defineLine({
  id: 'counsel',
  label: '谈心',
  shape: 'case',
  office: 'system',
  version: 1,
  number: '{organ}谈〔{year}〕{n}号',
  face: 'bureau',
  closed: true,
  fields: {
    topic: text('话题'),
    lentOn: onDay('来访日期'),
    cost: money('费用'),
    words: longText('谈话内容'),
    phone: phone('来访人电话'),
  },
  parties: { visitor: '来访人', reader: '读者' },
  sees: { correctionOfficer: 'organ', head: 'district' },
  states: { open: { label: '在谈' }, numbered: { label: '已立卷' }, done: { label: '已结束', final: true } },
  acts: {
    meet: {
      label: '来访',
      by: ['correctionOfficer'],
      from: 'new',
      to: 'open',
      asks: ['topic'],
      mayAsk: ['lentOn', 'cost', 'phone'],
      parties: ['visitor'],
      mayAddParties: ['reader'],
    },
    file: {
      label: '立卷',
      by: ['correctionOfficer'],
      from: ['open'],
      to: 'numbered',
      numbers: true,
      mayAsk: ['words'],
    },
    end: { label: '结束', by: ['correctionOfficer'], from: ['numbered'], to: 'done', mayAsk: ['words'] },
  },
  clocks: {},
  title: 'topic',
  facts: [],
  shares: { summary: 'topic', amount: 'cost' },
  receives: 'meet',
})

export const libraryBusiness = defineBusiness(library, { papers, indicators })
export const counselBusiness = defineBusiness(counsel, {})

/** A log of many small records: what an import of ten thousand rows looks like. */
const recordsLine = defineLine({
  id: 'records',
  label: '检查记录',
  shape: 'case',
  office: 'system',
  version: 1,
  number: '{organ}检〔{year}〕{n}号',
  face: 'own',
  fields: {
    subject: text('检查事项'),
    kind: choice('种类', { check: '检查', seizure: '扣押' }),
    checkedOn: onDay('检查日期'),
    fine: money('罚款'),
    outcome: text('结果'),
    reply: text('答复'),
  },
  parties: { subject: '被检查人' },
  sees: { clerk: 'organ', head: 'district' },
  states: { recorded: { label: '已记录' }, answered: { label: '已答复', final: true } },
  acts: {
    record: {
      label: '记录',
      by: ['clerk'],
      from: 'new',
      to: 'recorded',
      asks: ['subject', 'kind', 'checkedOn', 'outcome'],
      mayAsk: ['fine'],
      day: 'checkedOn',
      parties: ['subject'],
    },
    answer: { label: '答复', by: ['clerk'], from: ['recorded'], to: 'answered', asks: ['reply'] },
  },
  clocks: { answering: { label: '答复', kind: 'duty', rule: 'recon-decide', starts: 'checkedOn', stops: ['answer'] } },
  title: 'subject',
  facts: ['kind', 'fine'],
  columns: ['kind', 'fine', 'outcome'],
})

export const records = defineBusiness(recordsLine, {})
