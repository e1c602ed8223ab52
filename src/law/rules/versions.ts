import { civilProcedureLaw as cpl } from '../statutes/civil-procedure-law.ts'
import { policeAdministrativeProcedure, securityPenaltyLaw } from '../statutes/linked-acts.ts'
import { mediationLaw } from '../statutes/mediation-law.ts'
import { commercialMediation } from '../statutes/mediation-rules.ts'
import { at, defineFacts, practice, states } from './define.ts'

const act = (title: string) => practice(title)
const toConfirm = { standing: 'to-confirm' } as const

/** 同一件事在不同日期要引不同的条文。 */
export const versionTraps = defineFacts('versions', {
  'ver-legal-aid-review': {
    label: '法律援助审查期限的依据',
    editions: [
      states('2012年程序规定第十三条，七个工作日', act('办理法律援助案件程序规定（2012年）'), { until: '2021-12-31' }),
      states('法律援助法第四十三条，七日', act('中华人民共和国法律援助法'), { from: '2022-01-01' }),
    ],
  },
  'ver-legal-aid-proc': {
    label: '法律援助程序规定',
    editions: [
      states('司法部令第124号', act('办理法律援助案件程序规定（2012年）'), { from: '2012-07-01', until: '2023-08-31' }),
      states('司法部令第148号', act('办理法律援助案件程序规定（2023年）'), { from: '2023-09-01' }),
    ],
  },
  'ver-legal-aid-complaint': {
    label: '法律援助投诉处理',
    editions: [
      states('2013年规范性文件', act('法律援助投诉处理办法（2013年）'), { until: '2025-06-14' }),
      states('司法部令第149号', act('法律援助投诉处理办法（2025年）'), { from: '2025-06-15' }),
    ],
  },
  'ver-judicial-confirm': {
    label: '司法确认的条号',
    editions: [
      states('第一百九十四条、第一百九十五条', at(cpl, '194', '195'), { until: '2021-12-31', ...toConfirm }),
      states('第二百零一条、第二百零二条', at(cpl, '201', '202'), { from: '2022-01-01', until: '2023-12-31' }),
      states('第二百零五条、第二百零六条', at(cpl, '205', '206'), { from: '2024-01-01' }),
    ],
  },
  'ver-special-procedure': {
    label: '特别程序审限的条号',
    editions: [
      states('第一百八十条', at(cpl, '180'), { until: '2021-12-31', ...toConfirm }),
      states('第一百八十七条', at(cpl, '187'), { from: '2022-01-01' }),
    ],
  },
  'ver-public-security-mediation': {
    label: '治安案件与人民调解',
    editions: [
      states(
        '法律只规定公安调解，人民调解见于部门规章',
        [at(securityPenaltyLaw, '9'), at(policeAdministrativeProcedure, '186')],
        {
          until: '2025-12-31',
        },
      ),
      states('人民调解达成协议并履行，书面申请经认可的，不予处罚', at(securityPenaltyLaw, '9(4)'), {
        from: '2026-01-01',
      }),
    ],
  },
  'ver-prison-release': {
    label: '释放与安置帮教的条号',
    editions: [
      states('监狱法（2012年）第三十五条至第三十八条', act('中华人民共和国监狱法'), { until: '2026-10-31' }),
      states('监狱法（2026年）第五十八条至第六十二条，新设释放和安置帮教一节', act('中华人民共和国监狱法'), {
        from: '2026-11-01',
      }),
    ],
  },
  'ver-temporary-outside': {
    label: '暂予监外执行的条号',
    editions: [
      states('监狱法（2012年）第二十五条至第二十八条', act('中华人民共和国监狱法'), { until: '2026-10-31' }),
      states('监狱法（2026年）第四十四条至第四十八条', act('中华人民共和国监狱法'), { from: '2026-11-01' }),
    ],
  },
  'ver-cyber-logs': {
    label: '网络日志留存的条号',
    editions: [
      states('网络安全法第二十一条', act('中华人民共和国网络安全法'), { until: '2025-12-31' }),
      states('网络安全法（2025年修正）第二十三条；切换日待核', act('中华人民共和国网络安全法'), {
        from: '2026-01-01',
        ...toConfirm,
      }),
    ],
  },
  'ver-arbitration-law': {
    label: '仲裁法',
    editions: [
      states('2017年文本', act('中华人民共和国仲裁法'), { until: '2026-02-28' }),
      states('2025年修订本', act('中华人民共和国仲裁法'), { from: '2026-03-01' }),
    ],
  },
  'ver-notary-law': {
    label: '公证法',
    editions: [states('2017年文本，2026年7月查无新本，需再核', act('中华人民共和国公证法'))],
  },
  'ver-mediation-law': {
    label: '人民调解法',
    editions: [states('2010年文本，2026年7月查无新本，需再核', at(mediationLaw))],
  },
  'ver-correction-law': {
    label: '社区矫正法',
    editions: [states('2019年文本，2026年7月查无新本，需再核', act('中华人民共和国社区矫正法'))],
  },
  'ver-legal-aid-law': {
    label: '法律援助法',
    editions: [states('2021年文本，2026年7月查无新本，需再核', act('中华人民共和国法律援助法'))],
  },
  'ver-legal-publicity': {
    label: '普法的依据',
    editions: [
      states('只有五年普法规划', act('八五普法规划'), { until: '2025-10-31' }),
      states('法治宣传教育法', act('中华人民共和国法治宣传教育法'), { from: '2025-11-01' }),
    ],
  },
  'ver-commercial-mediation': {
    label: '商事调解组织',
    editions: [
      states('没有全国性规定', act('——'), { until: '2026-04-30' }),
      states('商事调解条例', at(commercialMediation), { from: '2026-05-01' }),
    ],
  },
  'ver-residents-committee': {
    label: '居民委员会组织法',
    editions: [
      states('2018年文本', act('中华人民共和国城市居民委员会组织法'), { until: '2025-12-31' }),
      states('2025年修订本', act('中华人民共和国城市居民委员会组织法'), { from: '2026-01-01' }),
    ],
  },
})
