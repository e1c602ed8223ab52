import { address, choice, longText, onDay, organ, text, yesNo } from '../../kernel/field.ts'

export const kinds = { released: '刑满释放', corrected: '解除社区矫正' } as const

export const helps = {
  job: '就业推荐、落实',
  training: '技能培训',
  allowance: '低保',
  relief: '临时救助',
  insurance: '社会保险、医疗',
  housing: '过渡性安置',
  school: '复学',
  law: '法律服务',
} as const

export const fields = {
  fileNumber: text('对象编号', { max: 40, help: '只写编号，不写姓名' }),
  kind: choice('类别', kinds),
  noticeOn: onDay('收到通知书日期'),
  infoEnteredOn: onDay('监狱录入信息日期'),
  infoCheckedOn: onDay('信息核查日期'),
  infoResult: choice('核查结果', { true: '属实', wrong: '信息不实', nobody: '查无此人' }),
  releasedOn: onDay('释放或者解除日期'),
  handedOn: onDay('衔接日期'),
  handedHow: choice('衔接方式', { met: '接送', own: '自行报到', desk: '矫正机构移交' }),
  handedNote: text('没有接送的原因', { max: 300 }),
  key: yesNo('重点对象'),
  householdStation: organ('户籍地司法所', ['station']),
  livingStation: organ('居住地司法所', ['station']),
  householdElsewhere: address('户籍地（外区）'),
  apart: yesNo('人户分离'),
  ownerStation: organ('责任司法所', ['station']),
  ownerAgreedOn: onDay('确定责任单位日期'),
  teamOn: onDay('帮教小组成立日期'),
  team: text('帮教小组组成', { max: 200, help: '写身份，不写姓名' }),

  visitFrom: onDay('走访安排日期'),
  visitBy: onDay('走访期限', { help: '走访次数没有全国规定，由本单位按重点、一般确定' }),
  visitedOn: onDay('走访日期'),
  visitWay: choice('走访方式', { home: '上门', office: '到所谈话', phone: '电话', video: '视频' }),
  visitOutcome: choice('走访结果', { normal: '正常', hard: '生活有困难', absent: '未见到', abnormal: '发现异常' }),
  visitFollowUp: text('处理', { max: 300 }),

  helpedOn: onDay('帮扶日期'),
  helpKind: choice('帮扶种类', helps),
  helpNote: text('帮扶情况', { max: 300 }),

  movedOn: onDay('转出日期'),
  movedTo: address('转往地'),
  endedOn: onDay('结束日期'),
  endReason: choice('结束原因', { expired: '帮教期满', reoffended: '重新犯罪', died: '死亡' }),
  endNote: longText('结束情况', { max: 1000 }),
}

export type Fields = typeof fields
