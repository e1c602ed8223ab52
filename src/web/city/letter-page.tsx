import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../api.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { FactItem } from '../parts/fact-item.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asProblem } from '../problem.ts'
import { dayText, momentText, numberText } from '../words.ts'
import { cityAsks, type OpenedLetter } from './asks.ts'
import '../screens/screens.css'
import './city.css'

/** A matter another district hands over: what it brings, and the two things that can be done with it. */
export function LetterPage() {
  const { from, no } = useParams({ from: '/desk/letters/$from/$no' })
  const { data: letter } = useSuspenseQuery(cityAsks.letter(from, Number(no)))
  useTitle(`${letter.fromName}移送`)
  return (
    <div className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/letters">区际函件</Link>
        </p>
        <h1>{letter.title}</h1>
        <p className="lead-line">
          {letter.fromName}移送的{letter.lineLabel}，{letter.standing}
        </p>
      </header>
      {letter.mayTake && <Decide letter={letter} />}
      {letter.doneBy && letter.doneAt && (
        <p>
          {letter.doneBy} {momentText(letter.doneAt)}
          {letter.standing}。{letter.doneWhy && `理由：${letter.doneWhy}`}
          {letter.matter && (
            <Link to="/matters/$id" params={{ id: letter.matter }}>
              打开登记的事项
            </Link>
          )}
        </p>
      )}
      <section className="part">
        <h2>函里写的</h2>
        <dl className="plain-facts letter-facts">
          <FactItem label="移送理由" text={letter.why} />
          <FactItem label="对方编号" text={letter.number ?? ''} />
          <FactItem label="对方经办" text={letter.sentBy} />
          <FactItem label="收到" text={`${momentText(letter.receivedAt)}，期限从${dayText(letter.receivedOn)}起算`} />
          {letter.parties.map(({ role, roleLabel, name }, at) => (
            <FactItem key={`${role} ${name} ${String(at)}`} label={roleLabel} text={name} />
          ))}
          {letter.answers.map(({ label, value }) => (
            <FactItem key={label} label={label} text={value} />
          ))}
          <FactItem label="材料" text={letter.files.map(fileText).join('、')} />
          <FactItem label="对方的签名" text={`相符（密钥 ${letter.key.slice(0, 16)}）`} />
          <FactItem label="函件指纹" text={letter.hash.slice(0, 32)} />
        </dl>
      </section>
      {letter.papers.map(({ title, number, lines }) => (
        <details key={`${title} ${number ?? ''}`} className="city-letter">
          <summary>
            《{title}》{number}
          </summary>
          {lines.map((line, at) => (
            <p key={`${String(at)} ${line}`}>{line}</p>
          ))}
        </details>
      ))}
    </div>
  )
}

function fileText({ name, size }: OpenedLetter['files'][number]): string {
  return `${name}（${numberText(Math.max(1, Math.round(size / 1024)))} KB）`
}

function Decide({ letter }: { readonly letter: OpenedLetter }) {
  const queries = useQueryClient()
  const [why, setWhy] = useState('')
  const { from, no, line, act, actLabel } = letter
  const back = useMutation({
    mutationFn: () => api('POST /api/letters/:from/:no/return', { params: { from, no }, body: { why } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['letters'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    back.mutate()
  }
  return (
    <>
      <p className="row no-print">
        <Link
          to="/lines/$line/new"
          params={{ line }}
          search={{ act, letter: `${from}:${String(no)}` }}
          className="plain-button primary"
        >
          接收并{actLabel}
        </Link>
      </p>
      <details className="no-print">
        <summary>退回{letter.fromName}</summary>
        <form onSubmit={submit} className="short-form">
          <FieldFrame
            id="return-why"
            label="退回的理由"
            help="对方会看到，对方的事项恢复办理"
            refusal={back.error ? asProblem(back.error).reasons[0]?.says : undefined}
          >
            {(bound) => (
              <Input.TextArea
                {...bound}
                rows={2}
                value={why}
                maxLength={1000}
                onChange={(event) => setWhy(event.target.value)}
              />
            )}
          </FieldFrame>
          <Button htmlType="submit" loading={back.isPending} disabled={why.trim().length < 4}>
            退回
          </Button>
        </form>
      </details>
    </>
  )
}
