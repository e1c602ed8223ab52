import type { Asked, Browser } from './desk.ts'

/** Ten singles, six multiples, six judgements and three cases: enough for three papers with a question on two at most. */
export const sampleBank = [
  ...Array.from({ length: 10 }, (_, n) => ({
    stem: `第${n + 1}题：行政处罚由谁管辖？`,
    kind: 'single',
    optionA: '违法行为发生地的行政机关',
    optionB: '当事人户籍地的行政机关',
    optionC: '上级指定以外的任何机关',
    key: 'A',
    difficulty: 40 + n * 5,
  })),
  ...Array.from({ length: 6 }, (_, n) => ({
    stem: `第${n + 1}题：下列哪些应当公示？`,
    kind: 'multiple',
    optionA: '执法主体',
    optionB: '内部电话本',
    optionC: '执法程序',
    key: 'AC',
    difficulty: 50,
  })),
  ...Array.from({ length: 6 }, (_, n) => ({
    stem: `第${n + 1}题：执法时应当出示证件。`,
    kind: 'judgement',
    key: '对',
    difficulty: 80,
  })),
  ...Array.from({ length: 3 }, (_, n) => ({
    stem: `第${n + 1}题：指出处罚程序中的问题。`,
    kind: 'case',
    material: '某局执法人员一人到场，当场作出罚款决定，没有告知当事人陈述、申辩的权利。',
    points: '一人执法；没有告知权利',
    difficulty: 50,
  })),
] as const

/** 40 marks: two singles of 5, one multiple of 10, one judgement of 10, one case of 10. */
export const sampleCells = [
  { kind: 'single', topic: '行政处罚法', count: 2, marks: 5 },
  { kind: 'multiple', topic: '行政处罚法', count: 1, marks: 10 },
  { kind: 'judgement', topic: '行政处罚法', count: 1, marks: 10 },
  { kind: 'case', topic: '行政处罚法', count: 1, marks: 10 },
] as const

export const samplePeople = [
  { name: '赵示安', unit: '示范区某局' },
  { name: '钱示和', unit: '示范区某局' },
  { name: '孙示平', unit: '示范区东街' },
  { name: '李示明', unit: '示范区东街', waived: true },
] as const

interface Signer {
  readonly person: string
}

/** Enters the bank and brings an exam of our own up to the day its papers are set; the id of the exam. */
export async function examReady(
  officer: Browser,
  head: Signer,
  { people = samplePeople, cells = sampleCells }: { people?: readonly object[]; cells?: readonly object[] } = {},
): Promise<string> {
  for (const question of sampleBank) {
    const given = { ...question, topic: '行政处罚法', enteredOn: '2021-03-01' }
    told(await officer.send('POST', '/api/lines/exam-question/matters', { act: 'enter', given }))
  }
  return examRostered(officer, head, { people, cells })
}

async function examRostered(
  officer: Browser,
  head: Signer,
  { people, cells }: { people: readonly object[]; cells: readonly object[] },
): Promise<string> {
  const plan = {
    title: '街道执法人员专业考试',
    ...{ kind: 'special', audience: 'street', organiser: 'own', fullMark: 40, passMark: 24 },
    ...{ plannedOn: '2021-03-01', rosterBy: '2021-03-01', opensOn: '2021-03-02', closesOn: '2021-03-02' },
  }
  const opened = told(await officer.send('POST', '/api/lines/exam/matters', { act: 'plan', given: plan }))
  const exam = opened.body.matter as string
  const act = async (name: string, given: object, more: object = {}) =>
    told(await officer.send('POST', `/api/matters/${exam}/acts/${name}`, { given, ...more }))
  const rows = people.map((one) => Object.values(headed(one)).join('\t'))
  const text = ['姓名\t单位\t免考', ...rows].join('\n')
  told(await officer.send('POST', `/api/exams/${exam}/roster`, { text, what: 'names' }))
  const signatures = [{ person: head.person, role: 'sectionHead', on: '2021-03-01' }]
  await act('submitRoster', { submittedOn: '2021-03-01' }, { signatures })
  await act('setPaper', {
    paperOn: '2021-03-01',
    ...{ blueprint: '街道执法岗', paperCount: 3, exposureCap: 2, setter: '周示清', checker: '吴示正', cells },
  })
  return exam
}

function headed(one: { name?: string; unit?: string; waived?: boolean }) {
  return { name: one.name, unit: one.unit, waived: one.waived ? '是' : '' }
}

/** From nine to eleven, an hour each. */
export const sampleSitting = {
  kind: 'first',
  opensAt: '2021-03-02T09:00',
  closesAt: '2021-03-02T11:00',
  minutes: 60,
}

function told(answer: Asked): Asked {
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body.reasons ?? answer.body))
  return answer
}
