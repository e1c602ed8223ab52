import { defineStatute } from '../statute.ts'

/** 国家赔偿法，2012年修正。 */
export const stateCompensationLaw = defineStatute({
  id: 'state-compensation-law',
  editions: [
    {
      label: '2012年修正',
      from: '2013-01-01',
      articles: { '13': '收到申请两个月内作出是否赔偿的决定', '14': '不服或者逾期的，三个月内起诉' },
    },
  ],
})
