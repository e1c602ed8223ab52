import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id, 64 MB, three passes; the algorithm and its costs stand in the hash itself. */
/** 2 is Argon2id; the package's own name for it is an enum we cannot import. */
const costs = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 2 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), costs)
}

export async function isPassword(hashed: string, password: string): Promise<boolean> {
  try {
    return await verify(hashed, password.normalize('NFKC'))
  } catch {
    return false
  }
}

/** Takes as long as a true comparison, so that time does not tell which logins exist. */
export async function pretendToCheck(password: string): Promise<false> {
  await isPassword(await (nobody ??= hashPassword('无此账号')), password)
  return false
}

let nobody: Promise<string> | undefined

/** What is wrong with a new password, or nothing. */
export function passwordProblems(fresh: string, { login, old }: { login: string; old: string }): string[] {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(fresh)).length
  return [
    ...([...fresh].length < 10 ? ['新密码至少 10 位'] : []),
    ...(kinds < 3 ? ['新密码应当含有大写字母、小写字母、数字、符号中的三种'] : []),
    ...(login && fresh.toLowerCase().includes(login.toLowerCase()) ? ['新密码不能包含账号'] : []),
    ...(fresh === old ? ['新密码不能与原密码相同'] : []),
    ...(/(.)\1{3}/.test(fresh) ? ['新密码不能有四个一样的字符连在一起'] : []),
    ...(isGuessed(fresh) ? ['新密码里有人人会先猜的词或者顺序（如 password、qwerty、123456），请换一个'] : []),
  ]
}

/** What every list of guesses begins with. */
const guessedFirst = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'qwerty',
  'admin',
  'faheng',
  'abcdef',
  '12345',
  '54321',
  'iloveyou',
]

function isGuessed(fresh: string): boolean {
  const small = fresh.toLowerCase()
  return guessedFirst.some((one) => small.includes(one))
}

/** Readable over the telephone: no letters or digits that look alike. */
const letters = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789']

export function randomPassword(length = 14): string {
  const draw = (from: string) => from[randomInt(from.length)] as string
  const all = letters.join('')
  const drawn = [...letters.map(draw), ...Array.from({ length: length - letters.length }, () => draw(all))]
  for (let at = drawn.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    ;[drawn[at], drawn[other]] = [drawn[other] as string, drawn[at] as string]
  }
  const word = drawn.join('')
  // One in some ten thousand would be refused from a person.
  return passwordProblems(word, { login: '', old: '' }).length === 0 ? word : randomPassword(length)
}
