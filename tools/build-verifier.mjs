// The page an exported case is checked with: the server puts the case into it, and it reaches nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export async function bundleVerifier() {
  const { outputFiles } = await build({
    entryPoints: ['src/web/verifier/main.ts'],
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

export async function buildVerifier() {
  const script = (await bundleVerifier()).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>法衡 · 存证核验</title>
<style>${readFileSync('src/web/verifier/verifier.css', 'utf8')}</style>
</head>
<body>
<main id="verdict"><noscript>请允许本页运行脚本：核验在这台电脑上完成，不联网。</noscript></main>
<script type="application/json" id="proof">null</script>
<script>${script}</script>
</body>
</html>
`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const page = await buildVerifier()
  const to = process.argv[2] ?? 'dist/verifier/verifier.html'
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, page)
  process.stdout.write(`${to} ${Buffer.byteLength(page)} 字节\n`)
}
