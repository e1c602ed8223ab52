import { judgeProof, type Proof, type ProofVerdict } from './verdict.ts'

/** The tests ask the built page for its verdict without a window. */
Object.assign(globalThis, { fahengVerify: judgeProof })

const place = typeof document === 'undefined' ? null : document.getElementById('verdict')
if (place) show(place)

function show(into: HTMLElement): void {
  const proof = JSON.parse(document.getElementById('proof')?.textContent ?? 'null') as Proof | null
  if (!proof) {
    into.append(line('p', '这是空白的核验页。请从事项页导出存证，导出的文件自带内容。'))
    return
  }
  const verdict = judgeProof(proof)
  document.title = `${proof.number ?? proof.title} · 存证核验`
  into.append(
    line('h1', `${proof.district}${proof.line}：${proof.number ?? ''} ${proof.title}`),
    line('p', proof.mark ?? ''),
    line('p', proof.synthetic ? '示范数据，不是真实案件。' : ''),
    line('p', summary(verdict), isWhole(verdict) ? 'held' : 'broken'),
    table(verdict),
    line('h2', '怎样确认封存本身没有被换掉'),
    line(
      'p',
      verdict.head
        ? `导出时最新的一次是第 ${verdict.head.no} 次（${verdict.head.madeAt}），指纹如下。请与司法局公布或者打印留存的同一次指纹逐字核对。`
        : '导出时还没有封存过。',
    ),
    line('code', verdict.head?.hash ?? ''),
  )
}

function isWhole({ entries, chain }: ProofVerdict): boolean {
  return chain === null && entries.every(({ standing }) => standing !== 'broken')
}

function summary({ entries, chain }: ProofVerdict): string {
  const count = (standing: string) => entries.filter((entry) => entry.standing === standing).length
  if (chain) return `核验没有通过：${chain}。`
  if (count('broken') > 0) return `核验没有通过：${count('broken')} 条流水对不上。`
  const waiting = count('waiting')
  return `核验通过：${count('held')} 条流水都在封存里，没有改动。${waiting > 0 ? `另有 ${waiting} 条导出时还没有封存。` : ''}`
}

function table({ entries }: ProofVerdict): HTMLElement {
  const rows = entries.map(({ seq, on, says, why, standing }) => {
    const row = document.createElement('tr')
    row.append(...[String(seq), on, says, why].map((text) => line('td', text)))
    row.className = standing
    return row
  })
  const head = document.createElement('tr')
  head.append(...['序号', '日期', '办理', '核验'].map((text) => line('th', text)))
  const whole = document.createElement('table')
  whole.append(head, ...rows)
  return whole
}

function line(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  if (className) made.className = className
  return made
}
