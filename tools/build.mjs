// The web page by Vite, the server by esbuild: one file each entrance, packages left where npm put them.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
const page = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  stdio: ['ignore', 2, 2],
})
if (page.status !== 0) process.exit(page.status ?? 1)

await build({
  entryPoints: readdirSync('src/server')
    .filter((name) => /^main.*\.ts$/.test(name) && !name.includes('.test.'))
    .map((name) => `src/server/${name}`),
  outdir: 'dist/server',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  jsx: 'automatic',
  logLevel: 'warning',
})

// What a room reads from the folder it stands in, at run time, stands beside the bundle under the same name.
for (const [from, to] of [
  ['src/store/migrations', 'dist/server/migrations'],
  ['src/portal/public', 'dist/server/public'],
]) {
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}

// The page that checks an exported case away from the office: the server puts the case into it.
const verifier = spawnSync(process.execPath, ['tools/build-verifier.mjs'], { stdio: ['ignore', 2, 2] })
if (verifier.status !== 0) process.exit(verifier.status ?? 1)

// The page anyone recomputes a draw of case files with.
const replayer = spawnSync(process.execPath, ['tools/build-replayer.mjs'], { stdio: ['ignore', 2, 2] })
if (replayer.status !== 0) process.exit(replayer.status ?? 1)

// The page a unit takes home to check its sheet: one file, no network.
const checker = spawnSync(process.execPath, ['tools/build-checker.mjs'], { stdio: ['ignore', 2, 2] })
if (checker.status !== 0) process.exit(checker.status ?? 1)

// The page of the continuity pack, which opens without the server.
const continuity = spawnSync(process.execPath, ['tools/build-continuity.mjs'], { stdio: ['ignore', 2, 2] })
if (continuity.status !== 0) process.exit(continuity.status ?? 1)
