/** A generator anyone can run again: the same seed, the same requests. */
export interface Chance {
  next(): number
  pick<T>(from: readonly T[]): T
}

export function seeded(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return { next, pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T }
}

const texts = [
  ...[
    '',
    ' ',
    '示范',
    "'; drop table event; --",
    '%00',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '2021-02-30',
    '2021-03-01',
    '9999-12-31',
    '-1',
    '1e309',
    '99999999999999999999',
    'NaN',
    'null',
    'undefined',
    '%E4%BD',
    '{}',
    '[]',
  ],
  ...[
    'a:b,c:d,kind:novel,branch:x,deposit:1..2',
    'moods:glad',
    '00000000-0000-4000-8000-00000000ffff',
    '\u202e倒着',
    '1\u0007',
  ],
  ...[
    'lend',
    'giveBack',
    'sign',
    'undo',
    'library',
    'counsel',
    'library.lent',
    'keep',
    '2021-03-01T00:00:00Z',
    '0001-01-01T00:00:00+23:59',
  ],
]

export function hostileText(chance: Chance): string {
  const dice = chance.next()
  if (dice < 0.04) return '😀'.repeat(40)
  if (dice < 0.08) return '字'.repeat(1 + Math.floor(chance.next() * 6000))
  return chance.pick(texts)
}

export function hostileValue(chance: Chance): unknown {
  return chance.pick<() => unknown>([
    () => hostileText(chance),
    () => hostileText(chance),
    () => null,
    () => true,
    () => 0,
    () => -1,
    () => 1.5,
    () => 2 ** 53,
    () => -(2 ** 31) - 1,
    () => [],
    () => [null],
    () => Array.from({ length: 300 }, () => hostileText(chance)),
    () => ({}),
    () => ({ id: hostileText(chance), [hostileText(chance)]: hostileText(chance) }),
    () => nested(30),
    () => nested(3000),
  ])()
}

function nested(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth))
}
