import { join } from 'node:path'
import { demoDistrictId } from '../server/demo-start.ts'
import { openDatabase, openDistrict } from '../server/installation.ts'
import { realDistricts } from '../store/open.ts'
import { districtKeysIn, turnKey } from '../store/sealing/district-key.ts'

const usage = `用法：npm run keys                看现在用第几把主密钥
      npm run keys -- --rotate    换一把新的主密钥，把各区的数据密钥重新包一遍；可以边用边换
      npm run keys -- --go-on     上次没有换完的接着换，不再添新的
换完以后把 district.key 重新备份到另外的介质上：旧备份仍要用旧的那几行，不能删。`

await run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

async function run([word, ...rest]: readonly string[]): Promise<void> {
  if (rest.length > 0 || (word !== undefined && word !== '--rotate' && word !== '--go-on')) throw new Error(usage)
  const database = await openDatabase(process.env)
  const file = join(database.data, 'district.key')
  try {
    if (word === '--rotate') turnKey(file)
    say(`现在用的是第 ${districtKeysIn(file).currentMark().replace(/\D/g, '')} 把主密钥。`)
    if (!word) return
    const { real, synthetic } = await realDistricts(database.access.appUrl)
    for (const district of [...real, ...(synthetic ? [demoDistrictId] : [])]) {
      const store = await openDistrict(database, district)
      try {
        say(`${store.districtName}：重新包了 ${await store.keys.rewrap(district)} 把数据密钥。`)
      } finally {
        await store.close()
      }
    }
    say('已换完。请把 district.key 重新备份到另外的介质上。')
  } finally {
    await database.access.stop()
  }
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
