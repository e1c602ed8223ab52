import { day, officeDay, workdaysAfter } from '../days.ts'
import { type Story, signedOn, stepsBy, type Telling } from '../plan.ts'

const office = '依法治区科'
const chain = ['sectionHead', 'deputyHead', 'head', 'governmentOffice'] as const
/** SHA-256 of nothing: the fingerprint of an empty list, which a recount finds again. */
const emptyList = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Only noughts are frozen: the fingerprint of any other list needs the ids, which no story knows beforehand. */
const noughts = [
  { figure: 'supervision.omissions', label: '认定不作为', unit: '个' },
  { figure: 'supervision.abuses', label: '认定乱作为', unit: '个' },
  { figure: 'suggestion.sued', label: '转为公益诉讼', unit: '件' },
] as const

const parts = [
  {
    covers: 'work',
    heading: '主要举措和成效',
    section: office,
    text: '本年各项工作按计划推进，数字见附表，逐项附名单。',
  },
  {
    covers: 'gaps',
    heading: '存在的不足和原因',
    section: '行政执法监督科',
    text: '执法记录归档偏慢，原因是两个系统没有打通。',
  },
  {
    covers: 'chief',
    heading: '主要负责人履行第一责任人职责',
    section: '办公室',
    text: '主要负责人主持研究重大事项，听取汇报，督促整改。',
  },
  { covers: 'plan', heading: '下一年打算', section: '立法与文件审核科', text: '打通归档环节，按季核对台账。' },
] as const

/** The report of the year and that of the year before, each published before the first of April. */
export function annualReportStories(telling: Telling): Story[] {
  const { year } = telling.targets
  return [report(telling, year - 1), report(telling, year)]
}

function report({ world }: Telling, year: number): Story {
  const handler = world.post('handler', office)
  const step = stepsBy(handler.id)
  const on = (monthDay: string) => officeDay(day(`${year + 1}-${monthDay}`))
  const openedOn = on('01-05')
  const writtenOn = on('01-22')
  const frozenOn = on('01-26')
  const sections = parts.map(({ covers, heading, section }) => ({
    ...{ heading, covers, owner: world.post('handler', section).person, askedOn: openedOn, dueOn: on('01-25') },
  }))
  const written = sections.map((row, n) => ({ id: n + 1, ...row, text: parts[n]?.text, signedOn: writtenOn }))
  const signing = [1, 2, 4, 8].map((after) => workdaysAfter(frozenOn, after))
  const submittedOn = on('02-24')
  const publishedOn = on('03-22')
  const title = `示范区${year}年度法治政府建设情况报告`
  return {
    line: 'annual-report',
    steps: [
      step(openedOn, 'open', {
        title,
        kind: 'annual',
        issuer: 'government',
        year,
        first: false,
        lead: world.organ('区司法局').id,
      }),
      step(openedOn, 'divide', { sections }),
      step(writtenOn, 'write', { sections: written }),
      step(writtenOn, 'answerLastYear', {
        shortcomings: [
          { said: '案卷评查覆盖面不够', did: '当年评查扩大到全部执法单位', done: true, proof: '评查通报和名单' },
        ],
      }),
      step(writtenOn, 'check', { warnings: [{ where: '主要举措和成效', says: '比率没有写明基数', verdict: 'fixed' }] }),
      step(frozenOn, 'freeze', {
        frozen: noughts.map((nought) => frozenRow(nought, year, `${frozenOn}T00:00:00+08:00`)),
      }),
      step(frozenOn, 'approve'),
      ...signedOn(world, office, chain, signing),
      step(submittedOn, 'submit', { submittedOn, submittedTo: '示范区委、区人大常委会、示范市人民政府' }),
      step(publishedOn, 'publish', { publishedOn, url: `https://www.example.gov.cn/${year}`, secretsChecked: true }),
    ],
  }
}

function frozenRow(nought: (typeof noughts)[number], year: number, cutoff: string) {
  const period = { from: day(`${year}-01-01`), until: day(`${year}-12-31`) }
  return { ...nought, value: '0', version: 1, ...period, cutoff, listed: 0, hash: emptyList, countedBy: office }
}
