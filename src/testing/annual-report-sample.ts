import { annualReportLine } from '../lines/annual-report/line.ts'
import { personOf, tell } from './story.ts'

/** One frozen figure as the freezing writes it. */
export const frozenRow = {
  figure: 'litigation.cases',
  label: '区政府行政诉讼案件',
  value: '66',
  unit: '件',
  version: 1,
  from: '2021-01-01',
  until: '2021-12-31',
  cutoff: '2022-01-20T00:00:00+08:00',
  listed: 66,
  hash: 'a'.repeat(64),
  countedBy: '示范工作人员',
}

export const opened = {
  title: '示范区2021年度法治政府建设情况报告',
  kind: 'annual',
  issuer: 'government',
  year: 2021,
  first: false,
}

const covers = ['work', 'gaps', 'chief', 'plan'] as const

/** The four parts article 25 names, handed in or not. */
export function sections(more: Record<string, unknown> = {}) {
  return covers.map((part, at) => ({
    heading: `第${at + 1}部分`,
    covers: part,
    owner: personOf('handler'),
    askedOn: '2022-01-05',
    dueOn: '2022-01-31',
    ...more,
  }))
}

export const written = sections({ text: '本部分写好了', signedOn: '2022-01-20' }).map((row, at) => ({
  ...row,
  id: at + 1,
}))

export type Reporting = ReturnType<typeof tell>

const blank = () => tell(annualReportLine)
type More = Readonly<Record<string, unknown>>

export const drafting = (more: More = {}, story: Reporting = blank()) =>
  story
    .on('2022-01-05')
    .as('handler')
    .does('open', { ...opened, ...more })

export const divided = (more: More = {}, story: Reporting = blank()) =>
  drafting(more, story).does('divide', { sections: sections() })

export const handedIn = (more: More = {}, story: Reporting = blank()) =>
  divided(more, story).on('2022-01-20').does('write', { sections: written })

export const lastYear = [{ said: '执法记录不全', did: '补齐记录仪', done: true, proof: '采购清单' }]
const answered = { where: '第一部分', says: '比率没有写基数', verdict: 'fixed' }

export const ready = (more: More = {}, story: Reporting = blank()) =>
  handedIn(more, story)
    .does('answerLastYear', { shortcomings: lastYear })
    .does('check', { warnings: [answered] })

export const frozen = (more: More = {}, story: Reporting = blank()) =>
  ready(more, story).does('freeze', { frozen: [frozenRow] })

export const approved = (more: More = {}, story: Reporting = blank()) =>
  frozen(more, story)
    .does(more.issuer === 'bureau' ? 'approveInside' : 'approve')
    .approved()

export const publication = { publishedOn: '2022-03-20', url: 'https://www.example.gov.cn/2021', secretsChecked: true }

export const published = (more: More = {}, story: Reporting = blank()) =>
  approved(more, story).on('2022-03-20').does('publish', publication)
