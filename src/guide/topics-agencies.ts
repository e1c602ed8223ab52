import type { Answer, Topic } from './shape.ts'
import type { WayId } from './ways.ts'

const reviewed: readonly Answer[] = [
  { code: 'a', value: 'no', says: '没有申请过复议' },
  { code: 'b', value: 'waiting', says: '申请了，还没有结果' },
  { code: 'c', value: 'done', says: '收到复议决定了，不服' },
]

export const knownDay = { name: 'known', asks: '您是哪一天收到决定，或者知道这件事的' } as const
export const reviewedDay = { name: 'got', asks: '您是哪一天收到复议决定书（没有复议的不填），或者告知书的' } as const

/** 谁作的决定：海关、税务等找上一级主管部门，司法行政部门有两处可选，其余找区政府。 */
function agencyQuestion(number: string) {
  return {
    number,
    fact: 'agency',
    asks: '是谁作的决定',
    why: '不同的机关，复议去的地方不同。',
    answers: [
      { code: 'a', value: 'district', says: '区里的局、街道、乡镇' },
      { code: 'b', value: 'vertical', says: '海关、税务、金融、外汇、国家安全机关' },
      { code: 'c', value: 'justice', says: '司法局' },
    ],
  } as const
}

export function reviewedQuestion(number: string) {
  return {
    number,
    fact: 'review',
    asks: '申请过行政复议吗',
    why: '复议以后起诉的时间短得多；复议没有结果以前先不能起诉。',
    answers: reviewed,
  } as const
}

export const fine: Topic<WayId> = {
  number: '05',
  title: '被罚款、被处罚',
  lead: '罚款、没收、吊销、停业、电子眼。',
  questions: [
    {
      number: '5.1',
      fact: 'paper',
      asks: '手里是哪种文书',
      why: '告知书是还没罚，可以申辩、听证；决定书是已经罚了。',
      answers: [
        { code: 'a', value: 'notice', says: '告知书（还没有正式决定）' },
        { code: 'b', value: 'decision', says: '处罚决定书' },
        { code: 'c', value: 'spot', says: '当场开的处罚决定' },
      ],
    },
    { ...agencyQuestion('5.2'), when: { paper: ['decision', 'spot'] } },
    { ...reviewedQuestion('5.3'), when: { paper: ['decision', 'spot'] } },
  ],
  days: [knownDay, reviewedDay],
  ways: [
    { way: 'statement', when: { paper: ['notice'] } },
    { way: 'hearing', when: { paper: ['notice'] } },
    { way: 'reconFirst', when: { paper: ['spot'], review: ['no'], agency: ['district'] } },
    { way: 'reconJustice', when: { paper: ['decision', 'spot'], review: ['no'], agency: ['justice'] } },
    { way: 'reconVertical', when: { paper: ['decision', 'spot'], review: ['no'], agency: ['vertical'] } },
    { way: 'recon', when: { paper: ['decision'], review: ['no'], agency: ['district'] } },
    { way: 'suit', when: { paper: ['decision'], review: ['no'] } },
    { way: 'suitAfter', when: { review: ['done'] } },
    { way: 'waitReview', when: { review: ['waiting'] } },
    {
      way: 'payLater',
      when: { paper: ['decision', 'spot'] },
      note: '复议、诉讼期间，加处的罚款不计算；罚款本身一般仍要交。',
    },
    { way: 'superviseComplaint', when: { paper: ['notice', 'decision', 'spot'] } },
    { way: 'consult' },
  ],
}

export const demolition: Topic<WayId> = {
  number: '06',
  title: '征收、拆迁',
  lead: '房屋征收、补偿、强拆、违建拆除。',
  questions: [
    {
      number: '6.1',
      fact: 'what',
      asks: '到哪一步了',
      why: '征收决定、补偿决定、强拆是不同的行为，各有各的期限。',
      answers: [
        { code: 'a', value: 'levy', says: '发了征收决定、补偿决定' },
        { code: 'b', value: 'torn', says: '房子已经被拆' },
        { code: 'c', value: 'illegal', says: '说是违建，要求拆除' },
        { code: 'd', value: 'deal', says: '签了补偿协议，对方不履行或者想反悔' },
      ],
    },
    {
      number: '6.2',
      fact: 'told',
      asks: '有没有书面告诉您可以复议、起诉，期限多长',
      why: '没有告知的，期限的算法对您更宽。',
      answers: [
        { code: 'a', value: 'yes', says: '有' },
        { code: 'b', value: 'no', says: '没有' },
      ],
      when: { what: ['levy', 'torn', 'illegal'] },
    },
    { ...reviewedQuestion('6.3'), when: { what: ['levy', 'torn', 'illegal', 'deal'] } },
  ],
  days: [knownDay, reviewedDay],
  ways: [
    {
      way: 'recon',
      when: { review: ['no'], told: ['yes'] },
      note: '决定由市政府、区政府作出的，复议机关是它的上一级，先咨询一下。',
    },
    { way: 'reconNotTold', when: { review: ['no'], told: ['no'] } },
    { way: 'recon', when: { review: ['no'], what: ['deal'] }, note: '征收补偿协议的争议也可以复议。' },
    { way: 'suit', when: { review: ['no'] } },
    { way: 'suitAfter', when: { review: ['done'] } },
    { way: 'waitReview', when: { review: ['waiting'] } },
    { way: 'compensation', when: { what: ['torn'] } },
    { way: 'information', when: { what: ['levy', 'torn', 'illegal'] }, note: '先拿到征收、审批文件，再决定怎么走。' },
    { way: 'mediation', when: { what: ['deal', 'levy'], review: ['no'] } },
    { way: 'consult' },
  ],
}

export const licence: Topic<WayId> = {
  number: '07',
  title: '许可、证照办不下来',
  lead: '营业执照、许可证、登记、证明。',
  questions: [
    {
      number: '7.1',
      fact: 'answer',
      asks: '部门怎么答复的',
      why: '不答复、不给办、吊销，期限的起点不同。',
      answers: [
        { code: 'a', value: 'refused', says: '书面决定不给办' },
        { code: 'b', value: 'silent', says: '一直不答复' },
        { code: 'c', value: 'hearing', says: '告知我可以听证' },
      ],
    },
    { ...agencyQuestion('7.2'), when: { answer: ['refused', 'silent'] } },
    { ...reviewedQuestion('7.3'), when: { answer: ['refused'] } },
  ],
  days: [{ name: 'known', asks: '您是哪一天收到决定的（不答复的，填办理期限届满那天）' }, reviewedDay],
  ways: [
    { way: 'licenceHearing', when: { answer: ['hearing'] } },
    { way: 'reconOmission', when: { answer: ['silent'] } },
    { way: 'reconJustice', when: { answer: ['refused'], agency: ['justice'], review: ['no'] } },
    { way: 'reconVertical', when: { answer: ['refused'], agency: ['vertical'], review: ['no'] } },
    { way: 'recon', when: { answer: ['refused'], agency: ['district'], review: ['no'] } },
    { way: 'suit', when: { answer: ['refused'], review: ['no'] } },
    { way: 'suitAfter', when: { review: ['done'] } },
    { way: 'waitReview', when: { review: ['waiting'] } },
    { way: 'consult' },
  ],
}
