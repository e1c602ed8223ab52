import type { z } from 'zod'
import type { OpenedLetter } from '../../store/city/inbox.ts'
import type { LetterIn } from '../../store/city/letters-in.ts'
import type { LetterOut } from '../../store/city/outbox.ts'
import type { lettersContract } from '../contract-letters.ts'
import { lineOf, type Showing } from './showing.ts'
import { shown } from './shown.ts'

type Letters = z.input<(typeof lettersContract)['GET /api/letters']['answer']>
type Opened = z.input<(typeof lettersContract)['GET /api/letters/:from/:no']['answer']>

const done = { accepted: '已接收', returned: '已退回' } as const

/** Of a letter that does not fit nothing is repeated but what is wrong with it. */
export function letterInView(found: LetterIn, showing: Showing): Letters['inbox'][number] {
  const { sender, no, letter, wrong, how, receivedAt, matter, doneBy, doneAt } = found
  const fits = wrong.length === 0 && letter?.kind === 'referral'
  return {
    ...{ from: sender, no, receivedAt, matter, doneAt, wrong: [...wrong] },
    fromName: fits ? letter.fromName : sender,
    lineLabel: fits ? letter.lineLabel : '',
    standing: how ? done[how] : fits ? '等接收' : '核验不符，不能办理',
    waits: fits && how === null,
    doneBy: doneBy && (showing.nameOf(doneBy) ?? ''),
  }
}

export function letterOutView(sent: LetterOut, showing: Showing): Letters['outbox'][number] {
  const { receiver, receiverName, no, matter, number, title, sentBy, sentAt, answer, wrong } = sent
  const line = lineOf(showing, sent.line)
  return {
    ...{ to: receiver, toName: receiverName, no, matter, number, sentAt, wrong: [...wrong] },
    title: line.closed ? '' : title,
    lineLabel: line.label,
    sentBy: showing.nameOf(sentBy) ?? '',
    standing: standingOf(sent, answer),
  }
}

function standingOf({ wrong }: LetterOut, answer: LetterOut['answer']): string {
  if (wrong.length > 0) return '回函核验不符，没有登记'
  if (!answer) return '已送出，等对方回函'
  const said = answer.how === 'accepted' ? '对方已接收' : '对方已退回，本区恢复办理'
  return answer.entered ? said : `${said}，正在登记`
}

interface Beside {
  readonly receivedOn: string
  readonly doneWhy: string | null
  readonly key: string
}

/** The day its opening act asks for is the day the letter came. */
function dayOf({ acts }: OpenedLetter['line'], as: string, receivedOn: string) {
  const day = acts[as]?.day
  return day ? { [day]: receivedOn } : {}
}

/** The content, as whoever decides on it has to see it: what is sealed everywhere stays sealed here. */
export function openedLetterView(opened: OpenedLetter, showing: Showing, beside: Beside): Opened {
  const { found, line, taking, handed, brings, letter } = opened
  const open = Object.entries(brings.given).filter(([name]) => line.fields[name]?.sealed !== true)
  return {
    ...letterInView(found, showing),
    ...beside,
    line: line.id,
    act: taking.as,
    actLabel: line.acts[taking.as]?.label ?? taking.as,
    title: handed.title,
    number: handed.number,
    why: handed.why,
    sentBy: handed.sentBy,
    hash: found.hash,
    fromName: letter.fromName,
    answers: open.flatMap(([name, value]) => {
      const field = line.fields[name]
      return field ? { label: field.label, value: shown(field, value, showing.nameOf) } : []
    }),
    parties: brings.parties.map(({ role, name }) => ({
      role,
      roleLabel: line.parties[role] ?? role,
      name: line.closed ? '移送来的当事人' : name,
    })),
    papers: handed.papers.map((paper) => ({ ...paper, lines: [...paper.lines] })),
    files: handed.files.map(({ name, data }) => ({ name, size: Math.floor((data.length * 3) / 4) })),
    given: { ...Object.fromEntries(open), ...dayOf(line, taking.as, beside.receivedOn) },
    mayTake: found.how === null,
  }
}
