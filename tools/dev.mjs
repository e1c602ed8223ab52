// npm run dev: the server restarting on change, and the page by Vite beside it; one terminal, one Ctrl-C.
import { spawn } from 'node:child_process'

const children = [
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'src/server/main.ts'],
  ['node_modules/vite/bin/vite.js'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))

// Ctrl-C reaches the children by itself; they stop what they started, and we wait for them.
process.on('SIGINT', () => {})
process.on('SIGTERM', endAll)
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 1
    endAll()
  })
}

function endAll() {
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
}
