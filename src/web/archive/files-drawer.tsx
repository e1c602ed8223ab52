import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { api } from '../api.ts'
import { Reading, Refused } from '../parts/states.tsx'
import { dayText } from '../words.ts'

interface Props {
  readonly group: {
    readonly line: string
    readonly lineLabel: string
    readonly reason: string
    readonly says: string
    readonly organ: string | null
    readonly year: number | null
  }
  readonly onClose: () => void
}

/** The files behind a number of the rehearsal, a page at a time. */
export function FilesDrawer({ group, onClose }: Props) {
  const { line, reason, organ, year } = group
  const asked = { line, reason, ...(organ ? { organ } : {}), ...(year ? { year } : {}) }
  const files = useInfiniteQuery({
    queryKey: ['archive', 'files', asked],
    queryFn: ({ pageParam }) => api('GET /api/archive/files', { query: { ...asked, ...pageParam } }),
    initialPageParam: {} as { afterOn?: string; afterId?: string },
    getNextPageParam: ({ next }) => (next ? { afterOn: next.on, afterId: next.id } : undefined),
  })
  return (
    <Drawer open title={`${group.lineLabel}：${group.says}`} onClose={onClose} size="large">
      {files.error && <Refused error={files.error} />}
      {files.isLoading && <Reading />}
      <ul className="plain-list">
        {(files.data?.pages ?? []).flatMap(({ rows }) =>
          rows.map(({ id, number, organName, closedOn, openedOn, kind, dueOn }) => (
            <li key={id}>
              <Link to="/matters/$id" params={{ id }}>
                {number}
              </Link>
              <span className="quiet">
                　{organName}　{closedOn ? `${dayText(closedOn)}办结` : `${dayText(openedOn)}登记`}
                {kind && `　${kind}`}
                {dueOn && `　${dayText(dueOn)}期满`}
              </span>
            </li>
          )),
        )}
      </ul>
      {files.hasNextPage && (
        <Button loading={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </Drawer>
  )
}
