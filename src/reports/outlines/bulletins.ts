import type { Part } from './outline.ts'

/** 案卷评查情况通报：评了多少、怎么评的、结果按单位、问题和整改。 */
export const reviewBulletin: readonly Part[] = [
  {
    heading: '一、评查情况',
    covers: 'work',
    paragraphs: [
      '评查{{file-review.units}}单位的案卷{{file-review.files}}，其中单位自查{{file-review.selfFiles}}，交叉评查{{file-review.crossFiles}}，抽查{{file-review.spotFiles}}。',
      '由另一名评查员复评{{file-review.secondReads}}，等次一致{{file-review.agreed}}，复评一致率{{file-review.agreement}}。',
    ],
  },
  {
    heading: '二、评查结果',
    covers: 'work',
    paragraphs: [
      '已结束评查的案卷{{file-review.closedFiles}}：优秀{{file-review.excellent}}，良好{{file-review.good}}，合格{{file-review.passed}}，不合格{{file-review.failed}}，其中触及否决项{{file-review.vetoed}}。',
      '各单位情况如下，按单位名称排列，不排名次。「名单」是抽取时冻结的全部案卷，等次为评查完成时的结果。',
      '{{表|案卷评查分单位}}',
    ],
  },
  {
    heading: '三、问题和整改',
    covers: 'gaps',
    paragraphs: [
      '要求整改问题{{file-review.problems}}；还没有结束的评查{{file-review.inHand}}。',
      '请对照评分表，写明扣分集中的项目、涉及的单位和原因。',
    ],
  },
  { heading: '四、工作要求', covers: 'plan', paragraphs: ['请写明整改的要求和期限，下次评查的安排。'] },
]

/** 执法监督筛查情况通报：查了谁、查了多少、找到什么、怎么处理的。 */
export const oversightBulletin: readonly Part[] = [
  {
    heading: '一、筛查范围',
    covers: 'work',
    paragraphs: [
      '{{enforcement.units}}单位报送行政执法案件信息{{enforcement.collected}}，按规则逐条筛查。',
      '规则和命中情况如下。「能检验」指记录填有该规则需要的全部字段；命中只是线索，由人核对，没有命中不等于没有问题。',
      '{{表|筛查规则}}',
    ],
  },
  {
    heading: '二、各单位情况',
    covers: 'work',
    paragraphs: ['按单位名称排列，不排名次。', '{{表|筛查分单位}}'],
  },
  {
    heading: '三、线索办理和整改',
    covers: 'work',
    paragraphs: [
      '核查监督线索{{supervision.leads}}，其中平台筛查、巡查发现{{supervision.fromPlatform}}。排除{{supervision.dismissed}}，认定问题{{supervision.confirmed}}，其中不作为{{supervision.omissions}}，乱作为{{supervision.abuses}}，程序不规范{{supervision.procedural}}，公示不规范{{supervision.publicity}}。',
      '制发督办函{{supervision.letters}}，监督意见书{{supervision.opinions}}，监督决定书{{supervision.decisions}}；整改完成{{supervision.rectified}}，期末在办{{supervision.inHand}}。',
    ],
  },
  {
    heading: '四、问题和要求',
    covers: 'gaps',
    paragraphs: ['请写明认定的问题集中在哪些环节，单位要做什么、什么时候做完。'],
  },
]
