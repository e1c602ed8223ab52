import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'
import { arrivedWith } from './address.ts'
import { CodeField } from './code-field.tsx'
import { showPasskey } from './passkey.ts'
import { Told } from './told.tsx'
import { useEnter } from './use-enter.ts'

/** Back from unified sign-in: what the address brought is handed over once, then asked for what is still missing. */
export function ComingBack() {
  const entering = useEnter()
  const [code, setCode] = useState('')
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void entering.try(() => api('POST /api/session/oidc', { body: { answer: arrivedWith } }))
  }, [entering])
  const second = (event: FormEvent) => {
    event.preventDefault()
    void entering.try(() => api('POST /api/session/second', { body: { code } }))
  }
  const { asked, busy } = entering
  return (
    <form onSubmit={second}>
      <Told problem={entering.problem} />
      {busy && !entering.problem && <p role="status">正在核对统一身份……</p>}
      {asked.includes('code') && (
        <>
          <CodeField code={code} onChange={setCode} />
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            登录
          </Button>
        </>
      )}
      {asked.includes('passkey') && (
        <Button size="large" block loading={busy} onClick={() => void entering.try(showPasskey)}>
          用通行密钥
        </Button>
      )}
      {!busy && (
        <p>
          <Link to="/sign-in">换一个办法登录</Link>
        </p>
      )}
    </form>
  )
}
