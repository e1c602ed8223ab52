import type { Guard } from '../../kernel/line.ts'
import { cite } from '../../law/statute.ts'
import { notaryLaw as law } from '../../law/statutes/notary-acts.ts'
import type { Fields, NotaryAct } from './names.ts'

const ownKinds: readonly unknown[] = ['will', 'survival', 'adoption']

const classed: Guard<Fields> = {
  must: '归入「其他、未分类」的，写明是哪一种',
  field: 'otherKind',
  holds: (it) => it.class !== 'other' || it.otherKind !== null,
}

const inPerson: Guard<Fields> = {
  must: '遗嘱、生存、收养关系的公证由本人办理，不能代理',
  law: cite(law, '26'),
  field: 'kind',
  holds: ({ kind }, { parties }) => !ownKinds.includes(kind) || !parties.some(({ role }) => role === 'agent'),
}

const cutKnown: Guard<Fields> = {
  must: '减免公证费的，写明原因，减免不能多于应收',
  law: cite(law, '34'),
  field: 'feeCutWhy',
  holds: ({ fee, feeCut, feeCutWhy }) =>
    feeCut === null || feeCut === 0 || (feeCutWhy !== null && fee !== null && feeCut <= fee),
}

const paid = ({ fee, feeCut }: { fee: number | null; feeCut: number | null }) => (fee ?? 0) - (feeCut ?? 0)

/** 申请和受理；登记簿里已经出证的，一步补登。 */
export const intakeActs = {
  apply: {
    label: '登记申请',
    help: '材料清单一次告知',
    law: cite(law, '25'),
    by: ['clerk', 'notary'],
    from: 'new',
    to: 'applied',
    asks: ['subject', 'class', 'kind', 'mode', 'appliedOn'],
    mayAsk: ['otherKind', 'green', 'useWhere', 'purpose', 'promise'],
    day: 'appliedOn',
    parties: ['applicant'],
    mayAddParties: ['agent'],
    guards: [classed, inPerson],
    sets: ({ green }) => ({ green: green ?? 'none' }),
  },
  recordIssued: {
    label: '按登记簿补登',
    help: '已经出证的，照公证登记簿一次登记',
    by: ['clerk', 'notary'],
    from: 'new',
    to: 'issued',
    asks: ['subject', 'class', 'kind', 'mode', 'acceptedOn', 'issuedOn', 'certificate', 'fee'],
    mayAsk: ['otherKind', 'green', 'useWhere', 'purpose', 'copies', 'feeCut', 'feeCutWhy', 'notary'],
    day: 'issuedOn',
    parties: ['applicant'],
    mayAddParties: ['agent'],
    guards: [
      classed,
      inPerson,
      cutKnown,
      {
        must: '出证日期不能早于受理日期',
        field: 'issuedOn',
        holds: ({ acceptedOn, issuedOn }) => acceptedOn !== null && issuedOn !== null && issuedOn >= acceptedOn,
      },
    ],
    sets: (it) => ({ green: it.green ?? 'none', feePaid: paid(it), finishedOn: it.issuedOn }),
  },
  accept: {
    label: '受理',
    law: cite(law, '27'),
    by: ['clerk', 'notary'],
    from: ['applied'],
    to: 'accepted',
    asks: ['acceptedOn', 'inDistrict', 'told', 'notary'],
    mayAsk: ['fast'],
    day: 'acceptedOn',
    assigns: 'notary',
    guards: [
      {
        must: '不在本公证处执业区域的，告知向有管辖的公证处申请',
        law: cite(law, '25'),
        field: 'inDistrict',
        holds: ({ inDistrict }) => inDistrict === true,
      },
      {
        must: '受理时告知法律意义和可能的后果，并记录',
        law: cite(law, '27'),
        field: 'told',
        holds: ({ told }) => told === true,
      },
      {
        must: '提速清单自2024年2月23日起才有',
        field: 'fast',
        holds: ({ fast, acceptedOn }) =>
          fast === null || fast === 'none' || (acceptedOn !== null && acceptedOn >= '2024-02-23'),
      },
    ],
  },
  decline: {
    label: '不予受理',
    by: ['clerk', 'notary'],
    from: ['applied'],
    to: 'declined',
    asks: ['declineWhy'],
  },
  setFee: {
    label: '核定公证费',
    law: cite(law, '34'),
    by: ['clerk', 'notary'],
    from: ['accepted'],
    to: 'same',
    asks: ['fee'],
    mayAsk: ['feeCut', 'feeCutWhy'],
    guards: [cutKnown],
    sets: (it) => ({ feePaid: paid(it) }),
  },
} as const satisfies Readonly<Record<string, NotaryAct>>
