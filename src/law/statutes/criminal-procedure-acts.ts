import { defineStatute } from '../statute.ts'

/** 刑事诉讼各机关的程序规定，法律援助和社区矫正共用。 */
export const criminalProcedureInterpretation = defineStatute({
  id: 'criminal-procedure-interpretation',
  editions: [
    {
      label: '2021年',
      from: '2021-03-01',
      articles: {
        '44': '三日内告知被告人',
        '49': '开庭十五日前送交通知和文书副本',
        '50': '拒绝辩护后的另行委托和指派',
        '62': '三日内告知自诉人、被害人等',
        '515': '暂予监外执行的移送',
        '517': '三十日内决定收监',
        '519': '五日内通知，十日内送达，十日内报到',
        '543': '撤销缓刑、假释的情形',
        '544': '四十八小时内决定逮捕，逮捕后三十日内裁定',
        '545': '三十日内裁定',
        '634': '强制医疗案件三日内通知',
      },
    },
  ],
})

export const policeCriminalProcedure = defineStatute({
  id: 'police-criminal-procedure',
  editions: [
    {
      label: '2020年修正',
      from: '2020-09-01',
      articles: {
        '46': '三日内通知辩护',
        '47': '二十四小时内转交申请，三日内通知',
        '49': '二十四小时内通知值班律师',
        '53': '四十八小时内安排会见',
      },
    },
  ],
})

export const procuratorateRules = defineStatute({
  id: 'procuratorate-rules',
  editions: [
    {
      label: '2019年',
      from: '2019-12-30',
      articles: {
        '40': '三日内告知',
        '42': '三日内通知辩护',
        '43': '二十四小时内转交申请',
        '55': '三日内告知被害人一方',
        '269': '值班律师阅卷',
        '272': '具结书的签署',
      },
    },
  ],
})
