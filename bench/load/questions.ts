import type { Ask } from './client.ts'
import { causes, rareCause } from './records.ts'
import { units } from './world.ts'

export interface Question {
  readonly name: string
  /** No more of the barest server's processor time than so many times; null where there is no floor. */
  readonly target: number
  /** The kernel counts in hundredths of a second: what costs one millisecond is asked hundreds of times. */
  readonly times: number
  /** Where the floor takes seconds, fewer are enough. */
  readonly floorTimes?: number
  desk(n: number): Ask
  floor(n: number): Ask
}

/** What the questions of one volume are asked about. */
export interface Subject {
  /** Records made and acted on through the desk. */
  readonly matters: readonly string[]
  /** Where the deep page begins: how many records stand before it, and the last of them. */
  readonly deep: { readonly offset: number; readonly after: string }
  /** Days with close to nine thousand records. */
  readonly span: { readonly from: string; readonly until: string }
}

const list = '/api/lines/enforcement/matters'

export function questionsOf(subject: Subject): Question[] {
  return [...pages(subject), ...wholes(subject), ...searches(subject), ...files(subject)]
}

function pages({ deep }: Subject): Question[] {
  return [
    {
      name: '列表',
      target: 2,
      times: 100,
      desk: () => ({ path: `${list}?size=50` }),
      floor: () => ({ path: '/list' }),
    },
    {
      name: '很后面的一页',
      target: 0.3,
      times: 20,
      // The floor reads half the table for each.
      floorTimes: deep.offset > 100_000 ? 1 : 8,
      desk: () => ({ path: `${list}?size=50&after=${deep.after}` }),
      floor: () => ({ path: `/list?offset=${deep.offset}` }),
    },
  ]
}

function files({ matters }: Subject): Question[] {
  const matter = (n: number) => matters[n % matters.length] ?? ''
  return [
    {
      name: '打开一件',
      target: 2,
      times: 300,
      desk: (n) => ({ path: `/api/matters/${matter(n)}` }),
      floor: (n) => ({ path: `/matter?id=${matter(n)}` }),
    },
    {
      name: '登记一件',
      target: 4,
      times: 100,
      desk: (n) => ({ ...registering(n), key: `create ${Date.now()} ${n}` }),
      floor: () => ({ method: 'POST', path: `/create?like=${matters[0]}` }),
    },
    {
      name: '办理一步',
      target: 4,
      times: 100,
      desk: (n) => ({
        method: 'POST',
        path: `/api/matters/${matter(n)}/acts/addSteps`,
        body: { given: { note: `已回访 ${n}` } },
        key: `act ${Date.now()} ${n}`,
      }),
      floor: (n) => ({ method: 'POST', path: `/act?id=${matter(n)}` }),
    },
  ]
}

function searches({ deep }: Subject): Question[] {
  const ends = (length: number) => causes.map((cause) => cause.slice(-length))
  return [
    search('搜索两字（少见）', [rareCause.slice(2, 4)]),
    search('搜索四字（少见）', [rareCause.slice(2, 6)]),
    search('搜索两字（常见）', ends(2)),
    // Where the floor reads a million rows for each, a few askings tell.
    { ...search('搜索四字（常见）', ends(4)), ...(deep.offset > 100_000 ? { floorTimes: 4 } : {}) },
  ]
}

function search(name: string, words: readonly string[]): Question {
  const asked = (n: number) => encodeURIComponent(words[n % words.length] ?? '')
  return {
    name,
    target: 1.2,
    times: 300,
    desk: (n) => ({ path: `/api/search?q=${asked(n)}` }),
    floor: (n) => ({ path: `/search?q=${asked(n)}` }),
  }
}

function wholes({ span }: Subject): Question[] {
  const days = `from=${span.from}&until=${span.until}`
  return [
    {
      name: '年度统计',
      target: 0.5,
      times: 6,
      floorTimes: 3,
      desk: () => ({ path: '/api/reports/2021' }),
      floor: () => ({ path: '/year' }),
    },
    {
      name: '导出九千行',
      target: 1.2,
      times: 3,
      desk: () => ({ path: `${list}.xlsx?${days}&purpose=${encodeURIComponent('核对')}` }),
      floor: () => ({ path: `/export?${days}` }),
    },
  ]
}

/** A penalty as a unit enters it by hand, with the sealed details of a person. */
export function registering(n: number): Ask {
  return {
    method: 'POST',
    path: '/api/lines/enforcement/matters',
    body: {
      act: 'record',
      given: {
        unit: units[0],
        unitLevel: 'department',
        kind: 'penalty',
        procedure: 'ordinary',
        source: 'inspection',
        cause: `占用人行道堆放物料${n}`,
        partyKind: 'person',
        officers: [
          { name: '示范执法员甲', certificate: '02990100001' },
          { name: '示范执法员乙', certificate: '02990100002' },
        ],
        filedOn: '2021-08-02',
        noticeOn: '2021-08-20',
        decidedOn: '2021-09-01',
        servedOn: '2021-09-02',
        result: 'imposed',
        penaltyKinds: ['warning', 'fine'],
        fined: 200_000,
        collectedOn: '2021-09-06',
      },
      parties: [
        { role: 'party', kind: 'person', name: '示范赵伟', idNumber: '120199199001010012', phone: '13800000000' },
      ],
    },
  }
}
