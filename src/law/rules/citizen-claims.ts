import { civilCode } from '../statutes/civil-code.ts'
import { labourArbitrationLaw } from '../statutes/linked-acts.ts'
import { at, defineRules, edition, years } from './define.ts'

/** 百姓自己主张权利的期限，行政程序以外的两条。条文尚未由法制人员逐字核对，一律待核。 */
export const citizenClaims = defineRules('citizen-claims', {
  'labour-apply-arbitration': {
    label: '申请劳动争议仲裁',
    starts: '知道或者应当知道权利被侵害之日',
    side: 'right',
    editions: [
      edition({
        from: '2008-05-01',
        law: at(labourArbitrationLaw, '27'),
        lasts: years(1),
        standing: 'to-confirm',
        note: '在职期间拖欠工资的，起算日不同：在职时不受一年限制，离职的自离职之日起算',
      }),
    ],
  },
  'civil-claim': {
    label: '请求法院保护民事权利',
    starts: '知道或者应当知道权利受到损害以及义务人之日',
    side: 'right',
    editions: [
      edition({
        from: '2021-01-01',
        law: at(civilCode, '188'),
        lasts: years(3),
        standing: 'to-confirm',
        note: '另有特别规定的从其规定；催要、承诺履行等可以使期限重新计算',
      }),
    ],
  },
})
