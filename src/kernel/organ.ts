/** The kinds of organ in the district's one tree (decision 2). */
export const organKinds = {
  government: '人民政府',
  bureau: '司法局',
  office: '内设机构',
  department: '政府工作部门',
  body: '其他执法主体',
  team: '受委托组织',
  street: '街道办事处',
  community: '社区',
  station: '司法所',
  committee: '人民调解委员会',
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
  arbitration: '仲裁机构',
  provider: '法律服务机构',
} as const

export type OrganKind = keyof typeof organKinds
