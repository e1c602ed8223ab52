import { type Party, type PartyGiven, partyKinds } from '../kernel/party.ts'
import { isNone, isNothing, type Scalar, textOf } from './cell.ts'

const organEnds = /(人民政府|政府办公室|委员会|管理局|公安局|分局|监督局|司法局|街道办事处|法院|检察院|总队|支队|大队)$/
const organisationWords =
  /(公司|厂|店|部|馆|行|所|院|学校|幼儿园|中心|合作社|协会|银行|酒店|超市|商行|工作室|集团|项目部|门诊|物业|企业|村民委员会|居民委员会|业主委员会|事务所|联社|餐厅|饭店)$/

/** Several parties stand in one cell, parted by 、 or ； or a new line. */
export function readParties(cell: Scalar, role: string, labels: readonly string[]): PartyGiven[] {
  const names = textOf(cell)
    .split(/[;；、\n\r]+/)
    .map((name) => name.trim())
    .filter((name) => !isNothing(name) && !isNone(name))
  return [...new Set(names)].map((name) => ({ role, kind: kindOf(name, labels), name }))
}

/** What the row itself says of the party wins; otherwise the name's ending tells. */
function kindOf(name: string, labels: readonly string[]): Party['kind'] {
  if (labels.includes(partyKinds.person)) return 'person'
  if (labels.some((label) => /^(法人|非法人)/.test(label))) return 'organisation'
  if (/(村民|居民|业主)委员会$/.test(name)) return 'organisation'
  if (organEnds.test(name)) return 'organ'
  return organisationWords.test(name.replace(/（[^）]*）$|\([^)]*\)$/, '')) ? 'organisation' : 'person'
}
