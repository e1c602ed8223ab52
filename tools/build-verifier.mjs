// The page an exported case is checked with: the server puts the case into it.
import { pathToFileURL } from 'node:url'
import { bundlePage, takeAwayPage, writePage } from './take-away-page.mjs'

const entry = 'src/web/verifier/main.ts'

export const bundleVerifier = () => bundlePage(entry)

export const buildVerifier = () =>
  takeAwayPage({
    entry,
    styles: ['src/web/verifier/verifier.css'],
    title: '法衡 · 存证核验',
    place: 'verdict',
    holds: 'proof',
    noScript: '请允许本页运行脚本：核验在这台电脑上完成，不联网。',
  })

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writePage(process.argv[2] ?? 'dist/verifier/verifier.html', await buildVerifier())
