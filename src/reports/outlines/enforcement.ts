import type { Part } from './outline.ts'

/** 行政执法情况分析：总体、处罚、监督、评查、人员、问题. */
export const enforcement: readonly Part[] = [
  {
    heading: '一、总体情况',
    covers: 'work',
    paragraphs: [
      '{{enforcement.units}}单位报送行政执法案件信息{{enforcement.collected}}，{{enforcement.collected|同比}}。其中行政处罚{{enforcement.penalties}}，行政许可{{enforcement.licences}}，行政强制{{enforcement.coercions}}，行政检查{{enforcement.inspections}}，其他各类见附表。',
      '区级部门报送{{enforcement.byDepartments}}，垂直管理单位报送{{enforcement.byVertical}}，街道报送{{enforcement.byStreets}}，受委托组织报送{{enforcement.byEntrusted}}。',
    ],
  },
  {
    heading: '二、行政处罚情况',
    covers: 'work',
    paragraphs: [
      '作出处罚决定{{enforcement.imposed}}，其中警告、通报批评{{enforcement.warned}}，罚款{{enforcement.finedOnly}}，没收{{enforcement.confiscatedCases}}；罚没金额{{enforcement.penaltyMoney}}。',
      '不予处罚{{enforcement.noPenalty}}。归集后按期公示{{enforcement.publishedInTime}}，决定被改变{{enforcement.annulled}}，撤回公示{{enforcement.withdrawn}}。',
    ],
  },
  {
    heading: '三、执法监督情况',
    covers: 'work',
    paragraphs: [
      '核查监督线索{{supervision.leads}}，认定问题{{supervision.confirmed}}，其中不作为{{supervision.omissions}}，乱作为{{supervision.abuses}}，程序不规范{{supervision.procedural}}，公示不规范{{supervision.publicity}}。',
      '制发督办函{{supervision.letters}}，监督意见书{{supervision.opinions}}，监督决定书{{supervision.decisions}}；整改问题{{supervision.rectified}}，线索办结率{{supervision.settledRate}}。',
      '监督线索中，平台筛查、巡查发现{{supervision.fromPlatform}}，受理监督案件{{supervision.accepted}}，排除线索{{supervision.dismissed}}，期末在办{{supervision.inHand}}。',
      '按规则对归集的执法记录逐条筛查，命中的规则如下。命中是线索，由人核对；没有命中不等于没有问题。',
      '{{表|筛查规则}}',
      '评查案卷{{file-review.files}}，涉及{{file-review.units}}单位；触及否决项{{file-review.vetoed}}，要求整改问题{{file-review.problems}}，复评一致率{{file-review.agreement}}。',
    ],
  },
  {
    heading: '四、执法队伍情况',
    covers: 'work',
    paragraphs: ['注销执法证件{{certificate.cancelled}}，新增备案{{certificate.filed}}。'],
  },
  {
    heading: '五、存在的问题',
    covers: 'gaps',
    paragraphs: [
      '被申请复议的执法案件{{enforcement.reviewed}}，被起诉{{enforcement.sued}}。',
      '请对照认定的问题，写明涉及的单位类型和原因。',
    ],
  },
  { heading: '六、下一步打算', covers: 'plan', paragraphs: ['请写明整改、培训和下次监督的安排。'] },
]
