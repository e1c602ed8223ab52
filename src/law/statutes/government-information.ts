import { defineStatute } from '../statute.ts'

/** 政府信息公开条例，2019年修订。 */
export const governmentInformation = defineStatute({
  id: 'government-information',
  editions: [
    {
      label: '2019年修订',
      from: '2019-05-15',
      number: '国务院令第711号',
      articles: {
        '26': '形成或者变更二十个工作日内主动公开',
        '30': '七个工作日内一次告知补正',
        '32': '征求第三方意见，第三方十五个工作日内答复',
        '33': '能当场答复的当场答复，否则二十个工作日内，可延长不超过二十个工作日',
        '34': '共同制作的，被征求机关十五个工作日内答复',
      },
    },
  ],
})
