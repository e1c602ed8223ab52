import type { PortalDraft } from './drafts.ts'
import type { Answers } from './interface.ts'
import { type Portal, soon } from './parts.ts'

/** Hands the application over; afterwards the portal's disk keeps the number and the code, and nothing that was filled in. */
export async function sendDraft(
  portal: Portal,
  token: string,
  draft: PortalDraft,
  subject: string | null,
): Promise<Answers<'apply'>> {
  const { drafts, port } = portal
  const files: { name: string; bytes: string }[] = []
  for (const { slot, name } of draft.files) {
    const bytes = await drafts.takeFile(token, slot)
    if (bytes) files.push({ name, bytes: bytes.toString('base64') })
  }
  const on = portal.today()
  const { number, code, kind, filled } = draft
  const answered = await soon(
    port.call('apply', { number, code, kind, on, filled: { ...filled }, files, ...(subject ? { subject } : {}) }),
  )
  if (answered !== 'later' && !answered.done) return answered
  for (const { slot } of draft.files) await drafts.dropFile(token, slot)
  await drafts.save(token, { ...draft, filled: {}, files: [], sent: { on, arrived: answered !== 'later' } })
  return { done: true, says: [] }
}
