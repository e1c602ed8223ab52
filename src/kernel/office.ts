/** The bureau's offices, in the order they are known by. */
export const offices = {
  governance: '依法治区',
  documents: '立法与文件',
  supervision: '执法监督',
  disputes: '复议应诉',
  mediation: '调解',
  publicity: '普法学法',
  service: '公共法律服务',
  correction: '矫正帮教',
  report: '年度报告',
  rosters: '名册',
  system: '系统',
} as const
export type Office = keyof typeof offices
