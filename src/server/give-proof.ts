import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseProof } from '../store/seals/case-proof.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { notFound, Refused } from './problems.ts'
import { purposeIn, watermark } from './watermark.ts'

/** Where the page stands that takes a proof in; built with the desk. */
const empty = '<script type="application/json" id="proof">null</script>'

/** A case with its proofs inside one page that checks itself without a network. */
export async function giveProof({ desk: { store, webDir }, who, params, query }: Bytes): Promise<Outgoing | Refused> {
  const purpose = purposeIn(query)
  if (purpose instanceof Refused) return purpose
  const taken = { purpose, mark: `导出：${watermark(store, who, purpose)}` }
  const proof = await caseProof(store, who.post, params.id as string, taken)
  if (!proof) return notFound()
  const file = webDir ? join(webDir, '../verifier/verifier.html') : ''
  if (!existsSync(file)) return new Refused('missing', ['核验页还没有构建，请联系管理员运行 npm run build'])
  const inside = JSON.stringify(proof).replaceAll('<', '\\u003c')
  const page = readFileSync(file, 'utf8').replace(empty, () => empty.replace('null', () => inside))
  return {
    name: `${proof.number ?? proof.title}（存证）.html`,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(page),
  }
}
