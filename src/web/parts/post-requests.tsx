import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../api.ts'
import { asProblem } from '../problem.ts'
import { asks } from '../queries.ts'
import { momentText } from '../words.ts'
import { Reading, Refused } from './states.tsx'

/** What waits for the second pair of eyes. */
export function PostRequests() {
  const queries = useQueryClient()
  const requests = useQuery(asks.postRequests())
  const decide = useMutation({
    mutationFn: ({ id, granted }: { id: string; granted: boolean }) =>
      api('PUT /api/admin/requests/:id', { params: { id }, body: { granted } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['admin'] }),
  })
  if (requests.error) return <Refused error={requests.error} again={() => void requests.refetch()} />
  if (!requests.data) return <Reading />
  return (
    <section className="part">
      <h2>等着决定的岗位</h2>
      {decide.error && <p role="alert">{asProblem(decide.error).reasons[0]?.says}</p>}
      {requests.data.rows.length === 0 && <p className="quiet">没有。</p>}
      <ul className="staff">
        {requests.data.rows.map(({ id, person, says, why, askedBy, askedAt, mine }) => (
          <li key={id}>
            <p>
              <strong>{person}</strong>
              <span>{says}</span>
            </p>
            <p className="quiet">
              {askedBy} {momentText(askedAt)}提出：{why}
            </p>
            {mine ? (
              <p className="quiet">您提出的，要另一个人来定。</p>
            ) : (
              <p className="row no-print">
                <Button size="small" type="primary" onClick={() => decide.mutate({ id, granted: true })}>
                  同意
                </Button>
                <Button size="small" onClick={() => decide.mutate({ id, granted: false })}>
                  不同意
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
