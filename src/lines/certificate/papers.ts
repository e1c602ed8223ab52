import { paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { type Day, formatDay } from '../../law/day.ts'
import { fields } from './fields.ts'
import { certificateLine } from './line.ts'

const dated = (on: Day | null) => (on ? formatDay(on) : '　　年　月　日')
const label = (
  name: 'kind' | 'staffKind' | 'generalResult' | 'specialResult' | 'suspendWhy' | 'cancelReason' | 'cardBack',
  value: string | null,
) => fields[name].options?.[value ?? ''] ?? '未登记'

export const papers = definePapers(certificateLine, {
  application: {
    title: '行政执法证件申领审核表',
    after: ['apply', 'check'],
    body: (it, file) => [
      table([
        ['姓名', it.holder ?? ''],
        ['所在单位', file.nameOf(it.unit)],
        ['岗位', it.post ?? ''],
        ['编制性质', label('staffKind', it.staffKind)],
        ['证件种类', label('kind', it.kind)],
        ['执法领域', it.area ?? ''],
        ['公共法律知识考试', `${label('generalResult', it.generalResult)}　${dated(it.generalOn)}`],
        ['专业法律知识考试', `${label('specialResult', it.specialResult)}　${dated(it.specialOn)}`],
        ['初审意见', it.checkOpinion ?? ''],
      ]),
      signatures('所在单位（盖章）：', '初审人：', '负责人：'),
    ],
  },
  handOutSheet: {
    title: '行政执法证件发放登记表',
    after: ['handOut', 'exchange', 'file'],
    body: (it, file) => [
      table(
        [
          [
            it.holder ?? '',
            file.nameOf(it.unit),
            it.oldNumber ?? '无',
            it.number ?? '',
            `${dated(it.validFrom)}至${it.validUntil ? formatDay(it.validUntil) : '未载明'}`,
            '',
          ],
        ],
        ['姓名', '所在单位', '旧证编号', '证件编号', '有效期', '领取人签名'],
      ),
      signatures('发放人：'),
    ],
  },
  suspensionNotice: {
    title: '暂扣行政执法证件通知书',
    after: ['suspend'],
    series: '暂',
    body: (it, file) => [
      paragraph(
        `${file.nameOf(it.unit)}：你单位${it.holder ?? ''}（证件编号${it.number ?? ''}）因${label('suspendWhy', it.suspendWhy)}，自${dated(it.suspendedOn)}起暂扣证件。暂扣期间不得从事执法活动。`,
      ),
      paragraph(it.suspendNote ?? '请你单位督促整改，符合条件后申请恢复使用。'),
    ],
  },
  cancellation: {
    title: '注销行政执法证件通知书',
    after: ['cancel'],
    series: '注',
    body: (it, file) => [
      paragraph(
        `${file.nameOf(it.unit)}：你单位${it.holder ?? ''}的${label('kind', it.kind)}（编号${it.number ?? ''}）因${label('cancelReason', it.cancelReason)}，于${dated(it.cancelledOn)}注销，自该日起不得使用。`,
      ),
      paragraph(`证件去向：${label('cardBack', it.cardBack)}${it.missingWhy ? `（${it.missingWhy}）` : ''}。`),
    ],
  },
  revocation: {
    title: '吊销行政执法证件决定书',
    after: ['revoke'],
    series: '吊',
    body: (it, file) => [
      paragraph(`持证人：${it.holder ?? ''}，${file.nameOf(it.unit)}，证件编号${it.number ?? ''}。`),
      paragraph(`事实和理由：${it.revokeWhy ?? ''}`),
      paragraph(`决定自${dated(it.revokedOn)}起吊销上述证件。`),
    ],
  },
})
