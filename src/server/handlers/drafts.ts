import { dropDraft, readDraft, saveDraft } from '../../store/drafts.ts'
import { Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'

/** What is being typed, kept for whoever typed it; about 200 KB each. */
const largest = 200_000

export const draftHandlers: Pick<
  Handlers,
  'GET /api/drafts/:key' | 'PUT /api/drafts/:key' | 'DELETE /api/drafts/:key'
> = {
  'GET /api/drafts/:key': async ({ desk: { store }, who, params }) => {
    const draft = await readDraft(store, who.post.person, params.key)
    return { content: draft?.content ?? null, savedAt: draft?.savedAt ?? null }
  },

  'PUT /api/drafts/:key': async ({ desk: { store }, who, params, body }) => {
    if (JSON.stringify(body.content ?? null).length > largest)
      return new Refused('too-much', ['草稿太长，请先提交一部分'])
    return { savedAt: await saveDraft(store, who.post.person, params.key, body.content ?? null) }
  },

  'DELETE /api/drafts/:key': async ({ desk: { store }, who, params }) => {
    await dropDraft(store, who.post.person, params.key)
    return { ok: true }
  },
}
