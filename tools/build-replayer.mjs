// The page anyone recomputes a draw of case files with: the server puts the round into it.
import { pathToFileURL } from 'node:url'
import { bundlePage, takeAwayPage, writePage } from './take-away-page.mjs'

const entry = 'src/web/replayer/main.ts'

export const bundleReplayer = () => bundlePage(entry)

export const buildReplayer = () =>
  takeAwayPage({
    entry,
    styles: ['src/web/verifier/verifier.css', 'src/web/replayer/replayer.css'],
    title: '法衡 · 抽取重算',
    place: 'replay',
    holds: 'round',
    noScript: '请允许本页运行脚本：重算在这台电脑上完成，不联网。',
  })

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writePage(process.argv[2] ?? 'dist/replayer/replayer.html', await buildReplayer())
