import { toggled } from './answer-sheet.ts'
import type { Question } from './use-hall.ts'

interface Props {
  readonly n: number
  readonly question: Question
  readonly given: readonly number[] | string | undefined
  readonly write: (given: readonly number[] | string) => void
}

const letters = 'ABCDEFGH'

/** One question; the whole line of an option can be touched. */
export function QuestionCard({ n, question, given, write }: Props) {
  const { kindLabel, marks, stem, material, written } = question
  return (
    <fieldset className="hall-question" id={`q${n}`}>
      <legend>
        <span className="hall-n">
          {n}．{kindLabel}（{marks} 分）
        </span>
        {material && <span className="hall-material">{material}</span>}
        <span className="hall-stem">{stem}</span>
      </legend>
      {written ? (
        <textarea
          aria-label={`第 ${n} 题作答`}
          rows={8}
          maxLength={3500}
          value={typeof given === 'string' ? given : ''}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <Options n={n} question={question} given={given} write={write} />
      )}
    </fieldset>
  )
}

function Options({ n, question: { lettered, options, multiple }, given, write }: Props) {
  const ticked = typeof given === 'string' || given === undefined ? [] : given
  return options.map((option, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the options of a paper never move
    <label key={at} className={ticked.includes(at) ? 'hall-option ticked' : 'hall-option'}>
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={`q${n}`}
        checked={ticked.includes(at)}
        onChange={() => write(multiple ? toggled(given, at) : [at])}
      />
      <span>
        {lettered ? `${letters[at] ?? ''}．` : ''}
        {option}
      </span>
    </label>
  ))
}
