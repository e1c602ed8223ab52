import { defineLine } from '../../kernel/line.ts'
import { outputActs } from './acts-output.ts'
import { runActs } from './acts-run.ts'
import { fields } from './fields.ts'
import { parties, states } from './names.ts'

/** 督办：规划、批示、会议、吹哨、短板都变成有牵头单位、有期限、有佐证的任务；本局的成果文件也在这里出来。 */
export const taskLine = defineLine({
  id: 'task',
  label: '督办任务',
  shape: 'case',
  office: 'governance',
  version: 1,
  number: '{organ}督〔{year}〕{n}号',
  face: 'bureau',
  fields,
  parties,
  sees: {
    liaison: 'organ',
    clerk: 'organ',
    handler: 'organ',
    sectionHead: 'organ',
    deputyHead: 'district',
    head: 'district',
    governmentOffice: 'district',
  },
  states,
  acts: { ...runActs, ...outputActs },
  clocks: {
    due: {
      label: '完成任务',
      kind: 'duty',
      until: 'dueOn',
      starts: 'openedOn',
      stops: ['report', 'drop'],
      waitsFor: '牵头单位',
    },
    parts: {
      label: '子任务',
      kind: 'duty',
      starts: 'openedOn',
      stops: [],
      each: { rows: 'parts', starts: 'givenOn', until: 'dueOn', stops: 'doneOn', title: 'what' },
      waitsFor: '责任单位',
    },
    countersign: {
      label: '等会签',
      kind: 'duty',
      starts: 'draftedOn',
      stops: [],
      each: { rows: 'countersigns', starts: 'askedOn', until: 'dueOn', stops: 'repliedOn', title: 'unit' },
      waitsFor: '会签单位',
    },
  },
  title: 'title',
  facts: ['source', 'domain', 'lead', 'outputKind', 'outputItems', 'remindWhen'],
  concerns: ['lead', 'street'],
  shares: {
    ...({ summary: 'standard', street: 'street', title: 'title', unit: 'lead' } as const),
    ...({ dueOn: 'dueOn', basis: 'basis', domain: 'domain', origin: 'source' } as const),
  },
  refersTo: ['legality-review', 'mediation'],
  receives: 'open',
  columns: ['title', 'source', 'domain', 'lead', 'openedOn', 'dueOn', 'outputKind'],
})
