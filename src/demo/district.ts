import type { OrganKind } from '../kernel/organ.ts'
import type { Role } from '../kernel/role.ts'
import { idFor, inventedPhone, personName } from './names.ts'
import { type Chance, chance } from './random.ts'

export interface DemoOrgan {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly kind: OrganKind
  readonly parent: string | null
  /** 代字 for numbers. */
  readonly codeWord: string
}

export interface DemoPost {
  readonly role: Role
  readonly organ: string
  readonly lines: 'all' | readonly string[]
}

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly login: string | null
  readonly phone: string
  readonly posts: readonly DemoPost[]
}

export interface DemoDistrict {
  readonly name: string
  readonly organs: readonly DemoOrgan[]
  readonly people: readonly DemoPerson[]
}

const streetNames = ['文安', '民和', '永宁', '兴礼', '惠风', '明德', '长青', '东湖', '金穗', '华光', '新湖']

const unitNames = [
  ...[
    '市场监督管理局',
    '生态环境局',
    '城市管理委员会',
    '应急管理局',
    '卫生健康委员会',
    '农业农村委员会',
    '住房和建设委员会',
    '水务局',
  ],
  ...[
    '道路运输管理局',
    '人力资源和社会保障局',
    '教育局',
    '民政局',
    '财政局',
    '发展和改革委员会',
    '工业和信息化局',
    '商务局',
  ],
  ...['文化和旅游局', '统计局', '审计局', '医疗保障局', '退役军人事务局', '司法局', '政务服务办公室', '公安分局'],
  ...['规划和自然资源分局', '税务局', '消防救援支队', '气象局', '新闻出版局', '民族和宗教事务委员会'],
]

const offices: readonly (readonly [string, string])[] = [
  ['办公室', '办'],
  ['依法治区科', '治'],
  ['立法与文件审核科', '审'],
  ['行政执法监督科', '监'],
  ['行政复议与应诉科', '复'],
  ['人民调解工作科', '调'],
  ['公共法律服务科', '服'],
  ['普法与依法治理科', '普'],
  ['社区矫正科', '矫'],
]

const communityCount = 101

export const districtName = '示范区'

/** The fictional district: one government, one bureau, eleven streets, forty-one enforcement units. */
export function demoDistrict(seed: number): DemoDistrict {
  const id = (name: string) => idFor(seed, name)
  const government = organ(id, '示范区人民政府', '区政府', 'government', null, '示政')
  const bureau = organ(id, '示范区司法局', '区司法局', 'bureau', government.id, '示司')
  const inside = offices.map(([name, word]) =>
    organ(id, `示范区司法局${name}`, name, 'office', bureau.id, `示司${word}`),
  )
  const units = unitNames
    .filter((name) => name !== '司法局')
    .map((name) =>
      organ(
        id,
        `示范区${name}`,
        `区${name}`,
        name.endsWith('支队') || name.endsWith('分局') ? 'body' : 'department',
        government.id,
        `示${name.slice(0, 1)}`,
      ),
    )
  const streets = streetNames.map((name) =>
    organ(id, `示范区${name}街道办事处`, `${name}街道`, 'street', government.id, `示${name}`),
  )
  const stations = streetNames.map((name) =>
    organ(id, `示范区司法局${name}司法所`, `${name}司法所`, 'station', bureau.id, `${name}所`),
  )
  const committees = streets.map(({ short }, at) =>
    organ(
      id,
      `示范区${short}人民调解委员会`,
      `${short}调委会`,
      'committee',
      stations[at]?.id ?? bureau.id,
      `示${streetNames[at]}`,
    ),
  )
  const communities = Array.from({ length: communityCount }, (_, n) => {
    const street = streets[n % streets.length] ?? government
    return organ(
      id,
      `${street.short.replace('街道', '')}第${n + 1}社区`,
      `第${n + 1}社区`,
      'community',
      street.id,
      `社${n + 1}`,
    )
  })
  const special = [
    organ(id, '示范区劳动人事争议人民调解委员会', '劳动争议调委会', 'committee', bureau.id, '示劳'),
    organ(id, '示范区信访事项人民调解委员会', '信访调委会', 'committee', bureau.id, '示访'),
    organ(id, '示范区公调对接人民调解委员会', '公调调委会', 'committee', bureau.id, '示公'),
    organ(id, '示范区诉前联合人民调解委员会', '诉前调委会', 'committee', bureau.id, '示诉'),
  ]
  const outside = [
    organ(id, '示范区人民法院', '区法院', 'court', null, '示法'),
    organ(id, '示范区人民检察院', '区检察院', 'procuratorate', null, '示检'),
    organ(id, '示范区劳动人事争议仲裁院', '区仲裁院', 'arbitration', government.id, '示仲'),
  ]
  const section = inside.find(({ short }) => short === '公共法律服务科')
  const services = {
    aid: organ(id, '示范区法律援助中心', '法援中心', 'office', section?.id ?? bureau.id, '示'),
    notary: organ(id, '示范区公证处', '公证处', 'provider', bureau.id, '示'),
    firms: ['甲', '乙', '丙'].map((name) =>
      organ(id, `示范${name}律师事务所`, `${name}律所`, 'provider', null, `示律${name}`),
    ),
  }
  const served = [services.aid, services.notary, ...services.firms]
  const organs = [
    government,
    bureau,
    ...inside,
    ...units,
    ...streets,
    ...stations,
    ...committees,
    ...special,
    ...communities,
    ...outside,
    ...served,
  ]
  return {
    name: districtName,
    organs,
    people: people(id, chance(seed), {
      government,
      bureau,
      inside,
      units,
      stations,
      committees: [...committees, ...special],
      services,
    }),
  }
}

function organ(
  id: (name: string) => string,
  name: string,
  short: string,
  kind: OrganKind,
  parent: string | null,
  codeWord: string,
): DemoOrgan {
  return { id: id(`organ/${name}`), name, short, kind, parent, codeWord }
}

interface Places {
  readonly government: DemoOrgan
  readonly bureau: DemoOrgan
  readonly inside: readonly DemoOrgan[]
  readonly units: readonly DemoOrgan[]
  readonly stations: readonly DemoOrgan[]
  readonly committees: readonly DemoOrgan[]
  readonly services: { readonly aid: DemoOrgan; readonly notary: DemoOrgan; readonly firms: readonly DemoOrgan[] }
}

function people(id: (name: string) => string, random: Chance, places: Places): DemoPerson[] {
  const made: DemoPerson[] = []
  const taken = new Set<string>()
  function add(key: string, login: string | null, ...posts: DemoPost[]): void {
    let name = personName(random)
    while (taken.has(name)) name = personName(random)
    taken.add(name)
    made.push({ id: id(`person/${key}`), name, login, phone: inventedPhone(random), posts })
  }
  const post = (role: Role, place: DemoOrgan, lines: DemoPost['lines'] = 'all'): DemoPost => ({
    role,
    organ: place.id,
    lines,
  })
  const closed = ['correction', 'resettlement', 'legal-aid', 'duty-lawyer']
  /** Closed lines are named in a post of their own, held by the people of one section and of the stations. */
  const custody = (role: Role, place: DemoOrgan): DemoPost[] =>
    place.kind === 'station' || place.short === '社区矫正科' ? [post(role, place, ['correction', 'resettlement'])] : []
  add('head', 'juzhang', post('head', places.bureau), post('head', places.bureau, closed))
  add('deputy-1', 'fenguan', post('deputyHead', places.bureau))
  add('deputy-2', 'fenguan2', post('deputyHead', places.bureau), post('deputyHead', places.bureau, closed))
  add('government-office', 'zhengfuban', post('governmentOffice', places.government))
  add('administrator', 'guanliyuan', post('administrator', places.bureau))
  add('auditor', 'shenjiyuan', post('auditor', places.bureau))
  add('archivist', 'danganyuan', post('archivist', places.bureau))
  for (const [at, office] of places.inside.entries()) {
    add(`section-head-${at}`, `kezhang${at + 1}`, post('sectionHead', office), ...custody('sectionHead', office))
    add(`clerk-${at}`, `neiqin${at + 1}`, post('clerk', office))
    add(`handler-${at}-1`, `chengban${at + 1}`, post('handler', office), ...custody('correctionOfficer', office))
    add(`handler-${at}-2`, `chengban${at + 1}b`, post('handler', office), ...custody('correctionOfficer', office))
  }
  for (const [at, station] of places.stations.entries())
    add(
      `station-${at}`,
      `sifasuo${at + 1}`,
      post('clerk', station),
      post('mediator', station),
      ...custody('correctionOfficer', station),
    )
  for (const [at, committee] of places.committees.entries()) {
    add(`mediator-${at}-1`, `tiaojie${at + 1}`, post('mediator', committee))
    add(`mediator-${at}-2`, null, post('mediator', committee))
  }
  for (const [at, unit] of places.units.entries())
    add(`liaison-${at}`, `lianluo${at + 1}`, post('liaison', unit), post('uploader', unit))
  const { aid, notary, firms } = places.services
  const aidLines = ['legal-aid', 'duty-lawyer', 'consultation']
  add('aid-head', 'yuanzhu', post('sectionHead', aid, aidLines))
  for (const at of [1, 2])
    add(`aid-clerk-${at}`, `yuanzhu${at}`, post('clerk', aid, aidLines), post('handler', aid, aidLines))
  for (const [firm, place] of firms.entries()) {
    for (const at of [1, 2, 3, 4])
      add(
        `lawyer-${firm}-${at}`,
        firm === 0 ? `lvshi${at}` : null,
        post('lawyer', place, aidLines),
        post('lawyer', aid, aidLines),
      )
  }
  add('notary-head', 'gongzheng', post('sectionHead', notary, ['notary']))
  for (const at of [1, 2, 3]) add(`notary-${at}`, `gongzheng${at}`, post('notary', notary, ['notary']))
  add('notary-clerk', 'gongzhengb', post('clerk', notary, ['notary']))
  return made
}
