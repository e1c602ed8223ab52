import { readHours } from '../../kernel/open-hours.ts'
import { addYears } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { mediationLaw } from '../../law/statutes/mediation-law.ts'
import { licensed, persons } from './fields.ts'
import type { ProviderAct } from './names.ts'

const staff = ['clerk', 'handler', 'sectionHead'] as const

/** What a clock cannot read cannot be shown as open or closed. */
const hoursReadable = {
  must: '开放时间要写成「周一至周五 9:00—12:00，13:30—17:30」的样子，几段之间用分号',
  field: 'hours',
  holds: ({ hours }: { readonly hours: string | null }) => hours === null || readHours(hours) !== null,
} as const

export const acts = {
  enrol: {
    label: '入册',
    by: [...staff],
    from: 'new',
    to: 'serving',
    asks: ['name', 'kind', 'enrolledOn', 'validFrom'],
    mayAsk: [
      'validUntil',
      'employment',
      'committeeKind',
      'employer',
      'street',
      'address',
      'hours',
      'licence',
      'idNumber',
      'phone',
      'speciality',
      'account',
      'languages',
      'minorSkill',
      'practisingSince',
      'members',
      'hasWoman',
      'headcount',
    ],
    day: 'enrolledOn',
    guards: [
      {
        must: '这一类应当写明执业证号或者许可证号',
        field: 'licence',
        holds: ({ kind, licence }) => kind === null || !licensed.includes(kind) || licence !== null,
      },
      {
        must: '个人应当写明所在机构',
        law: cite(mediationLaw, '13'),
        field: 'employer',
        holds: ({ kind, employer }) => kind === null || !persons.includes(kind) || employer !== null,
      },
      {
        must: '人民调解员应当写明专职或者兼职',
        field: 'employment',
        holds: ({ kind, employment }) => kind !== 'mediator' || employment !== null,
      },
      {
        must: '人民调解委员会应当写明类别',
        field: 'committeeKind',
        holds: ({ kind, committeeKind }) => kind !== 'committee' || committeeKind !== null,
      },
      {
        must: '人民调解委员会由委员三至九人组成',
        law: cite(mediationLaw, '8'),
        field: 'members',
        holds: ({ kind, members }) => kind !== 'committee' || (members !== null && members >= 3 && members <= 9),
      },
      {
        must: '人民调解委员会应当有妇女委员',
        law: cite(mediationLaw, '8'),
        field: 'hasWoman',
        holds: ({ kind, hasWoman }) => kind !== 'committee' || hasWoman === true,
      },
      {
        must: '人民调解委员会委员每届任期三年，有效期不能更长',
        law: cite(mediationLaw, '9'),
        field: 'validUntil',
        holds: ({ kind, validFrom, validUntil }) =>
          kind !== 'committee' || (validFrom !== null && validUntil !== null && validUntil <= addYears(validFrom, 3)),
      },
      hoursReadable,
      {
        must: '有效期止不能早于有效期起',
        field: 'validUntil',
        holds: ({ validFrom, validUntil }) => validUntil === null || (validFrom !== null && validUntil >= validFrom),
      },
    ],
  },
  change: {
    label: '变更登记',
    help: '换所、换街道、专兼职变化等；统计以变更之日起算',
    by: [...staff],
    from: ['serving', 'suspended'],
    to: 'same',
    asks: ['changedOn'],
    mayAsk: [
      'name',
      'employment',
      'employer',
      'street',
      'address',
      'hours',
      'licence',
      'phone',
      'speciality',
      'account',
      'languages',
      'minorSkill',
      'practisingSince',
      'members',
      'headcount',
    ],
    day: 'changedOn',
    guards: [
      hoursReadable,
      {
        must: '变更后的委员人数仍应当在三至九人之间',
        law: cite(mediationLaw, '8'),
        field: 'members',
        holds: ({ kind, members }) => kind !== 'committee' || (members !== null && members >= 3 && members <= 9),
      },
    ],
  },
  renew: {
    label: '续期',
    help: '执业证续期、聘期续聘、委员会换届',
    by: [...staff],
    from: ['serving'],
    to: 'same',
    asks: ['renewedOn', 'validUntil'],
    day: 'renewedOn',
    guards: [
      {
        must: '新的有效期应当晚于续期之日',
        field: 'validUntil',
        holds: ({ validUntil, renewedOn }) => validUntil !== null && renewedOn !== null && validUntil > renewedOn,
      },
    ],
  },
  assess: {
    label: '年度考核',
    by: [...staff],
    from: ['serving', 'suspended'],
    to: 'same',
    asks: ['assessYear', 'assessment'],
  },
  suspend: {
    label: '停止执业',
    by: [...staff],
    from: ['serving'],
    to: 'suspended',
    asks: ['suspendedOn', 'suspendWhy'],
    day: 'suspendedOn',
  },
  resume: {
    label: '恢复执业',
    by: [...staff],
    from: ['suspended'],
    to: 'serving',
    asks: ['resumedOn'],
    day: 'resumedOn',
  },
  end: {
    label: '退出名册',
    by: [...staff],
    from: ['serving', 'suspended'],
    to: 'ended',
    asks: ['endedOn', 'endReason'],
    day: 'endedOn',
    guards: [
      {
        must: '因期满退出的，有效期应当已经届满',
        field: 'endReason',
        holds: ({ endReason, validUntil, endedOn }) =>
          endReason !== 'expired' || (validUntil !== null && endedOn !== null && validUntil <= endedOn),
      },
    ],
  },
} as const satisfies Record<string, ProviderAct>
