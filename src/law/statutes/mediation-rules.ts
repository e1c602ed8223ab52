import { defineStatute } from '../statute.ts'

/** 司法部令第75号。 */
export const mediationProvisions = defineStatute({
  id: 'mediation-provisions',
  editions: [
    {
      label: '2002年',
      from: '2002-11-01',
      number: '司法部令第75号',
      articles: {
        '27': '告知权利义务',
        '28': '调查',
        '29': '调解',
        '30': '调解的方式',
        '31': '调解不成的处理',
        '33': '一般在一个月内调结',
        '35': '协议书的内容',
      },
    },
  ],
})

export const mediationCommittees = defineStatute({
  id: 'mediation-committees',
  editions: [{ label: '1989年', from: '1989-06-17', articles: {} }],
})

export const mediationForms = defineStatute({
  id: 'mediation-forms',
  editions: [
    { label: '2010年', from: '2010-12-31', number: '司发通〔2010〕239号', standing: 'to-confirm', articles: {} },
  ],
})

export const mediatorTeam = defineStatute({
  id: 'mediator-team',
  editions: [{ label: '2018年', from: '2018-04-01', number: '司发〔2018〕2号', standing: 'to-confirm', articles: {} }],
})

export const mediationStandard = defineStatute({
  id: 'mediation-standard',
  editions: [
    { label: 'SF/T 0083-2020', from: '2020-12-30', number: 'SF/T 0083-2020', standing: 'to-confirm', articles: {} },
  ],
})

export const mediationSystemStandard = defineStatute({
  id: 'mediation-system-standard',
  editions: [{ label: 'SF/T 0018-2019', from: '2019-08-28', number: 'SF/T 0018-2019', articles: {} }],
})

export const mediatorGrades = defineStatute({
  id: 'mediator-grades',
  editions: [{ label: '2019年', from: '2019-01-01', articles: {} }],
})

export const mediationConfirmation = defineStatute({
  id: 'mediation-confirmation',
  editions: [
    {
      label: '2011年',
      from: '2011-03-30',
      articles: { '4': '三日内决定是否受理', '5': '十五日内作出决定，可延长十日' },
    },
  ],
})

export const invitedMediation = defineStatute({
  id: 'invited-mediation',
  editions: [
    {
      label: '2016年',
      from: '2016-07-01',
      articles: { '27': '委派三十日，委托普通程序十五日、简易程序七日，当事人同意可延长' },
    },
  ],
})

export const commercialMediation = defineStatute({
  id: 'commercial-mediation',
  editions: [
    {
      label: '2025年',
      from: '2026-05-01',
      number: '国务院令第789号',
      articles: { '8': '发起人须为非营利法人', '16': '可以收费' },
    },
  ],
})

export const governanceCentres = defineStatute({
  id: 'governance-centres',
  editions: [{ label: '2024年', from: '2024-11-01', articles: {} }],
})
