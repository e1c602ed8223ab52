import { defineStatute } from '../statute.ts'

/** 法释〔2020〕3号。 */
export const headAppearance = defineStatute({
  id: 'head-appearance',
  editions: [
    {
      label: '2020年',
      from: '2020-07-01',
      articles: {
        '1': '一审、二审、再审均适用',
        '2': '负责人的范围：正职、副职、参与分管的负责人等',
        '4': '应当和可以通知负责人出庭的案件',
        '5': '开庭三日前送达出庭通知书',
        '7': '同一审级多次开庭的，一般出庭一次即可',
        '8': '不能出庭的正当理由',
        '9': '提交加盖印章的证明',
        '11': '负责人应当就实质性解决争议发表意见',
        '12': '应当发出司法建议的情形',
      },
    },
  ],
})
