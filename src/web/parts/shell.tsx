import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { Suspense, useEffect, useRef, useState } from 'react'
import { asks } from '../queries.ts'
import { useIsPhone } from '../room.tsx'
import { SideMenu } from './side-menu.tsx'
import { ReadingPage } from './states.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every page: the bureau's work on the left, finding and the calendar on top. */
export function Shell() {
  const { data: me } = useSuspenseQuery(asks.me())
  const phone = useIsPhone()
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)

  useEffect(() => {
    setOpen(false)
    if (first.current) first.current = false
    else if (path) main.current?.focus({ preventScroll: true })
  }, [path])

  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      {phone ? (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          placement="left"
          size={300}
          title="菜单"
          className="menu-drawer"
        >
          <SideMenu me={me} onPick={() => setOpen(false)} />
        </Drawer>
      ) : (
        <SideMenu me={me} />
      )}
      <div className="stage">
        <TopBar me={me} openMenu={() => setOpen(true)} />
        <main id="main" ref={main} tabIndex={-1}>
          <Suspense fallback={<ReadingPage />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  )
}
