import { type Business, defineBusiness } from '../../kernel/business.ts'
import { paragraph, signatures, table } from '../../kernel/page.ts'
import { definePapers } from '../../kernel/paper.ts'
import { defineSheets } from '../../kernel/sheet.ts'
import { kinds } from './fields.ts'
import { indicators } from './indicators.ts'
import { providerLine } from './line.ts'

const papers = definePapers(providerLine, {
  entry: {
    title: '法律服务名册登记表',
    after: ['enrol'],
    body: (it, file) => [
      table([
        ['姓名或者名称', it.name ?? ''],
        ['类别', it.kind ? kinds[it.kind] : ''],
        ['所在机构', it.employer ?? ''],
        ['所在街道', file.nameOf(it.street)],
        ['执业证号或者许可证号', it.licence ?? ''],
        ['有效期', `${it.validFrom ?? ''}至${it.validUntil ?? '长期'}`],
      ]),
      signatures('登记人（签名）：____________'),
    ],
  },
  appointment: {
    title: '人民调解员聘书',
    after: ['enrol', 'renew'],
    when: ({ kind }) => kind === 'mediator',
    body: (it) => [
      paragraph(
        `兹聘请${it.name ?? ''}为${it.employer ?? ''}${it.employment === 'full' ? '专职' : '兼职'}人民调解员，聘期自${it.validFrom ?? ''}至${it.validUntil ?? '另行通知时'}。`,
      ),
    ],
  },
})

const sheets = defineSheets(providerLine, {
  roster: {
    label: '法律服务名册',
    act: 'enrol',
    columns: {
      姓名或者名称: { field: 'name', aliases: ['姓名', '名称', '机构名称'], example: '示范律师事务所' },
      类别: { field: 'kind', aliases: ['类型'], example: '律师事务所' },
      专职或者兼职: { field: 'employment', aliases: ['专兼职'], example: '专职' },
      调委会类别: { field: 'committeeKind' },
      所在机构: { field: 'employer', aliases: ['单位', '律所', '调委会'], example: '文安街道调委会' },
      所在街道: { field: 'street', aliases: ['街道', '镇街'] },
      执业证号或者许可证号: { field: 'licence', aliases: ['执业证号', '许可证号', '执业许可证号'] },
      公民身份号码: { field: 'idNumber', aliases: ['身份证号'] },
      联系电话: { field: 'phone', aliases: ['电话'] },
      委员人数: { field: 'members' },
      有妇女委员: { field: 'hasWoman' },
      人员数: { field: 'headcount', aliases: ['律师人数', '人数'] },
      入册日期: { field: 'enrolledOn', example: '2021-01-04' },
      有效期起: { field: 'validFrom', aliases: ['聘期起', '首次执业日期'], example: '2021-01-01' },
      有效期止: { field: 'validUntil', aliases: ['聘期止'] },
    },
    key: ['姓名或者名称', '类别', '执业证号或者许可证号'],
  },
})

export const provider: Business = defineBusiness(providerLine, { papers, indicators, sheets })
