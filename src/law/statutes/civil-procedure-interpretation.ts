import { defineStatute } from '../statute.ts'

/** 民诉法解释，2022年修正。 */
export const civilProcedureInterpretation = defineStatute({
  id: 'civil-procedure-interpretation',
  editions: [
    {
      label: '2022年修正',
      from: '2022-04-10',
      articles: {
        '355': '不受理司法确认申请的情形',
        '358': '驳回司法确认申请的情形',
        '372': '对确认裁定的异议：当事人十五日，利害关系人六个月',
      },
    },
  ],
})
