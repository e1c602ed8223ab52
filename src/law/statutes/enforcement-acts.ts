import { defineStatute } from '../statute.ts'

/** 市场监管处罚程序，2022年文本。 */
export const marketPenaltyProcedure = defineStatute({
  id: 'market-penalty-procedure',
  editions: [
    {
      label: '2022年修正',
      from: '2021-07-15',
      articles: {
        '18': '十五个工作日内核查，可延长十五个工作日',
        '55': '审核十个工作日内完成',
        '64': '立案九十日内决定，可延长三十日，再延长须集体讨论',
        '70': '当场处罚七个工作日内备案',
        '83': '送达地址确认书',
      },
    },
  ],
})

/** 法（2004）96号座谈会纪要。 */
export const applicationMinutes = defineStatute({
  id: 'application-minutes-2004',
  editions: [{ label: '2004年', articles: { 三: '新旧法律规范的适用：实体从旧，程序从新' } }],
})

export const holidayDecree = defineStatute({
  id: 'holiday-decree',
  editions: [
    {
      label: '2013年修订',
      from: '2014-01-01',
      until: '2024-12-31',
      articles: { '2': '全体公民放假十一天', '7': '全体公民假日适逢周末的应当补假' },
    },
    {
      label: '2024年修订',
      from: '2025-01-01',
      articles: {
        '2': '全体公民放假十三天，增加除夕和五月二日',
        '6': '全体公民假日适逢周末的应当补假',
        '7': '统一安排调休，节前节后连续工作一般不超过六天',
      },
    },
  ],
})
