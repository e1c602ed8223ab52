import type { PaperId } from './shape.ts'

export interface StartingPaper {
  readonly title: string
  /** Lines with blanks to fill by hand: ＿ marks where to write. */
  readonly lines: readonly string[]
  readonly hint: string
}

const blank = '＿＿＿＿＿＿＿＿'
const applicant = `申请人：${blank}　性别：＿＿　电话：${blank}　住址：${blank}`
const other = `被申请人：${blank}　电话：${blank}　住址：${blank}`
const signed = `申请人（签名）：${blank}　　　　年　　月　　日`

/** A page to start from, in our own words; the organ's own form goes before it. */
export const startingPapers: Readonly<Record<PaperId, StartingPaper>> = {
  mediation: {
    title: '人民调解申请书',
    lines: [applicant, other, `什么事：${blank}`, `希望怎样解决：${blank}`, signed],
    hint: '不会写的，到调解委员会口头申请，由工作人员记录。',
  },
  aid: {
    title: '法律援助申请表',
    lines: [
      applicant,
      `为什么事、到哪一步了：${blank}`,
      `希望得到什么帮助：${blank}`,
      `家庭人口和每月收入：${blank}`,
      '我承诺以上情况属实，愿意接受核查。',
      signed,
    ],
    hint: '不用开经济困难证明，书面承诺即可。',
  },
  reconsideration: {
    title: '行政复议申请书',
    lines: [
      applicant,
      `被申请人（作出决定的机关）：${blank}`,
      `复议请求：${blank}`,
      `哪一天作出、哪一天知道：${blank}`,
      `事实和理由：${blank}`,
      `附：决定书复印件　　份；证据　　份`,
      signed,
    ],
    hint: '书面困难的，可以口头申请。',
  },
  'admin-suit': {
    title: '行政起诉状',
    lines: [
      `原告：${blank}`,
      `被告（作出决定的机关）：${blank}`,
      `诉讼请求：${blank}`,
      `事实和理由：${blank}`,
      `此致　${blank}人民法院`,
      `原告（签名）：${blank}　　　　年　　月　　日`,
    ],
    hint: '按被告人数备副本，附决定书和证据。',
  },
  'civil-suit': {
    title: '民事起诉状',
    lines: [
      `原告：${blank}`,
      `被告：${blank}`,
      `诉讼请求：${blank}`,
      `事实和理由：${blank}`,
      `此致　${blank}人民法院`,
      `原告（签名）：${blank}　　　　年　　月　　日`,
    ],
    hint: '按被告人数备副本。',
  },
  labour: {
    title: '劳动仲裁申请书',
    lines: [applicant, `被申请人（单位名称、地址）：${blank}`, `仲裁请求：${blank}`, `事实和理由：${blank}`, signed],
    hint: '按被申请人人数备副本。',
  },
  hearing: {
    title: '听证申请书',
    lines: [applicant, `收到告知书的日期和文号：${blank}`, '现要求举行听证。', `主要理由：${blank}`, signed],
    hint: '自收到告知书起按工作日计算，别等。',
  },
  confirmation: {
    title: '司法确认申请书',
    lines: [
      `申请人甲：${blank}`,
      `申请人乙：${blank}`,
      `共同请求确认　　年　　月　　日达成的调解协议有效。`,
      '双方自愿，没有恶意串通、规避法律、损害他人利益。',
      `申请人（双方签名）：${blank}`,
    ],
    hint: '要双方共同申请。',
  },
  notary: {
    title: '公证申请表',
    lines: [applicant, `要办什么公证：${blank}`, `用在哪里、做什么用：${blank}`, `提交的材料：${blank}`, signed],
    hint: '遗嘱、生存、收养关系的公证须本人亲自申请。',
  },
  compensation: {
    title: '国家赔偿申请书',
    lines: [applicant, `赔偿义务机关：${blank}`, `要求赔偿的项目和数额：${blank}`, `事实和理由：${blank}`, signed],
    hint: '附损失的票据和清单。',
  },
  complaint: {
    title: '投诉信',
    lines: [
      `投诉人：${blank}　电话：${blank}`,
      `被投诉的单位：${blank}`,
      `时间、地点、经过：${blank}`,
      `希望怎样处理：${blank}`,
      signed,
    ],
    hint: '可以只留电话；写清时间和地点最有用。',
  },
}
