import { createRoot } from 'react-dom/client'
import { namesInPage, sheetsInPage } from './district-names.ts'
import { judge } from './judge.ts'
import { CheckerPage } from './page.tsx'
import { todayHere } from './today.ts'

/** The verdict can be asked for without the page: the tests hold the built file against the server's function. */
Object.assign(globalThis, { fahengJudge: judge })

const root = typeof document === 'undefined' ? null : document.getElementById('checker')
if (root)
  createRoot(root).render(
    <CheckerPage names={namesInPage(document)} scope={sheetsInPage(document)} today={todayHere()} />,
  )
