import { noSealBefore, rootFrom, type SealHead, type Sibling, sealHash } from '../../kernel/merkle.ts'
import { sm3 } from '../../kernel/sm3.ts'

/** What the page finds inside itself, made by the server. */
export interface Proof {
  readonly district: string
  readonly number: string | null
  readonly title: string
  readonly line: string
  readonly synthetic: boolean
  readonly madeAt: string
  readonly mark?: string
  readonly events: readonly ProvenEntry[]
  readonly seals: readonly (SealHead & { readonly hash: string })[]
}

interface ProvenEntry {
  readonly seq: number
  readonly says: string
  readonly on: string
  readonly text: string
  readonly fingerprint: string
  readonly seal: number | null
  readonly path: readonly Sibling[]
}

export interface EntryVerdict {
  readonly seq: number
  readonly says: string
  readonly on: string
  readonly standing: 'held' | 'waiting' | 'broken'
  readonly why: string
}

export interface ProofVerdict {
  readonly entries: readonly EntryVerdict[]
  readonly chain: string | null
  /** To be compared with what the bureau printed or published. */
  readonly head: { readonly no: number; readonly hash: string; readonly madeAt: string } | null
}

/** Works everything out again from the texts: nothing the file claims is taken on trust. */
export function judgeProof(proof: Proof): ProofVerdict {
  const head = proof.seals.at(-1)
  return {
    entries: proof.events.map((entry) => judgeEntry(proof, entry)),
    chain: brokenLink(proof),
    head: head ? { no: head.no, hash: head.hash, madeAt: head.madeAt } : null,
  }
}

function judgeEntry({ seals }: Proof, entry: ProvenEntry): EntryVerdict {
  const { seq, says, on } = entry
  const verdict = (standing: EntryVerdict['standing'], why: string) => ({ seq, says, on, standing, why })
  if (sm3(entry.text) !== entry.fingerprint) return verdict('broken', '内容与指纹不符')
  const said = JSON.parse(entry.text) as { readonly seq?: unknown; readonly happened_on?: unknown }
  if (said.seq !== seq || said.happened_on !== on) return verdict('broken', '写在前面的序号或者日期与内容不符')
  if (entry.seal === null) return verdict('waiting', '导出时还没有封存')
  const seal = seals.find(({ no }) => no === entry.seal)
  if (!seal) return verdict('broken', `没有第 ${entry.seal} 次封存`)
  return rootFrom(entry.fingerprint, entry.path) === seal.root
    ? verdict('held', `在第 ${seal.no} 次封存里`)
    : verdict('broken', `走不到第 ${seal.no} 次封存的根`)
}

function brokenLink({ seals }: Proof): string | null {
  let before: { readonly no: number; readonly hash: string } | null = null
  for (const seal of seals) {
    if (sealHash(seal) !== seal.hash) return `第 ${seal.no} 次封存的指纹不对`
    if (before && (seal.no !== before.no + 1 || seal.previous !== before.hash))
      return `第 ${seal.no} 次封存接不上第 ${before.no} 次`
    if (seal.no === 1 && seal.previous !== noSealBefore) return '第 1 次封存前面不该有别的'
    before = seal
  }
  return null
}
