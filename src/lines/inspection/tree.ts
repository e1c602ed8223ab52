/** checked: read in a published text. to-confirm: believed. own: worded here, to be replaced by the official one. */
export type NameStanding = 'checked' | 'to-confirm' | 'own'

export interface TreeItem {
  readonly name: string
  readonly standing: NameStanding
  readonly evidence: readonly string[]
}

export interface TreePart {
  readonly name: string
  readonly standing: NameStanding
  readonly items: readonly TreeItem[]
}

export interface TreeHeading {
  readonly name: string
  readonly standing: NameStanding
  readonly parts: readonly TreePart[]
}

/** One edition of an indicator system: three levels, no points. */
export interface Tree {
  readonly id: string
  readonly label: string
  readonly headings: readonly TreeHeading[]
}

export interface TreeRow {
  readonly code: string
  readonly heading: string
  readonly name: string
}

/** The rows to share out among the units: 1.2.3 is the third item of the second part of the first heading. */
export function rowsOf({ headings }: Tree): TreeRow[] {
  return headings.flatMap((heading, h) =>
    heading.parts.flatMap((part, p) =>
      part.items.map((item, i) => ({
        code: `${h + 1}.${p + 1}.${i + 1}`,
        heading: heading.name,
        name: item.name,
      })),
    ),
  )
}

export type Loaded =
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly problems: readonly string[] }

/** 新版指标从表格读进来：三列，一级、二级可以只在第一行写。 */
export function loadTree(
  edition: Pick<Tree, 'id' | 'label'>,
  rows: readonly (readonly [heading: string, part: string, item: string])[],
): Loaded {
  const problems: string[] = []
  const headings: { name: string; parts: { name: string; items: string[] }[] }[] = []
  for (const [at, row] of rows.entries()) {
    const [heading, part, item] = row.map((cell) => cell.trim())
    if (heading && heading !== headings.at(-1)?.name) headings.push({ name: heading, parts: [] })
    const under = headings.at(-1)
    if (part && under && part !== under.parts.at(-1)?.name) under.parts.push({ name: part, items: [] })
    const within = under?.parts.at(-1)
    if (!item) problems.push(`第 ${at + 1} 行没有三级指标`)
    else if (!within) problems.push(`第 ${at + 1} 行的三级指标没有归到一级、二级指标下`)
    else if (within.items.includes(item)) problems.push(`第 ${at + 1} 行的三级指标重复`)
    else within.items.push(item)
  }
  if (rows.length === 0) problems.push('表里没有指标')
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, tree: { ...edition, headings: headings.map(asChecked) } }
}

function asChecked({ name, parts }: { name: string; parts: { name: string; items: string[] }[] }): TreeHeading {
  const standing = 'checked' as const
  return {
    name,
    standing,
    parts: parts.map((part) => ({
      name: part.name,
      standing,
      items: part.items.map((item) => ({ name: item, standing, evidence: [] })),
    })),
  }
}
