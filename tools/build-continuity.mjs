// The page of the continuity pack: the server puts the encrypted pack into it each night.
import { takeAwayPage, writePage } from './take-away-page.mjs'

writePage(
  process.argv[2] ?? 'dist/continuity/continuity.html',
  await takeAwayPage({
    entry: 'src/web/continuity/main.ts',
    styles: ['src/web/verifier/verifier.css', 'src/web/continuity/continuity.css'],
    title: '法衡 · 停机备用包',
    place: 'continuity',
    holds: 'pack',
    noScript: '请允许本页运行脚本：内容在这台电脑上打开，不联网。',
  }),
)
