import { expect, test } from 'vitest'
import type { Business } from '../kernel/business.ts'
import { complete } from '../kernel/complete.ts'
import type { Matter } from '../kernel/matter.ts'
import type { File } from '../kernel/paper.ts'

/** A file cover for papers that are only read, with the parties of the matter on it. */
export function fileOf({ parties }: Pick<Matter, 'parties'>): File {
  const inRole = (role: string) => parties.filter((party) => party.role === role).map(({ name }) => name)
  return {
    number: '示〔2021〕1号',
    paperNumber: null,
    organ: '示范区司法局',
    on: '2021-09-01' as File['on'],
    parties,
    names: (role) => inRole(role).join('、'),
    describe: inRole,
    due: () => '2021年9月30日',
    day: () => '2021年9月1日',
    nameOf: (id) => (id ? '示范单位' : ''),
    money: (fen) => `${((fen ?? 0) / 100).toFixed(2)}元`,
  }
}

/** Every paper reads as words, on an empty file and on each of these. */
export function provePapers({ line, papers }: Business, matters: () => readonly Matter[]) {
  test('每份文书在空案卷和满案卷上都写得出来', () => {
    const files = [{ answers: {}, parties: [] }, ...matters()]
    for (const [name, paper] of Object.entries(papers)) {
      for (const { answers, parties } of files) {
        const text = JSON.stringify(paper.body(complete(line.fields, answers) as never, fileOf({ parties })))
        expect([name, /undefined|null|NaN|\[object/.exec(text)?.[0]]).toEqual([name, undefined])
      }
    }
  })
}
