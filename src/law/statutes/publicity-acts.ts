import { defineStatute } from '../statute.ts'

const unread = { standing: 'to-confirm' } as const

/** 法治宣传教育。 */
export const publicityLaw = defineStatute({
  id: 'publicity-law',
  editions: [
    {
      label: '2025年',
      from: '2025-11-01',
      articles: {
        '7': '司法行政部门主管',
        '9': '谁执法谁普法责任制',
        '13': '国家宪法日',
        '18': '行政机关在执法服务中普法',
        '19': '监察、审判、检察机关在办案中普法',
        '24': '面向老年人、残疾人、农民工等',
        '30': '法律服务机构在服务中普法',
        '33': '宪法宣誓',
        '34': '日常学法',
        '35': '录用考试中的法律知识',
        '36': '培训计划',
        '37': '应知应会清单',
        '38': '年度述法',
        '40': '课程教材',
        '41': '教学质量和师资',
        '42': '法治副校长',
        '46': '讲师团和专家库',
        '47': '村居普法骨干',
        '49': '媒体公益普法',
        '52': '法治文化场所名录',
        '55': '经费保障',
        '56': '规划实施评估',
        '57': '普法提示',
        '58': '人大监督',
        '59': '不改进的处理',
      },
    },
  ],
})

export const publicityPlan8 = defineStatute({
  id: 'publicity-plan-8',
  editions: [{ label: '八五', from: '2021-01-01', until: '2025-12-31', articles: {} }],
})

export const publicityDuty2017 = defineStatute({
  id: 'publicity-duty-2017',
  editions: [{ label: '2017年', from: '2017-05-01', ...unread, articles: {} }],
})

export const officialsStudy2016 = defineStatute({
  id: 'officials-study-2016',
  editions: [{ label: '2016年', from: '2016-03-22', articles: {} }],
})

export const leadersList2023 = defineStatute({
  id: 'leaders-list-2023',
  editions: [{ label: '2023年', from: '2023-08-01', ...unread, articles: {} }],
})

export const courtroomVisits2019 = defineStatute({
  id: 'courtroom-visits-2019',
  editions: [{ label: '2019年', from: '2019-09-01', articles: {} }],
})

export const lawGuides = defineStatute({
  id: 'law-guides',
  editions: [{ label: '2021年', from: '2021-11-08', articles: {} }],
})

export const viceHeads = defineStatute({
  id: 'vice-heads',
  editions: [{ label: '2021年', from: '2022-05-01', number: '教育部令第52号', articles: {} }],
})

export const youthOutline = defineStatute({
  id: 'youth-outline',
  editions: [{ label: '2016年', from: '2016-06-01', ...unread, articles: {} }],
})

export const constitutionOath = defineStatute({
  id: 'constitution-oath',
  editions: [{ label: '2018年修订', from: '2018-03-12', ...unread, articles: {} }],
})

export const nationalSecurityLaw = defineStatute({
  id: 'national-security-law',
  editions: [{ label: '2015年', from: '2015-07-01', ...unread, articles: {} }],
})
