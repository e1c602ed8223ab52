import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { asProblem, type ProblemError } from '../problem.ts'
import { asks } from '../queries.ts'
import { backIn, keepBack } from './address.ts'
import { showPasskey } from './passkey.ts'
import { Told } from './told.tsx'
import type { Entering } from './use-enter.ts'

/** Only what the operator set up is offered. */
export function OtherWays({ entering }: { readonly entering: Entering }) {
  const { data } = useQuery(asks.signInWays())
  const back = backIn(useSearch({ from: '/sign-in' }))
  const [problem, setProblem] = useState<ProblemError | null>(null)
  if (!data || (data.oidc === null && !data.passkeys)) return null
  const leave = async () => {
    try {
      keepBack(back)
      const { url } = await api('POST /api/session/oidc/start', {})
      location.assign(url)
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  return (
    <section className="other-ways" aria-label="其他登录方式">
      <Told problem={problem} />
      {data.oidc !== null && (
        <Button size="large" block onClick={() => void leave()}>
          用{data.oidc}登录
        </Button>
      )}
      {data.passkeys && (
        <Button size="large" block loading={entering.busy} onClick={() => void entering.try(showPasskey)}>
          用通行密钥登录
        </Button>
      )}
    </section>
  )
}
