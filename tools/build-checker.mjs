// The take-home checker: one page that holds everything and may reach nothing. `buildChecker()` gives its text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const most = 2_000_000
// Windows 7 ends with version 109 of this engine; what it lacks is put in below.
const target = 'chrome109'
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"

const missing = `(function(){function put(name,make){if(!Array.prototype[name])Object.defineProperty(Array.prototype,name,{value:make,configurable:true,writable:true})}
put('toSorted',function(by){return Array.from(this).sort(by)});put('toReversed',function(){return Array.from(this).reverse()});
put('with',function(at,one){var all=Array.from(this);all[at<0?all.length+at:at]=one;return all});})();`

/** The validator brings its messages in fifty languages; the forms bring their own. */
const oneLanguage = {
  name: 'one-language',
  setup(bundling) {
    bundling.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {}' }))
  },
}

export async function bundleChecker() {
  const { outputFiles } = await build({
    entryPoints: ['src/web/checker/main.tsx'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target,
    jsx: 'automatic',
    charset: 'utf8',
    plugins: [oneLanguage],
    banner: { js: missing },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  return outputFiles[0].text
}

export async function buildChecker() {
  const script = (await bundleChecker()).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const style = readFileSync('src/web/checker/checker.css', 'utf8')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>法衡 · 上传前核对</title>
<style>${style}</style>
</head>
<body>
<div id="checker"><noscript>请用较新的浏览器打开，并允许运行脚本。</noscript></div>
<script type="application/json" id="names">[]</script>
<script type="application/json" id="sheets">[]</script>
<script>${script}</script>
</body>
</html>
`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const page = await buildChecker()
  const size = Buffer.byteLength(page)
  if (size > most) throw new Error(`核对工具有 ${size} 字节，超过 ${most}`)
  const to = process.argv[2] ?? 'dist/checker/checker.html'
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, page)
  process.stdout.write(`${to} ${size} 字节\n`)
}
