import { z } from 'zod'
import { type Names, namesOf } from '../../door/names.ts'

const entries = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['organ', 'person']),
    among: z.array(z.string()),
    alsoCalled: z.array(z.string()).optional(),
  }),
)

const scope = z.array(z.object({ key: z.string(), within: z.array(z.string()).nullable() }))

/** The sheets its reader may send, and for which units; none named in a page straight from the build: every sheet. */
export function sheetsInPage(root: Document): ReadonlyMap<string, readonly string[] | null> {
  const read = scope.parse(JSON.parse(root.getElementById('sheets')?.textContent ?? '[]'))
  return new Map(read.map(({ key, within }) => [key, within]))
}

/** The list of names the server puts into the page when it is downloaded; none in a page straight from the build. */
export function namesInPage(root: Document): Names {
  return readNames(root.getElementById('names')?.textContent ?? '[]')
}

export function readNames(json: string): Names {
  const read = entries.parse(JSON.parse(json))
  return namesOf(read.map(({ alsoCalled, ...entry }) => ({ ...entry, ...(alsoCalled ? { alsoCalled } : {}) })))
}
