import { defineLine } from '../../kernel/line.ts'
import { fields } from './fields.ts'

/** 法律明白人和法治带头人：推荐、培训、考核发证、使用、年度评价、退出。 */
export const lawGuideLine = defineLine({
  id: 'law-guide',
  label: '法律明白人',
  shape: 'register',
  office: 'publicity',
  version: 1,
  number: '{organ}明〔{year}〕{n}号',
  face: 'own',
  fields,
  parties: {},
  sees: { clerk: 'organ', handler: 'organ', sectionHead: 'district', deputyHead: 'district', head: 'district' },
  states: {
    recommended: { label: '已推荐，待培训考核' },
    serving: { label: '在册' },
    left: { label: '已退出', final: true },
  },
  acts: {
    recommend: {
      label: '登记推荐',
      by: ['clerk', 'handler'],
      from: 'new',
      to: 'recommended',
      asks: ['name', 'kind', 'communityName', 'group', 'recommendedBy', 'recommendedOn'],
      mayAsk: ['community', 'phone', 'education'],
      day: 'recommendedOn',
    },
    train: {
      label: '登记培训',
      by: ['clerk', 'handler'],
      from: ['recommended', 'serving'],
      to: 'same',
      asks: ['trainings', 'trainingHours'],
      guards: [
        {
          must: '培训日期不能晚于今天',
          field: 'trainings',
          holds: ({ trainings }, { today }) => trainings.every(({ on }) => on !== null && on <= today),
        },
        {
          must: '学时至少为 1',
          field: 'trainingHours',
          holds: ({ trainingHours }) => trainingHours !== null && trainingHours >= 1,
        },
      ],
    },
    certify: {
      label: '考核发证',
      by: ['handler', 'sectionHead'],
      from: ['recommended'],
      to: 'serving',
      asks: ['passedTest', 'certificateNumber', 'certifiedOn'],
      day: 'certifiedOn',
      after: ['train'],
      guards: [{ must: '考核合格的才发证', field: 'passedTest', holds: ({ passedTest }) => passedTest === 'passed' }],
    },
    addDeed: { label: '登记发挥作用', by: ['clerk', 'handler'], from: ['serving'], to: 'same', asks: ['deeds'] },
    review: {
      label: '年度评价',
      by: ['handler', 'sectionHead'],
      from: ['serving'],
      to: 'same',
      asks: ['reviewYear', 'reviewGrade'],
    },
    leave: {
      label: '退出',
      by: ['handler', 'sectionHead'],
      from: ['recommended', 'serving'],
      to: 'left',
      asks: ['leftOn', 'leftWhy'],
      day: 'leftOn',
    },
  },
  clocks: {},
  title: 'name',
  facts: ['kind', 'communityName', 'group', 'trainingHours', 'reviewGrade'],
  valid: { from: 'certifiedOn', until: 'leftOn' },
  concerns: ['community'],
  columns: ['name', 'kind', 'communityName', 'group', 'certifiedOn'],
})
