// The page anyone recomputes a draw of case files with: the server puts the round into it, and it reaches nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export async function bundleReplayer() {
  const { outputFiles } = await build({
    entryPoints: ['src/web/replayer/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome80',
    charset: 'utf8',
    logLevel: 'warning',
  })
  return outputFiles[0].text
}

export async function buildReplayer() {
  const script = (await bundleReplayer()).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const styles = ['verifier/verifier.css', 'replayer/replayer.css'].map((name) =>
    readFileSync(`src/web/${name}`, 'utf8'),
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>法衡 · 抽取重算</title>
<style>${styles.join('')}</style>
</head>
<body>
<main id="replay"><noscript>请允许本页运行脚本：重算在这台电脑上完成，不联网。</noscript></main>
<script type="application/json" id="round">null</script>
<script>${script}</script>
</body>
</html>
`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const page = await buildReplayer()
  const to = process.argv[2] ?? 'dist/replayer/replayer.html'
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, page)
  process.stdout.write(`${to} ${Buffer.byteLength(page)} 字节\n`)
}
