import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { parse } from '../../kernel/answer.ts'
import { type Form, formOf } from '../../kernel/form.ts'
import type { Line } from '../../kernel/line.ts'
import { api } from '../api.ts'
import { placeOf } from '../brought.ts'
import { ActForm } from '../form/act-form.tsx'
import { type AttemptBody, type AttemptDraft, blankAttempt } from '../form/attempt-draft.ts'
import { chainFor } from '../form/chain.ts'
import { useDraft } from '../form/draft.ts'
import { firstParties } from '../form/parties-editor.tsx'
import { issuesPapers, lineOf } from '../lines.ts'
import { Lost, Nothing, Reading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { asks, type LineEntry, type Me } from '../queries.ts'

export function NewMatterPage() {
  const { line: id } = useParams({ from: '/desk/lines/$line/new' })
  const { act, referral, said, letter } = useSearch({ from: '/desk/lines/$line/new' })
  const { data: me } = useSuspenseQuery(asks.me())
  const entry = useSuspenseQuery(asks.lines()).data.rows.find((row) => row.id === id)
  const line = lineOf(id)
  const chosen = act ?? entry?.mayOpen[0]?.act
  const form = line && chosen ? formOf(line, chosen) : null
  useTitle(form?.label ?? '登记新事项')
  if (!line) return <Lost />
  return (
    <div className="page act-page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/lines/$line" params={{ line: id }} search={{}}>
            {line.label}
          </Link>
        </p>
        <h1>{form?.label ?? '登记新事项'}</h1>
        {form?.help && <p className="lead">{form.help}</p>}
      </header>
      {entry && entry.mayOpen.length > 1 && <Ways entry={entry} chosen={chosen} />}
      {form ? (
        <Opening key={`${id}/${form.act}`} line={line} form={form} me={me} brought={{ referral, said, letter }} />
      ) : (
        <Nothing says={`现在的岗位不能登记${line.label}。需要登记的，请换一个岗位，或者请有权限的同事登记。`} />
      )}
    </div>
  )
}

/** The doors a matter may come in by. */
function Ways({ entry, chosen }: { readonly entry: LineEntry; readonly chosen: string | undefined }) {
  return (
    <nav className="ways" aria-label="怎样来的">
      {entry.mayOpen.map(({ act, label }) => (
        <Link
          key={act}
          to="/lines/$line/new"
          params={{ line: entry.id }}
          search={{ act }}
          className={act === chosen ? 'here' : undefined}
          aria-current={act === chosen ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

interface OpeningProps {
  readonly line: Line
  readonly form: Form
  readonly me: Me
  readonly brought: Readonly<Record<'referral' | 'said' | 'letter', string | undefined>>
}

function Opening({ line, form, me, brought: { referral, said, letter } }: OpeningProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const chain = chainFor(line, form.act, me)
  const { data: brought } = useSuspenseQuery(asks.brought({ referral, said, letter }))
  const beside = { ...(referral ? { referral } : {}), ...(letter ? { letter: placeOf(letter) } : {}) }
  const source = referral ?? said ?? letter
  const present = brought.parties.map((party, at) => ({
    ...party,
    id: -1 - at,
    roleLabel: line.parties[party.role] ?? party.role,
    kind: 'person',
  }))
  const blank: AttemptDraft = {
    ...blankAttempt,
    given: brought.given,
    parties: firstParties(form.parties, present),
    on: form.asksDay ? me.today.day : '',
    signed: chain.length > 0 ? 'on-paper' : 'here',
  }
  const draft = useDraft<AttemptDraft>(`new:${line.id}:${form.act}${source ? `:${source}` : ''}`, blank)
  if (!draft) return <Reading />
  return (
    <ActForm
      form={form}
      draft={draft}
      chain={chain}
      opening
      present={present}
      today={me.today.day}
      check={({ given }) => {
        const parsed = parse(line.fields, line.acts[form.act] ?? {}, given)
        return parsed.ok ? [] : parsed.reasons
      }}
      send={(body) =>
        api('POST /api/lines/:line/matters', {
          params: { line: line.id },
          body: { ...body, act: form.act, ...beside },
        })
      }
      {...(issuesPapers(line.id, form.act)
        ? {
            preview: (body: AttemptBody) =>
              api('POST /api/lines/:line/matters/preview', {
                params: { line: line.id },
                body: { ...body, act: form.act, ...beside },
              }),
          }
        : {})}
      onDone={({ matter, says, papers }) => {
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
        void navigate({ to: '/matters/$id', params: { id: matter }, replace: true, state: { said: { says, papers } } })
      }}
    >
      {said && <p className="told">上年报告的原话、依据，和其中的数已经填好；请选定牵头单位、期限和目标。</p>}
      {(referral || letter) && <Brought line={line} parties={brought.parties} />}
      {letter && <p className="told">收到日期按收到函件的那天登记，本区的期限从那天起算。</p>}
    </ActForm>
  )
}

interface BroughtProps {
  readonly line: Line
  readonly parties: readonly { readonly role: string; readonly name: string }[]
}

/** What came along and is not typed again. */
function Brought({ line, parties }: BroughtProps) {
  const names = parties.map(({ role, name }) => `${line.parties[role] ?? role}${name}`)
  return (
    <p className="told">
      移送带来的内容已经填好，请核对。
      {names.length > 0 && `当事人一并带来：${names.join('、')}；另行登记当事人的，以登记的为准。`}
    </p>
  )
}
