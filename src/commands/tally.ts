import { openInstallation } from '../server/installation.ts'
import { foldTallies, recountTallies } from '../store/day-tallies.ts'

const usage = `用法：npm run tally            逐件重新数一遍，与按日记下的数对照；有一处不一样，退出码是 1
      npm run tally -- --mend  对照以后，把不一样的改成数出来的
`
const words = process.argv.slice(2)
if (words.some((word) => word !== '--mend')) {
  process.stderr.write(usage)
  process.exitCode = 2
} else {
  await run(words.includes('--mend'))
}

async function run(mend: boolean): Promise<void> {
  const { store, access } = await openInstallation(process.env)
  try {
    const wrong = await recountTallies(store, mend)
    if (mend) await foldTallies(store)
    const text = wrong.map(
      ({ line, what, day, kept, counted }) => `${line} ${what} ${day}：记为 ${kept}，数得 ${counted}`,
    )
    const end =
      wrong.length === 0 ? '记下的数和逐件数的一样。' : `${wrong.length} 处不一样${mend ? '，已经改正' : ''}。`
    process.stdout.write(`${[...text, end].join('\n')}\n`)
    process.exitCode = wrong.length === 0 || mend ? 0 : 1
  } finally {
    await store.close()
    await access.stop()
  }
}
