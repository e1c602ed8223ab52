import type { Part } from './outline.ts'

/** 法治督察自查：党政主要负责人、制度、决策、执法、化解五个方面. */
export const inspection: readonly Part[] = [
  {
    heading: '一、主要负责人履行第一责任人职责',
    covers: 'chief',
    paragraphs: [
      '召开法治建设专题会议{{meeting.special}}，向政府常务会议汇报{{meeting.executive}}；请示{{meeting.requests}}，得到批复{{meeting.replied}}。举办法治讲座{{study.lectures}}，旁听庭审{{study.courtVisits}}。',
    ],
  },
  {
    heading: '二、依法行政制度和规范性文件',
    covers: 'work',
    paragraphs: [
      '印发制度{{task.systems}}，共{{task.systemItems}}。合法性审核{{legality-review.reviewed}}，提出意见{{legality-review.opinions}}。清理后不再执行的规范性文件{{normative-document.ended}}。',
    ],
  },
  {
    heading: '三、行政执法和监督',
    covers: 'work',
    paragraphs: [
      '归集执法案件信息{{enforcement.collected}}，涉及{{enforcement.units}}单位；核查监督线索{{supervision.leads}}，认定问题{{supervision.confirmed}}，整改{{supervision.rectified}}。评查案卷{{file-review.files}}。',
    ],
  },
  {
    heading: '四、矛盾纠纷化解和权利救济',
    covers: 'work',
    paragraphs: [
      '收到行政复议申请{{reconsideration.received}}，审结{{reconsideration.closed}}，直接纠错{{reconsideration.corrected}}；行政诉讼案件{{litigation.cases}}，败诉{{litigation.lost}}，负责人出庭率{{litigation.headAppearanceRate}}。调处矛盾纠纷{{mediation.disposed}}。',
    ],
  },
  {
    heading: '五、问题整改和下一步措施',
    covers: 'gaps',
    paragraphs: [
      '反馈的问题{{inspection.findings}}，整改的问题{{inspection.rectified}}。任务按期完成率{{task.onTime}}，补上的短板{{task.weaknessesMended}}。',
      '请逐条写明尚未整改的问题、原因、责任单位和完成时间。',
    ],
  },
]
