/** The closed list of roles (decision 3). An assignment is person × role × organ × lines × from–to. */
export const roles = {
  clerk: '内勤',
  handler: '承办人',
  sectionHead: '科长',
  deputyHead: '分管领导',
  head: '局长',
  governmentOffice: '政府办公室',
  mediator: '人民调解员',
  lawyer: '律师',
  notary: '公证员',
  uploader: '执法单位报送员',
  liaison: '单位联络员',
  reviewer: '评查员',
  correctionOfficer: '矫正工作人员',
  archivist: '档案员',
  auditor: '安全审计员',
  administrator: '系统管理员',
  citizen: '申请人',
} as const

export type Role = keyof typeof roles

export function isRole(name: string): name is Role {
  return Object.hasOwn(roles, name)
}

export function roleNames(list: readonly Role[]): string {
  return list.map((role) => roles[role]).join('、')
}
