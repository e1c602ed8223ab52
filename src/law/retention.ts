import type { Standing } from './statute.ts'

/** What is known of how long files are kept. Never reckoned with: each organ's own approved table decides. */
export interface RetentionNote {
  readonly says: string
  readonly standing: Standing
  /** The lines it speaks of; absent: every line. */
  readonly lines?: readonly string[]
}

export const retentionNotes: readonly RetentionNote[] = [
  {
    says: '各单位自己编制归档范围和保管期限表，经同级档案主管部门审核同意后施行（《档案法实施条例》第十九条）。',
    standing: 'checked',
  },
  { says: '机关文书一般分永久、30 年、10 年（国家档案局令第 8 号）；以本局批准的表为准。', standing: 'to-confirm' },
  {
    says: '调解案卷按种类、内容和当事人分定期限，常见 5 年、10 年、永久；年数没有核到。',
    standing: 'to-confirm',
    lines: ['mediation'],
  },
  {
    says: '公证案卷按事项分短期、长期、永久，公证登记簿永久保管；2025 年的新规定没有核到年数。',
    standing: 'to-confirm',
    lines: ['notary'],
  },
  { says: '没有查到全国统一的法律援助案卷保管期限。', standing: 'unknown', lines: ['legal-aid', 'duty-lawyer'] },
  { says: '没有查到社区矫正、安置帮教案卷的保管期限。', standing: 'unknown', lines: ['correction', 'resettlement'] },
  { says: '没有查到行政复议案卷的保管期限。', standing: 'unknown', lines: ['reconsideration'] },
  { says: '普法活动记录按本局的表，常见 10 年或者 30 年。', standing: 'to-confirm', lines: ['outreach', 'study'] },
]
