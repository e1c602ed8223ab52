import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { useKept } from '../keep.ts'
import { ReasonList } from '../parts/states.tsx'
import { freshKey } from '../perform.ts'
import { asProblem } from '../problem.ts'
import { asks, type QuizView } from '../queries.ts'
import { EffectTable, HiddenNote } from './effect-table.tsx'
import { QrCode } from './qr-code.tsx'
import { ScreenHead } from './screen-head.tsx'
import './screens.css'
import './services.css'

/** The two codes of an activity, what came in by them, and what may be said of it. */
export function QuizPage() {
  const { id } = useParams({ from: '/desk/matters/$id/quiz' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const { data: quiz } = useSuspenseQuery(asks.quiz(id))
  return (
    <div className="page wide">
      <ScreenHead file={file} title="前后测" />
      {quiz.opened ? <Codes codes={quiz.codes} title={file.row.title} /> : <NotOpen />}
      <section className="part">
        <h2>答得怎么样</h2>
        <p className="lead-line">{quiz.effect.says}。</p>
        <EffectTable
          label="活动前后答对的比例"
          heads={['对象']}
          rows={[
            { names: ['合计'], effect: quiz.effect },
            ...quiz.groups.map((group) => ({ names: [group.label], effect: group })),
          ]}
        />
        <HiddenNote hidden={quiz.hidden} />
        {quiz.mayEnter && <EnterResult id={id} />}
      </section>
      <Questions questions={quiz.questions} />
    </div>
  )
}

function NotOpen() {
  return (
    <div className="nothing">
      <p>题目还没有开放。办理「开放扫码答题」以后，这里会有活动前、活动后两个二维码。</p>
    </div>
  )
}

/** Where a phone reaches this house: the desk's own address unless the entrance for citizens is another. */
function Codes({ codes, title }: { readonly codes: QuizView['codes']; readonly title: string }) {
  const [base, setBase] = useKept('quiz.base', location.origin)
  return (
    <section className="part" aria-label="二维码">
      <p className="row no-print">
        <label className="label" htmlFor="quiz-base">
          手机打开的网址
        </label>
        <Input
          id="quiz-base"
          className="base-input"
          value={base}
          onChange={(event) => setBase(event.target.value.trim().replace(/\/+$/, '') || null)}
        />
        <span className="quiet small">群众入口另有网址的，改成那个网址再打印</span>
      </p>
      <div className="codes">
        {codes.map(({ side, label, path, open, says, sheets }) => (
          <figure key={side} className={open ? 'code' : 'code shut'}>
            <figcaption>
              <strong>{label}扫这个码</strong>
              <span className="only-print">{title}</span>
            </figcaption>
            <QrCode text={`${base}${path}`} label={`${label}的二维码`} />
            <p>
              <a href={path} target="_blank" rel="noreferrer">
                打开{label}的题目
              </a>
            </p>
            <p className="quiet no-print">
              {says}，已收 {sheets} 份
            </p>
          </figure>
        ))}
      </div>
    </section>
  )
}

function EnterResult({ id }: { readonly id: string }) {
  const queries = useQueryClient()
  const [key] = useState(freshKey)
  const enter = useMutation({
    mutationFn: () => api('POST /api/matters/:id/quiz/result', { params: { id }, body: { key } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['matter', id] }),
  })
  return (
    <div className="enter-result">
      <Button type="primary" loading={enter.isPending} onClick={() => enter.mutate()}>
        把结果记入登记表
      </Button>
      <span className="quiet small">记入两次人数中较少的一次和两次答对率，不用重填</span>
      {enter.error && <ReasonList problem={asProblem(enter.error)} />}
    </div>
  )
}

function Questions({ questions }: { readonly questions: QuizView['questions'] }) {
  return (
    <section className="part">
      <h2>每一题</h2>
      <ol className="quiz-questions">
        {questions.map(({ question, options, before, after }) => (
          <li key={question}>
            <p>{question}</p>
            <ul>
              {options.map(({ label, right }) => (
                <li key={label}>{right ? <strong>{label}（正确）</strong> : label}</li>
              ))}
            </ul>
            <p className="quiet">
              答对：活动前 {before.right}／{before.of}，活动后 {after.right}／{after.of}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
