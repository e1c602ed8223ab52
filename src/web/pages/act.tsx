import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parse } from '../../kernel/answer.ts'
import { commonActs, isCommonAct } from '../../kernel/common-acts.ts'
import { type Form, formOf } from '../../kernel/form.ts'
import type { Line } from '../../kernel/line.ts'
import type { Reason } from '../../kernel/reason.ts'
import { api } from '../api.ts'
import { ActForm } from '../form/act-form.tsx'
import { type AttemptDraft, blankAttempt } from '../form/attempt-draft.ts'
import { Candidates } from '../form/candidates.tsx'
import { chainFor } from '../form/chain.ts'
import { filledIn, tidyCommon, withChoicesOf } from '../form/common-form.ts'
import { correctForm } from '../form/correct-form.ts'
import { CorrectPicker } from '../form/correct-picker.tsx'
import { useDraft } from '../form/draft.ts'
import { firstParties } from '../form/parties-editor.tsx'
import type { QuestionProps } from '../form/question-props.ts'
import { useStandingRows } from '../form/use-standing-rows.ts'
import { lineOf } from '../lines.ts'
import { ActSide, NotNow } from '../parts/act-side.tsx'
import { Lost, Reading } from '../parts/states.tsx'
import { useTitle } from '../parts/use-title.ts'
import { usePerform } from '../perform.ts'
import { asks, type MatterFile, type Performed } from '../queries.ts'
import { FrameFiller } from '../screens/frame-filler.tsx'
import { SettleOpinions } from '../screens/settle-opinions.tsx'
import { draftFields, freezesFrame, opinionsIn, settlesOpinions, treeIn } from '../screens/shapes.ts'
import { TreeLoader } from '../screens/tree-loader.tsx'

export function ActPage() {
  const { id, act } = useParams({ from: '/desk/matters/$id/acts/$act' })
  const { data: file } = useSuspenseQuery(asks.matter(id))
  const line = lineOf(file.line)
  const form = line && formOf(line, act)
  useTitle(form?.label ?? '办理')
  if (!line || !form) return <Lost />
  return (
    <div className="page act-page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/matters/$id" params={{ id }}>
            {file.row.number ?? file.row.lineLabel}
          </Link>
          <span>{file.row.title}</span>
        </p>
        <h1>{form.label}</h1>
        {form.help && <p className="lead">{form.help}</p>}
      </header>
      <div className="act-columns">
        <div>
          <NotNow act={file.acts.find(({ name }) => name === act)} />
          <Act
            key={`${id}/${act}`}
            file={file}
            line={line}
            form={isCommonAct(act) ? withChoicesOf(file, form) : form}
          />
        </div>
        <ActSide file={file} act={act} />
      </div>
    </div>
  )
}

interface ActProps {
  readonly file: MatterFile
  readonly line: Line
  readonly form: Form
}

function Act({ file, line, form }: ActProps) {
  const search = useSearch({ from: '/desk/matters/$id/acts/$act' })
  const { data: me } = useSuspenseQuery(asks.me())
  const navigate = useNavigate()
  const { id } = file.row
  const perform = usePerform(id)
  const blank = useMemo(() => blankFor(file, form, search, me.today.day), [file, form, search, me])
  const kept = useDraft<AttemptDraft>(`act:${id}:${form.act}`, blank)
  const rows = useStandingRows(id, form)
  if (!kept) return <Reading />
  const draft = rows.shown(kept)

  const items = treeIn(line)?.name
  const assigned = line.acts[form.act]?.assigns
  const correcting = form.act === 'correct'
  const asked = correcting
    ? correctForm(line, form, draft.content.given, new Set(file.parties.map(({ role }) => role)))
    : form
  const issues = file.acts.find(({ name }) => name === form.act)?.issues ?? []
  const done = ({ says, papers }: Performed) =>
    void navigate({ to: '/matters/$id', params: { id }, replace: true, state: { said: { says, papers } } })
  return (
    <ActForm
      form={asked}
      draft={draft}
      chain={chainFor(line, form.act, me)}
      opening={false}
      present={file.parties}
      standingOnly={correcting}
      today={me.today.day}
      check={({ given }) => problemsIn(line, asked, given)}
      send={(body) => perform.mutateAsync({ act: form.act, body: { ...body, version: file.version } })}
      onDone={done}
      {...(issues.length > 0
        ? {
            preview: (body) =>
              api('POST /api/matters/:id/acts/:act/preview', {
                params: { id, act: form.act },
                body: { ...body, version: file.version },
              }),
          }
        : {})}
      {...(settlesOpinions(line, form.act) ? { instead: settling(file, line, draft.content.given) } : {})}
      onGiven={(given) => filledIn(file, form.act, given)}
      tidy={(given) => rows.sent(tidyCommon(form.act, given))}
    >
      {assigned && <Candidates matter={id} form={form} field={assigned} draft={draft} />}
      {freezesFrame(line, form.act) && (
        <FrameFiller
          matter={id}
          today={me.today.day}
          take={(frame) => draft.put({ ...draft.content, given: { ...draft.content.given, frame } })}
        />
      )}
      {correcting && <CorrectPicker line={line} facts={file.facts} draft={draft} />}
      {items && form.questions.some(({ name }) => name === items) && !file.facts.some(({ name }) => name === items) && (
        <TreeLoader
          today={me.today.day}
          take={(all) => draft.put({ ...draft.content, given: { ...draft.content.given, [items]: all } })}
        />
      )}
    </ActForm>
  )
}

/** Opinions are settled beside the two drafts, not in a list of rows. */
function settling(file: MatterFile, line: Line, given: AttemptDraft['given']) {
  const opinions = opinionsIn(line)?.name
  const before = file.facts.find(({ name }) => name === draftFields.before)?.shown ?? null
  const after = given[draftFields.after]
  return ({ question, value, onChange, refusal }: QuestionProps) =>
    question.name === opinions ? (
      <SettleOpinions
        matter={file.row.id}
        {...{ question, value, onChange, refusal, before }}
        after={typeof after === 'string' && after !== '' ? after : null}
      />
    ) : null
}

/** What the address already says (a paper to serve, to whom) and the parties the act needs. */
function blankFor(
  file: MatterFile,
  form: Form,
  { paper, party }: { readonly paper?: string; readonly party?: number },
  today: string,
): AttemptDraft {
  const pointed = { ...(paper ? { paper } : {}), ...(party ? { party: String(party) } : {}) }
  return {
    ...blankAttempt,
    given: filledIn(file, form.act, pointed),
    parties: firstParties(form.parties, file.parties),
    on: form.asksDay ? today : '',
  }
}

/** The same reading of answers as the server does, so that most slips are shown without asking it. */
function problemsIn(line: Line, form: Form, given: Record<string, unknown>): readonly Reason[] {
  const asks = form.questions.filter(({ required }) => required).map(({ name }) => name)
  const mayAsk = form.questions.filter(({ required }) => !required).map(({ name }) => name)
  const fields = isCommonAct(form.act) ? { ...line.fields, ...commonActs[form.act].fields } : line.fields
  const parsed = parse(fields, { asks, mayAsk }, given)
  return parsed.ok ? [] : parsed.reasons
}
