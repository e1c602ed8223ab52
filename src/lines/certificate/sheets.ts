import { defineSheets } from '../../kernel/sheet.ts'
import { certificateLine } from './line.ts'

const holder = {
  姓名: { field: 'holder', aliases: ['持证人', '执法人员姓名'], example: '示范执法员甲' },
  公民身份号码: { field: 'holderId', aliases: ['身份证号', '身份证号码'] },
  所在单位: { field: 'unit', aliases: ['执法单位', '工作单位', '单位名称'], example: '示范区城市管理委员会' },
  证件种类: { field: 'kind', aliases: ['证件类型'], example: '行政执法证' },
  执法领域: { field: 'area', aliases: ['领域', '执法类别'] },
  岗位: { field: 'post', aliases: ['职务'] },
  编制性质: { field: 'staffKind', aliases: ['人员性质'], example: '行政编制' },
} as const

const card = {
  证件编号: { field: 'number', aliases: ['执法证号', '证号', '新证编号'], example: '02990100001' },
  核发机关: { field: 'issuer', aliases: ['发证机关', '监制机关'] },
  有效期起: { field: 'validFrom', aliases: ['发证日期', '有效期开始'], example: '2021-07-01' },
  有效期止: { field: 'validUntil', aliases: ['有效期至', '截止日期'], example: '2026-06-30' },
} as const

/** 成批换发、备案、入册的名册，一行一张证。 */
export const sheets = defineSheets(certificateLine, {
  application: {
    label: '执法证件申领名册',
    act: 'apply',
    columns: { ...holder, 申领日期: { field: 'appliedOn', example: '2021-03-01' } },
    key: ['姓名', '所在单位', '申领日期'],
    own: '所在单位',
  },
  filing: {
    label: '执法证件备案名册',
    act: 'file',
    columns: { ...holder, ...card, 备案日期: { field: 'filedOn', example: '2021-03-01' } },
    key: ['证件编号'],
    own: '所在单位',
  },
  exchange: {
    label: '执法证件换发对照表',
    act: 'exchange',
    columns: {
      旧证编号: { field: 'oldNumber', aliases: ['原证号', '旧证号'], example: '示执0001' },
      ...holder,
      ...card,
      换发日期: { field: 'exchangedOn', example: '2021-10-01' },
    },
    key: ['旧证编号', '证件编号'],
    own: '所在单位',
  },
  stock: {
    label: '在用执法证件名册',
    act: 'enrol',
    columns: { ...holder, ...card, 入册日期: { field: 'enrolledOn', example: '2021-01-04' } },
    key: ['证件编号'],
    own: '所在单位',
  },
})
