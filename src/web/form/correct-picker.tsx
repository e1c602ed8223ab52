import type { Line } from '../../kernel/line.ts'
import type { MatterFile } from '../queries.ts'
import type { AttemptDraft } from './attempt-draft.ts'
import { correctable } from './correct-form.ts'
import type { Draft } from './draft.ts'
import { GroupFrame } from './field-frame.tsx'

interface Props {
  readonly line: Line
  readonly facts: MatterFile['facts']
  readonly draft: Draft<AttemptDraft>
}

/** Which of what stands in the file is wrong; each ticked one is then asked again. */
export function CorrectPicker({ line, facts, draft }: Props) {
  const { content, put } = draft
  const toggle = (name: string, on: boolean) => {
    const { [name]: _, ...rest } = content.given
    put({ ...content, given: on ? { ...content.given, [name]: null } : rest })
  }
  return (
    <GroupFrame id="correct-which" label="更正哪几项" help="原记录保留，另记一条更正；统计以更正后为准">
      <div className="checks column">
        {correctable(line, facts).map(({ name, label, shown }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={Object.hasOwn(content.given, name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            {label}
            <span className="quiet">　现为：{shown.length > 40 ? `${shown.slice(0, 40)}……` : shown}</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
