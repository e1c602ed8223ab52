import { daysBetween } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { businessEnvironment, documentManagement37 } from '../../law/statutes/document-acts.ts'
import type { DocumentAct } from './names.ts'
import { termOf } from './term.ts'

const desk = ['clerk', 'handler'] as const

/** 登记入册、上位法依据、备案。 */
export const enterActs = {
  register: {
    label: '登记文件',
    help: '统一登记、统一编号；现行有效的老文件也这样入册',
    by: [...desk, 'liaison'],
    from: 'new',
    to: 'inForce',
    asks: ['title', 'docNumber', 'issuer', 'issuerLevel', 'publishedOn', 'effectiveOn', 'market'],
    mayAsk: [
      ...(['expiresOn', 'noExpiryWhy', 'trial', 'reviewNumber', 'publishedAt'] as const),
      ...(['commentFrom', 'commentUntil', 'upperLaws', 'filingBy'] as const),
    ],
    day: 'publishedOn',
    guards: [
      {
        must: '施行日期不能早于公布日期',
        field: 'effectiveOn',
        holds: ({ effectiveOn, publishedOn }) => !!effectiveOn && !!publishedOn && publishedOn <= effectiveOn,
      },
      {
        must: '有效期截止日期应当晚于施行日期',
        field: 'expiresOn',
        holds: ({ effectiveOn, expiresOn }) => !expiresOn || (effectiveOn !== null && effectiveOn < expiresOn),
      },
      {
        must: '请填写有效期截止日期；没有写明有效期的，请说明',
        field: 'expiresOn',
        holds: ({ expiresOn, noExpiryWhy }) => expiresOn !== null || noExpiryWhy !== null,
      },
      {
        must: '2018年5月16日以后公布的，应当填写合法性审核意见书文号',
        law: cite(documentManagement37, '（六）'),
        field: 'reviewNumber',
        holds: ({ publishedOn, reviewNumber }) =>
          reviewNumber !== null || (publishedOn !== null && publishedOn < '2018-05-16'),
      },
      {
        must: '2020年起，与市场主体生产经营密切相关的文件公开征求意见不少于三十日',
        law: cite(businessEnvironment, '62'),
        field: 'commentUntil',
        holds: ({ market, publishedOn, commentFrom, commentUntil }) =>
          market !== true ||
          (publishedOn !== null && publishedOn < '2020-01-01') ||
          (commentFrom !== null && commentUntil !== null && daysBetween(commentFrom, commentUntil) >= 30),
      },
    ],
    sets: (it) => ({ ...termOf(it), termFrom: it.effectiveOn }),
  },
  linkLaws: {
    label: '登记上位法依据',
    help: '上位法一改，就能列出受影响的文件和条款',
    by: desk,
    from: ['inForce', 'suspended'],
    to: 'same',
    asks: ['upperLaws'],
  },
  file: {
    label: '报送备案',
    by: [...desk, 'liaison'],
    from: ['inForce', 'suspended'],
    to: 'same',
    asks: ['filedOn', 'filedTo'],
    day: 'filedOn',
    notAfter: ['file'],
  },
  filingResult: {
    label: '登记备案审查结果',
    by: desk,
    from: ['inForce', 'suspended'],
    to: 'same',
    asks: ['filingResultOn', 'filingResult'],
    mayAsk: ['filingNumber', 'filingSays'],
    day: 'filingResultOn',
    after: ['file'],
    guards: [
      {
        must: '准予备案的填写备案号，其他的写明审查意见',
        field: 'filingNumber',
        holds: ({ filingResult, filingNumber, filingSays }) =>
          filingResult === 'filed' ? filingNumber !== null : filingSays !== null,
      },
    ],
  },
} as const satisfies Readonly<Record<string, DocumentAct>>
