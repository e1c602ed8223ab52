import * as acts from '../statutes/publicity-acts.ts'
import {
  at,
  defineFacts,
  defineOutline,
  defineRules,
  edition,
  fact,
  open,
  practice,
  workdays,
  years,
} from './define.ts'

const law = acts.publicityLaw
const since2025 = { from: '2025-11-01' } as const
const recalled = { standing: 'to-confirm' } as const
const local = practice('地方做法，由本单位配置', 'municipal')
const guide = at(acts.lawGuides)
const since2021 = { from: '2021-11-08' } as const
const head = at(acts.viceHeads)
const since2022 = { from: '2022-05-01' } as const

/** 法治宣传教育的期限。 */
export const publicityRules = defineRules('publicity', {
  'lp-prompt': {
    label: '普法提示的整改与回复',
    starts: '收到普法提示函之日',
    editions: [
      edition({ ...since2025, law: at(law, '57', '59'), lasts: open('法律要求及时改进并回复，没有写明天数') }),
    ],
  },
  'lp-vice-head-term': {
    label: '法治副校长任期',
    starts: '聘任之日',
    editions: [edition({ ...since2022, law: head, lasts: open('任期年数尚未查明，可以续聘'), standing: 'unknown' })],
  },
  'lp-oath-local': {
    label: '任命后组织宪法宣誓',
    starts: '收到任命通知之日',
    editions: [edition({ from: '2018-10-01', law: local, lasts: workdays(15), note: '外地规定，由本单位配置' })],
  },
  'lp-plan-8': {
    label: '八五普法规划',
    starts: '2021年1月1日',
    editions: [
      edition({
        from: '2021-01-01',
        until: '2025-12-31',
        law: at(acts.publicityPlan8),
        lasts: years(5),
        note: '到2025年12月31日',
      }),
    ],
  },
})

/** 法治宣传教育的依据、日期、责任与数量。 */
export const publicityFacts = defineFacts('publicity', {
  'lp-law': fact('法治宣传教育法', '2025年9月12日通过，七章六十五条', at(law), since2025),
  'lp-plan-9': fact('九五普法规划', '未见', practice('九五普法规划'), { from: '2026-01-01', standing: 'unknown' }),
  'lp-responsibility-2017': fact('普法责任制意见', '谁执法谁普法', at(acts.publicityDuty2017), {
    from: '2017-05-01',
    ...recalled,
  }),
  'lp-officials-2016': fact('国家工作人员学法', '2016年意见', at(acts.officialsStudy2016), { from: '2016-03-22' }),
  'lp-leaders-list-2023': fact('应知应会清单意见', '2023年意见', at(acts.leadersList2023), {
    from: '2023-08-01',
    ...recalled,
  }),
  'lp-courtroom-2019': fact('旁听庭审意见', '常态化制度化', at(acts.courtroomVisits2019), { from: '2019-09-01' }),
  'lp-mingbairen': fact('法律明白人规范', '试行', guide, since2021),
  'lp-vice-head': fact('法治副校长办法', '教育部令第52号', head, since2022),
  'lp-youth-outline': fact('青少年法治教育大纲', '2016年', at(acts.youthOutline), { from: '2016-06-01', ...recalled }),
  'lp-oath': fact('宪法宣誓', '2018年修订后的决定', at(acts.constitutionOath), { from: '2018-03-12', ...recalled }),
  'lp-literacy-pilot': fact('法治素养提升试点', '八个地区', practice('公民法治素养提升行动'), { from: '2022-04-01' }),
  'lp-constitution-day': fact('国家宪法日', '每年十二月四日', at(law, '13')),
  'lp-constitution-week': fact('宪法宣传周', '十二月一日至七日，以当年通知为准', practice('年度通知')),
  'lp-civil-code-month': fact('民法典宣传月', '五月，2021年起每年一次', practice('年度通知'), { from: '2021-01-01' }),
  'lp-security-day': fact('国家安全教育日', '每年四月十五日', at(acts.nationalSecurityLaw), {
    from: '2016-01-01',
    ...recalled,
  }),
  'lp-prompt-sanction': fact('不改进的处理', '通报批评，情节严重的处分', at(law, '59'), since2025),
  'lp-assess-publish': fact('规划评估', '司法行政部门组织评估并公布结果', at(law, '56'), since2025),
  'lp-report-congress': fact('向人大报告', '政府向人大常委会报告，实践中每年一次', at(law, '58'), since2025),
  'lp-budget': fact('经费', '县级以上列入预算', at(law, '55'), since2025),
  'lp-leader-report': fact('年度述法', '领导干部学法情况列入年度述职', at(law, '38'), since2025),
  'lp-leader-list': fact('应知应会清单', '建立并动态更新', at(law, '37'), since2025),
  'lp-hire-exam': fact('录用考试', '考查法律知识', at(law, '35'), since2025),
  'lp-mingbairen-count': fact('法律明白人数量', '到2025年每个行政村至少三名', guide, since2021),
  'lp-mingbairen-pool': fact(
    '优先培养人群',
    '村干部、妇联执委、人民调解员、辅警、网格员、村民小组长、党员、五老等',
    guide,
    since2021,
  ),
  'lp-mingbairen-steps': fact('培养步骤', '推荐、培训、考核、发证、使用、年度评价、退出', guide, since2021),
  'lp-vice-head-count': fact('法治副校长数量', '每校至少一名，大校二至五名，一人最多两校', head, since2022),
  'lp-vice-head-hours': fact('法治副校长课时', '每年在校不少于四课时', head, since2022),
  'lp-vice-head-age': fact('退休人员任法治副校长', '一般不超过六十五岁，任一届', head, since2022),
  'lp-court-visit': fact('旁听庭审次数', '每年至少一次（地方）', local, { from: '2019-09-01' }),
  'lp-exam-pass': fact('网上考试及格线', '地方自定', local, { standing: 'unknown' }),
  'lp-exam-coverage': fact('参考率与及格率', '地方自定', local, { standing: 'unknown' }),
  'lp-eval-weights': fact('履职评议权重', '社会评议三至四成，评议团四成，成员单位两成（两地做法）', local),
  'lp-eval-grades': fact('履职评议等次', '优秀、良好、合格或者一般、差', local),
  'lp-eval-steps': fact('履职评议步骤', '部署、自评、实地考察、社会评议、报告、现场评议、反馈整改', local),
  'lp-eval-items': fact('履职评议内容', '机制、本单位学法、面向社会普法、创新、成效', local),
  'lp-d-justice': fact(
    '司法行政部门职责',
    '主管、评估、提示、培训、讲师团、场所名录、村居骨干',
    at(law, '7', '46', '47', '52', '56', '57'),
    since2025,
  ),
  'lp-d-agencies': fact('国家机关职责', '谁执法谁普法', at(law, '9'), since2025),
  'lp-d-admin': fact('行政机关职责', '在管理、服务、执法、化解纠纷中普法', at(law, '18'), since2025),
  'lp-d-judicial': fact('监察司法机关职责', '在办案中普法', at(law, '19'), since2025),
  'lp-d-civil-affairs': fact(
    '民政、人社职责',
    '面向老年人、残疾人、农民工，提供语音、大字、盲文、手语',
    at(law, '24'),
    since2025,
  ),
  'lp-d-schools': fact('教育部门职责', '课程、教材、质量评价、教师、法治副校长', at(law, '40', '41', '42'), since2025),
  'lp-d-media': fact('媒体职责', '专栏、公益广告', at(law, '49'), since2025),
  'lp-d-units': fact(
    '机关单位职责',
    '日常学法、培训计划、宣誓、清单、述法',
    at(law, '33', '34', '36', '37', '38'),
    since2025,
  ),
  'lp-d-lawyers': fact('法律服务机构职责', '在服务和调解中普法', at(law, '30'), since2025),
  'lp-d-congress': fact('人大监督', '听取报告、检查、询问', at(law, '58'), since2025),
})

/** 普法的流程、记录与指标。 */
export const publicityPractice = defineOutline('publicity', practice('法治宣传教育流程、记录与统计'), {
  'lp-planned': ['规划', '五年规划、年度要点'],
  'lp-listed': ['责任清单', '各部门每年公布：法律、事项、对象、措施、时间、负责人'],
  'lp-activity-planned': ['活动方案', '活动方案'],
  'lp-activity-done': ['活动完成', '活动记录、照片、资料数、受众'],
  'lp-case-published': ['以案释法', '典型案例'],
  'lp-reported': ['报告', '半年和年度报告'],
  'lp-reviewed': ['履职评议', '评分与通报'],
  'lp-prompted': ['普法提示', '提示函、回复'],
  'lp-assessed': ['评估', '中期和终期评估报告'],
  'lp-study': ['学法', '学习计划、学时、考试、旁听、述法'],
  'lp-school': ['法治副校长', '推荐表、聘书、课时、年度评价'],
  'lp-f-activity': ['活动记录', '单位、主题、法律、日期、地点、形式、受众、线上浏览、资料、满意度'],
  'lp-f-list': ['责任清单', '单位、法律、事项、对象、措施、时间、负责人、联系人、完成'],
  'lp-f-mingbairen': ['法律明白人', '身份、村居、类别、推荐、培训、成绩、证号、专长、活动、评价、退出'],
  'lp-f-vice': ['法治副校长', '单位、职务、学校、任期、课时、主题、评价'],
  'lp-f-study': ['学法记录', '人员、课程、学时、考试、补考、旁听、宣誓'],
  'lp-f-place': ['法治文化场所', '名称、类别、级别、地址、开放、管理、入名录'],
  'lp-f-team': ['讲师团和志愿者', '姓名、类别、专长、任期、场次'],
  'lp-f-survey': ['素养调查', '样本、分项得分、知晓率、满意度'],
  'lp-m-85': ['八五指标用语', '知晓度、认同度、参与度；没有全国数值'],
  'lp-m-literacy': ['法治素养指数', '认知、态度、行为；试点地区自定'],
  'lp-m-forms': ['统计报表', '活动、受众、线上、明白人、讲师团、阵地、副校长、考试、旁听、示范村、示范户'],
})
