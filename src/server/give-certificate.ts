import { pageDocx } from '../reports/page-docx.ts'
import type { Bytes, Outgoing } from './byte-routes.ts'
import { fileTypes as types } from './file-types.ts'
import { certificateOf, givenOut } from './handlers/certificates.ts'
import { Refused } from './problems.ts'

/** The certificate as it was given out, whatever is counted today. */
export async function giveKeptCertificate({ desk: { store }, who, params }: Bytes): Promise<Outgoing | Refused> {
  const found = await certificateOf(store, who, params['id'] ?? '')
  if (found instanceof Refused) return found
  const page = givenOut(found)
  return { name: `${page.title}（${found.digest.slice(0, 8)}）.docx`, type: types.docx, body: await pageDocx(page) }
}
