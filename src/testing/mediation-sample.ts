/** A synthetic dispute of the demonstration district, for stories and guides. */
export const neighbours = [
  { role: 'applicant', kind: 'person', name: '示范居民甲' },
  { role: 'respondent', kind: 'person', name: '示范居民乙' },
] as const

export const dispute = {
  source: 'applied',
  kind: 'neighbour',
  summary: '楼上卫生间漏水，泡坏楼下天花板，要求修复并赔偿',
  place: '示范小区 3 号楼',
  urgency: 'normal',
  committeeKind: 'village',
  willing: 'agreed',
  acceptedOn: '2021-03-01',
} as const

export const referral = {
  source: 'arbitration',
  referralFrom: '示范区劳动人事争议仲裁院',
  entrust: 'transfer',
  kind: 'labour',
  summary: '用人单位拖欠三个月工资',
  referralSignedOn: '2021-03-01',
} as const

export const session = {
  at: '2021-03-05T09:30',
  place: '示范社区调解室',
  mediators: '示范调解员',
  present: '示范居民甲、示范居民乙',
  content: '双方各自陈述，调解员到现场看过漏点。',
  result: 'continue',
} as const

export const payment = {
  who: '示范居民乙',
  does: 'pay',
  to: '示范居民甲',
  what: '赔偿天花板损失 3000 元',
  amount: 300_000,
  due: '2021-04-12',
  method: 'cash',
  how: '在示范社区调解室当面交付',
  otherwise: '示范居民甲可以向法院起诉',
} as const

export const repair = {
  who: '示范居民乙',
  does: 'act',
  what: '更换卫生间防水层，不再漏水',
  due: '2021-03-31',
} as const

export const signed = { effectiveOn: '2021-03-10', signing: ['parties', 'mediator', 'seal'] } as const
