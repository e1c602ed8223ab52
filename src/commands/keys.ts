import { join } from 'node:path'
import { demoDistrictId } from '../server/demo-start.ts'
import { openDatabase, openDistrict } from '../server/installation.ts'
import { realDistricts } from '../store/open.ts'
import { reckonTokens, stillUnder } from '../store/reckon-tokens.ts'
import { districtKeysIn, takeOut, turnKey, turnTokens } from '../store/sealing/district-key.ts'
import type { Store } from '../store/store.ts'

const usage = `用法：npm run keys                看现在用第几把主密钥
      npm run keys -- --rotate    换一把新的主密钥，把各区的数据密钥重新包一遍；可以边用边换
      npm run keys -- --go-on     上次没有换完的接着换，不再添新的
      npm run keys -- --retire    把检索标记改由最新的一把计算，旧的全部重算；可以边用边做，断了再运行一次接着做
      npm run keys -- --take-out  旧的几把不再有用以后，从密钥文件里取下来；还有东西靠它们时拒绝
换完以后把 district.key 重新备份到另外的介质上：旧备份仍要用当时的密钥文件，旧备份没有都换掉以前不能丢。`

const words = ['--rotate', '--go-on', '--retire', '--take-out']

await run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

async function run([word, ...rest]: readonly string[]): Promise<void> {
  if (rest.length > 0 || (word !== undefined && !words.includes(word))) throw new Error(usage)
  const database = await openDatabase(process.env)
  const file = join(database.data, 'district.key')
  try {
    if (word === '--rotate') turnKey(file)
    const current = Number(districtKeysIn(file).currentMark().replace(/\D/g, ''))
    say(`现在用的是第 ${current} 把主密钥。`)
    if (!word) return
    if (current === 1 && word !== '--go-on') throw new Error('只有一把主密钥，请先用 --rotate 换一把新的。')
    if (word === '--retire') turnTokens(file)
    const { real, synthetic } = await realDistricts(database.access.appUrl)
    const districts = [...real, ...(synthetic ? [demoDistrictId] : [])]
    const left: string[] = []
    for (const district of districts) {
      const store = await openDistrict(database, district)
      try {
        left.push(...(await workOn(store, word, current)))
      } finally {
        await store.close()
      }
    }
    if (left.length > 0) throw new Error(`还不能取下：${left.join('；')}。请先运行 --retire。`)
    if (word === '--take-out') takeOut(file, districts)
    say('已办完。请把 district.key 重新备份到另外的介质上。')
  } finally {
    await database.access.stop()
  }
}

/** One district's part; what still hangs on the earlier secrets, when they are to be taken out. */
async function workOn(store: Store, word: string, current: number): Promise<string[]> {
  const { district, districtName } = store
  if (word === '--take-out') {
    const { keys, tokens } = await stillUnder(store, current)
    return keys + tokens > 0 ? [`${districtName}还有 ${keys} 把数据密钥、${tokens} 个检索标记靠旧的主密钥`] : []
  }
  say(`${districtName}：重新包了 ${await store.keys.rewrap(district)} 把数据密钥。`)
  if (word === '--retire') say(`${districtName}：重算了 ${await reckonTokens(store, current)} 件事项的检索标记。`)
  return []
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
