import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type { reckon } from './clock.ts'
import { type Mutation, mutations } from './mutations.ts'
import { requestOf, type WorkedCase, workedCases } from './worked-cases.ts'

const room = dirname(fileURLToPath(import.meta.url))

describe('故意改坏计算期限的代码，案例表都能发现', () => {
  it('不改动时全部案例通过', async () => {
    expect(missedBy(await clockWith(null))).toEqual([])
  })

  it('至少有十二种改坏', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(12)
  })

  it.each(mutations)('$fault', async (mutation) => {
    const source = readFileSync(join(room, mutation.file), 'utf8')
    expect(source, `${mutation.file} 里已没有这段代码`).toContain(mutation.from)
    expect(source.replace(mutation.from, mutation.to)).not.toBe(source)
    expect(missedBy(await clockWith(mutation)).length).toBeGreaterThan(0)
  })
})

type Reckon = typeof reckon

async function clockWith(mutation: Mutation | null): Promise<Reckon> {
  const built = await build({
    entryPoints: [join(room, 'clock.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'clock',
    plugins: mutation === null ? [] : [replacing(mutation)],
  })
  const code = built.outputFiles[0]?.text ?? ''
  const load = new Function(`${code}; return clock.reckon`) as () => Reckon
  return load()
}

function replacing({ file, from, to }: Mutation): Plugin {
  return {
    name: 'mutation',
    setup(bundler) {
      bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path !== join(room, file)) return null
        return { contents: readFileSync(path, 'utf8').replaceAll(from, to), loader: 'ts' }
      })
    },
  }
}

function missedBy(clock: Reckon): string[] {
  return workedCases.filter((worked) => !agrees(clock, worked)).map((it) => it.given)
}

function agrees(clock: Reckon, worked: WorkedCase): boolean {
  try {
    const { due, provisional } = clock(requestOf(worked))
    return due === worked.due && provisional === worked.provisional
  } catch {
    return false
  }
}
