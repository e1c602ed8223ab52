import { defineStatute } from '../statute.ts'

/** 公共法律服务。 */
export const legalServicesOpinion = defineStatute({
  id: 'legal-services-opinion',
  editions: [{ label: '2019年', from: '2019-07-01', articles: {} }],
})

export const legalServicesPlan = defineStatute({
  id: 'legal-services-plan',
  editions: [{ label: '2021年', from: '2021-12-01', until: '2025-12-31', standing: 'to-confirm', articles: {} }],
})

export const legalServicesPlatforms = defineStatute({
  id: 'legal-services-platforms',
  editions: [{ label: '2017年', from: '2017-08-01', articles: {} }],
})

export const legalServicesNetStandard = defineStatute({
  id: 'legal-services-net-standard',
  editions: [{ label: '2017年', from: '2017-01-01', number: '司办通〔2017〕129号', articles: {} }],
})

export const forensicProcedure = defineStatute({
  id: 'forensic-procedure',
  editions: [
    {
      label: '2016年',
      from: '2016-05-01',
      number: '司法部令第132号',
      articles: { '13': '七个工作日内决定受理', '28': '三十个工作日内完成' },
    },
  ],
})

export const lawyersLaw = defineStatute({
  id: 'lawyers-law',
  editions: [{ label: '2017年修正', from: '2018-01-01', articles: {} }],
})

export const grassrootsLegalServices = defineStatute({
  id: 'grassroots-legal-services',
  editions: [
    { label: '2017年', from: '2018-02-01', number: '司法部令第137号、第138号', standing: 'to-confirm', articles: {} },
  ],
})

export const justiceOfficeStandard = defineStatute({
  id: 'justice-office-standard',
  editions: [{ label: 'SF/T 0017-2017', from: '2017-04-21', articles: {} }],
})
