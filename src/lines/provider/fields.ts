import {
  choice,
  choices,
  count,
  idNumber,
  longText,
  onDay,
  organ,
  person,
  phone,
  place,
  text,
  yesNo,
} from '../../kernel/field.ts'

/** 人和机构在同一本名册，先是人，后是机构。 */
export const kinds = {
  lawyer: '律师',
  publicLawyer: '公职律师',
  notary: '公证员',
  mediator: '人民调解员',
  adviser: '法律顾问',
  consultant: '行政复议咨询委员',
  firm: '律师事务所',
  notaryOffice: '公证处',
  forensic: '司法鉴定机构',
  grassroots: '基层法律服务所',
  committee: '人民调解委员会',
  station: '司法所',
  centre: '公共法律服务中心',
  serviceStation: '公共法律服务工作站',
  serviceRoom: '公共法律服务工作室',
} as const

export type Kind = keyof typeof kinds
export const persons: readonly Kind[] = ['lawyer', 'publicLawyer', 'notary', 'mediator', 'adviser', 'consultant']
export const licensed: readonly Kind[] = ['lawyer', 'publicLawyer', 'notary', 'firm', 'notaryOffice', 'forensic']

export const committeeKinds = {
  town: '乡镇、街道调委会',
  village: '村（居）调委会',
  enterprise: '企事业单位调委会',
  professional: '行业性、专业性调委会',
} as const

export const fields = {
  name: text('姓名或者名称', { max: 80 }),
  kind: choice('类别', kinds),
  employment: choice('专职或者兼职', { full: '专职', part: '兼职' }),
  committeeKind: choice('调委会类别', committeeKinds),
  employer: text('所在机构', { max: 80, help: '律师写律所，调解员写调委会，顾问写担任顾问的村（居）或者单位' }),
  street: organ('所在街道', ['street']),
  address: place('服务地点'),
  hours: text('开放时间', {
    max: 120,
    help: '照这样写：周一至周五 9:00—12:00，13:30—17:30；周六 9:00—12:00。也可以写工作日、每天、节假日、周二、周四',
  }),
  licence: text('执业证号或者许可证号', { max: 60 }),
  idNumber: idNumber(),
  phone: phone(),
  speciality: text('业务专长', { max: 100 }),
  account: person('在本平台办事的人', ['lawyer', 'mediator', 'notary'], {
    help: '对上以后，指派时看得到专长、语言和执业年限',
  }),
  languages: choices('通晓的语言', { sign: '手语', minority: '少数民族语言', dialect: '方言', foreign: '外语' }),
  minorSkill: yesNo('熟悉未成年人身心特点'),
  practisingSince: onDay('开始执业日期'),
  members: count('委员人数', { max: 100 }),
  hasWoman: yesNo('有妇女委员'),
  headcount: count('人员数', { max: 10_000 }),
  enrolledOn: onDay('入册日期'),
  validFrom: onDay('有效期起'),
  validUntil: onDay('有效期止', { help: '长期有效的不填' }),

  changedOn: onDay('变更日期'),
  renewedOn: onDay('续期日期'),
  assessYear: count('考核年度', { max: 2100 }),
  assessment: choice('年度考核', { good: '优秀', fair: '合格', poor: '不合格' }),
  suspendedOn: onDay('停止执业日期'),
  suspendWhy: longText('停止的原因', { max: 500 }),
  resumedOn: onDay('恢复日期'),
  endedOn: onDay('退出日期'),
  endReason: choice('退出原因', {
    left: '离任、解聘或者辞去',
    expired: '期满没有续期',
    cancelled: '注销、撤销',
    penalised: '吊销执业证书',
    merged: '合并或者调整',
    died: '死亡',
  }),
}

export type Fields = typeof fields
