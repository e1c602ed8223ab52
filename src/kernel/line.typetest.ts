import { choice, onDay, text } from './field.ts'
import { defineIndicators } from './indicator.ts'
import { defineLine } from './line.ts'
import { definePapers } from './paper.ts'
import { defineSheets } from './sheet.ts'

/* Misspelt names are compile errors: each line below must fail, or the compiler says so. */

const fields = { name: text('名称'), on: onDay('日期'), kind: choice('种类', { a: '甲', b: '乙' }) }
const base = {
  id: 'x',
  label: '例',
  shape: 'case',
  office: 'system',
  version: 1,
  number: '{organ}例〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: { side: '一方' },
  sees: { clerk: 'organ' },
  states: { open: { label: '开' }, done: { label: '完', final: true } },
  title: 'name',
  facts: ['kind'],
} as const

const line = defineLine({
  ...base,
  acts: {
    start: { label: '启', by: ['clerk'], from: 'new', to: 'open', asks: ['name', 'on', 'kind'], parties: ['side'] },
    end: {
      label: '终',
      by: ['clerk'],
      from: ['open'],
      to: 'done',
      // @ts-expect-error 选项里没有 c
      guards: [{ must: '须为丙', holds: (it) => it.kind === 'c' }],
    },
  },
  clocks: { due: { label: '限', kind: 'duty', rule: 'recon-decide', starts: 'on', stops: ['end'] } },
})

defineLine({
  ...base,
  acts: {
    // @ts-expect-error 没有角色 clrek
    start: { label: '启', by: ['clrek'], from: 'new', to: 'open', asks: ['name', 'on', 'kind'] },
    // @ts-expect-error 没有状态 opne
    end: { label: '终', by: ['clerk'], from: ['opne'], to: 'done' },
  },
  clocks: {
    // @ts-expect-error 期限只能从日期字段起算
    one: { label: '限', kind: 'duty', rule: 'recon-decide', starts: 'name', stops: ['end'] },
    // @ts-expect-error 没有这条规则
    two: { label: '限', kind: 'duty', rule: 'recon-decied', starts: 'on', stops: ['end'] },
  },
})

defineIndicators(line, {
  // @ts-expect-error 没有动作 statr
  one: { label: '数', says: '数', unit: '件', counts: ['statr'] },
  // @ts-expect-error 没有选项 c
  two: { label: '数', says: '数', unit: '件', counts: ['start'], where: { kind: 'c' } },
  // @ts-expect-error 引用了不存在的指标
  three: { label: '率', says: '率', part: 'nothing', whole: 'one' },
})

definePapers(line, {
  // @ts-expect-error 没有当事人 sied
  notice: { title: '通知书', after: ['start'], to: ['sied'], body: () => [] },
})

defineSheets(line, {
  // @ts-expect-error 没有字段 nmae
  ledger: { label: '台账', act: 'start', columns: { 名称: { field: 'nmae' } }, key: ['名称'] },
})
