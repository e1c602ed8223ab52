import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './queries.ts'
import { useRoom } from './room.tsx'
import { createDesk } from './router.tsx'
import './desk.css'
import { applyPalette, themeFor } from './tokens.ts'

const queries = createQueries(() => {
  const here = desk.state.location
  if (here.pathname !== '/sign-in') void desk.navigate({ to: '/sign-in', search: { back: here.href } })
})
const desk = createDesk(queries)

function Desk() {
  const room = useRoom()
  useLayoutEffect(() => applyPalette(document.documentElement, room))
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeFor(room)}
      button={{ autoInsertSpace: false }}
      getPopupContainer={landmarkOf}
    >
      <App>
        <QueryClientProvider client={queries}>
          <RouterProvider router={desk} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

/** What opens beside something stays inside the same part of the page, for those who are read to. */
function landmarkOf(node?: HTMLElement): HTMLElement {
  return node?.closest<HTMLElement>('.ant-modal-container, .ant-drawer-body, main, header, nav') ?? document.body
}

const root = document.getElementById('desk')
if (!root) throw new Error('index.html 里没有 desk')
createRoot(root).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)
