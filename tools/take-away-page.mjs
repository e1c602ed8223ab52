// Pages to be taken away: one file that holds everything, reaches nothing, and takes what the server puts into it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'

const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export async function bundlePage(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
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

/** `holds` is the id of the JSON that the server fills in; `place` the id of what the script draws into. */
export async function takeAwayPage({ entry, styles, title, place, holds, noScript }) {
  const script = (await bundlePage(entry)).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${styles.map((name) => readFileSync(name, 'utf8')).join('')}</style>
</head>
<body>
<main id="${place}"><noscript>${noScript}</noscript></main>
<script type="application/json" id="${holds}">null</script>
<script>${script}</script>
</body>
</html>
`
}

export function writePage(to, page) {
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, page)
  process.stdout.write(`${to} ${Buffer.byteLength(page)} 字节\n`)
}
