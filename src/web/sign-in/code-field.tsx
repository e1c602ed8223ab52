import { Input } from 'antd'

interface Props {
  readonly code: string
  onChange(code: string): void
}

export function CodeField({ code, onChange }: Props) {
  return (
    <>
      <label className="label" htmlFor="code">
        动态口令
      </label>
      <Input
        id="code"
        value={code}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        maxLength={20}
        size="large"
      />
      <p className="help">手机上的六位数字；手机不在手边时填一个备用码。</p>
    </>
  )
}
