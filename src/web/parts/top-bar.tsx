import type { Me } from '../queries.ts'
import { useIsPhone, useRoom } from '../room.tsx'
import { Notices } from './notices.tsx'
import { PostSwitch } from './post-switch.tsx'
import { SearchBox } from './search-box.tsx'

export function TopBar({ me, openMenu }: { readonly me: Me; readonly openMenu: () => void }) {
  const phone = useIsPhone()
  const { large, setLarge } = useRoom()
  return (
    <header className="top">
      {phone && (
        <button type="button" className="link" onClick={openMenu}>
          菜单
        </button>
      )}
      <SearchBox />
      <p className="date" title={me.today.why}>
        {me.today.label}
        {me.today.provisional && <span className="quiet">（放假安排未公布，暂定）</span>}
      </p>
      <div className="top-right">
        <Notices />
        {!phone && (
          <>
            <button type="button" className="link" aria-pressed={large} onClick={() => setLarge(!large)}>
              {large ? '常规字号' : '大字'}
            </button>
            <PostSwitch me={me} />
          </>
        )}
      </div>
    </header>
  )
}
