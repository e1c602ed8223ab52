import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { CodeField } from './code-field.tsx'
import { OtherWays } from './other-ways.tsx'
import { Told } from './told.tsx'
import { useEnter } from './use-enter.ts'
import './sign-in.css'

/** Login and password, and the second check where the account has one. */
export function SignInForm() {
  const entering = useEnter()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const needsCode = entering.asked.includes('code')

  const enter = (event: FormEvent) => {
    event.preventDefault()
    const typed = code === '' ? undefined : code
    void entering.try(() => api('POST /api/session', { body: { login: login.trim(), password, code: typed } }))
  }

  return (
    <form onSubmit={enter}>
      <Told problem={entering.problem} />
      <label className="label" htmlFor="login">
        账号
      </label>
      <Input
        id="login"
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        autoComplete="username"
        autoFocus
        required
        maxLength={60}
        size="large"
      />
      <label className="label" htmlFor="password">
        密码
      </label>
      <Input.Password
        id="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        required
        maxLength={200}
        size="large"
      />
      {needsCode && <CodeField code={code} onChange={setCode} />}
      <p className="help">
        第一次使用：账号和初始密码在启动法衡的窗口里，只在那台机器上生成；登录后会请您改掉。忘记密码请找系统管理员。
      </p>
      <Button type="primary" htmlType="submit" size="large" block loading={entering.busy}>
        登录
      </Button>
      <OtherWays entering={entering} />
    </form>
  )
}
