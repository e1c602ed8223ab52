import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { asks } from '../queries.ts'
import { momentText } from '../words.ts'
import { Nothing } from './states.tsx'

export function Notices() {
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...asks.notices(), refetchInterval: 120_000 })
  const rows = data?.rows ?? []
  const unread = rows.filter(({ read }) => !read).map(({ id }) => id)
  const queries = useQueryClient()
  const read = useMutation({
    mutationFn: () => api('POST /api/notices/read', { body: { notices: unread } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        通知{unread.length > 0 && <span className="n">{unread.length}</span>}
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} title="通知" size={400}>
        {unread.length > 0 && (
          <button type="button" className="link" onClick={() => read.mutate()} disabled={read.isPending}>
            全部标为已读
          </button>
        )}
        {rows.length === 0 && <Nothing says="没有通知。有人退回、交办或者期限将到时，这里会提醒。" />}
        <ul className="notices">
          {rows.map(({ id, says, at, matter, read }) => (
            <li key={id} className={read ? 'read' : undefined}>
              {matter ? (
                <Link to="/matters/$id" params={{ id: matter }} onClick={() => setOpen(false)}>
                  {says}
                </Link>
              ) : (
                <span>{says}</span>
              )}
              <span className="quiet small">{momentText(at)}</span>
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  )
}
