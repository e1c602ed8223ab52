import type { Fields } from '../kernel/field.ts'
import type { Store } from './store.ts'
import { isUuid } from './uuid.ts'
import type { Working } from './working.ts'

/** Files the new events bring in, so that who sees the matter may open them. */
export function attachedRows({ district }: Store, { id, business, pending }: Working): object[] {
  const named = pending.flatMap(({ event: { patch } }) => [
    patch.attachment?.file,
    ...filesAmong(business.line.fields, patch.fields ?? {}),
    ...Object.entries(patch.rows ?? {}).flatMap(([name, { put }]) =>
      put.flatMap((row) => filesAmong(business.line.fields[name]?.rows ?? {}, row)),
    ),
  ])
  return [...new Set(named)].filter((file) => file && isUuid(file)).map((file) => ({ district, file, matter: id }))
}

function filesAmong(fields: Fields, values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([name, files]) =>
    fields[name]?.kind === 'attachments' && files ? (files as readonly string[]) : [],
  )
}
