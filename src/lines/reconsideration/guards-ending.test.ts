import { answers, files, guardTable } from '../../testing/guard-table.ts'
import { accepted } from '../../testing/reconsideration-story.ts'
import { otherEndings } from './acts-ending.ts'

const { guard, verify } = guardTable(otherEndings)

const reason = { suspendWhy: '详见案卷' }
guard(
  'startMediation',
  '调解应当出于各方自愿',
  answers(() => accepted('2024'), { mediationKind: 'other' }, { mediationConsent: false }, { mediationConsent: true }),
)
guard(
  'startMediation',
  '2023年12月31日以前收到的申请，只有自由裁量权案件和赔偿、补偿案件可以调解',
  files(
    () => accepted('2021'),
    () => accepted('2024'),
    { mediationConsent: true, mediationKind: 'other' },
  ),
)
guard(
  'mediate',
  '调解书应当经各方签名或者签章',
  answers(
    () => accepted('2024').does('startMediation', { mediationConsent: true, mediationKind: 'other' }),
    { mediationTerms: '退还一半罚款' },
    { mediationSigned: false },
    { mediationSigned: true },
  ),
)
guard(
  'withdraw',
  '撤回应当出于自愿，且不损害公共利益和他人合法权益',
  answers(() => accepted('2024'), { withdrawCause: 'own' }, { withdrawFree: false }, { withdrawFree: true }),
)
guard(
  'withdraw',
  '因和解撤回的，应当记明和解内容',
  answers(
    () => accepted('2024'),
    { withdrawCause: 'settled', withdrawFree: true },
    {},
    { settlementTerms: '该局自行改正' },
  ),
)
const stopped = (on: string) =>
  accepted('2024')
    .does('suspend', { ...reason, suspendGround: 'death' }, { signedOnPaper: true })
    .on(on)
guard(
  'terminate',
  '因死亡、丧失行为能力、终止而中止，满六十日原因仍未消除的，才能以此为由终止',
  files(
    () => stopped('2024-05-17'),
    () => stopped('2024-05-18'),
    { endGround: 'suspended', endWhy: '近亲属没有答复' },
  ),
)
guard(
  'elevate',
  '提级审理只适用于2024年1月1日以后收到的申请',
  files(
    () => accepted('2021'),
    () => accepted('2024'),
    { elevatedTo: '示范市人民政府' },
  ),
)

verify()
