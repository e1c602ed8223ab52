import { useRouterState } from '@tanstack/react-router'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { adviceFor, asProblem } from '../problem.ts'

/** On every page: what is wrong here, in the person's own words. */
export function FeedbackLink() {
  const [open, setOpen] = useState(false)
  const [says, setSays] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const page = useRouterState({ select: ({ location }) => location.href })
  const { message } = App.useApp()

  const send = async () => {
    if (!says.trim()) return setRefusal('请写一句话再提交')
    setBusy(true)
    try {
      await api('POST /api/feedback', { body: { page: page.slice(0, 200), says: says.trim() } })
      setOpen(false)
      setSays('')
      setRefusal(null)
      message.success('已收到，谢谢。处理结果会在通知里告诉您。')
    } catch (error) {
      const problem = asProblem(error)
      setRefusal(`${problem.message}。${adviceFor(problem)}`)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        意见反馈
      </button>
      <Modal
        open={open}
        title="意见反馈"
        onCancel={() => setOpen(false)}
        footer={
          <Button type="primary" loading={busy} onClick={() => void send()}>
            提交
          </Button>
        }
      >
        <label className="label" htmlFor="feedback-says">
          这一页哪里不好用，或者哪里不对
        </label>
        <p className="help">请不要写姓名、证件号码等案件信息；涉密信息不得录入。</p>
        <Input.TextArea
          id="feedback-says"
          rows={5}
          maxLength={2000}
          value={says}
          onChange={(event) => setSays(event.target.value)}
        />
        {refusal && <p className="field-refusal">{refusal}</p>}
      </Modal>
    </>
  )
}
