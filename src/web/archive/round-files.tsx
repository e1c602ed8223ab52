import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { api } from '../api.ts'
import { Reading, Refused } from '../parts/states.tsx'
import { dayText } from '../words.ts'
import type { RoundView } from './asks.ts'
import { Judge } from './judge.tsx'

interface Props {
  readonly round: RoundView
  readonly group: Pick<RoundView['groups'][number], 'line' | 'organ' | 'year'>
}

/** The files of a group, each with what both said of it; one by one where the group is not of a piece. */
export function RoundFiles({ round, group: { line, organ, year } }: Props) {
  const files = useInfiniteQuery({
    queryKey: ['archive', 'round', round.id, 'files', line, organ, year],
    queryFn: ({ pageParam }) =>
      api('GET /api/archive/rounds/:id/files', {
        params: { id: round.id },
        query: { line, organ, year, ...pageParam },
      }),
    initialPageParam: {} as { afterOn?: string; afterId?: string },
    getNextPageParam: ({ next }) => (next ? { afterOn: next.on, afterId: next.id } : undefined),
  })
  if (files.error) return <Refused error={files.error} />
  if (!files.data) return <Reading />
  return (
    <>
      <ul className="plain-list">
        {files.data.pages.flatMap(({ rows }) =>
          rows.map((file) => (
            <li key={file.id}>
              <Link to="/matters/$id" params={{ id: file.id }}>
                {file.number}
              </Link>
              <span className="quiet">
                　{dayText(file.closedOn)}办结，{dayText(file.dueOn)}期满　档案员：{file.archivist}；业务负责人：
                {file.head}
              </span>
              {file.says && <span className="mark">{file.says}</span>}
              {round.may.includes('archivist') && (
                <Judge round={round} group={{ line, organ, year }} as="archivist" matter={file.id} />
              )}
              {round.may.includes('line') && (
                <Judge round={round} group={{ line, organ, year }} as="line" matter={file.id} />
              )}
            </li>
          )),
        )}
      </ul>
      {files.hasNextPage && (
        <Button loading={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </>
  )
}
