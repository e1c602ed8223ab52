import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Popover } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { forget } from '../keep.ts'
import { asProblem } from '../problem.ts'
import type { Me } from '../queries.ts'

/** Who one is right now: one post at a time, and the journal records which. */
export function PostSwitch({ me }: { readonly me: Me }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<Posts me={me} close={() => setOpen(false)} />}
    >
      <button type="button" className="link who" aria-haspopup="dialog" aria-expanded={open}>
        {me.person.name}
        <span className="quiet">{me.post.roleLabel}</span>
      </button>
    </Popover>
  )
}

function Posts({ me, close }: { readonly me: Me; readonly close: () => void }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()

  const take = async (post: string) => {
    try {
      const fresh = await api('PUT /api/session/post', { body: { post } })
      queries.clear()
      queries.setQueryData(['me'], fresh)
      close()
      await navigate({ to: '/' })
    } catch (error) {
      message.error(asProblem(error).message)
    }
  }

  const leave = async () => {
    await api('DELETE /api/session', {}).catch(() => null)
    forget('draft.')
    queries.clear()
    await navigate({ to: '/sign-in' })
  }

  return (
    <div className="posts">
      <p className="quiet small">现在的岗位</p>
      <ul>
        {me.posts.map((post) => (
          <li key={post.id}>
            {post.id === me.post.id ? (
              <strong>
                {post.organName} · {post.roleLabel}
              </strong>
            ) : (
              <button type="button" className="link" onClick={() => void take(post.id)}>
                换到 {post.organName} · {post.roleLabel}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="row">
        <Link to="/account" onClick={close}>
          账号安全
        </Link>
        <button type="button" className="link" onClick={() => void leave()}>
          退出登录
        </button>
      </p>
    </div>
  )
}
