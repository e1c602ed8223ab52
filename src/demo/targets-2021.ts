/**
 * What the district-year 2021 must be able to say: the only place where its volumes stand.
 * Exact figures are reached exactly; a bound is reached with an exact number behind it.
 */
export const targets2021 = {
  year: 2021,
  reconsideration: {
    received: 79,
    accepted: 74,
    closed: 66,
    /** All of the closed ones in time. */
    closedInTime: 66,
  },
  mediation: {
    /** 排查调处: accepted by the committees of every kind. */
    handled: 629,
    /** 调处率 98% 以上: at least this many of them ended. */
    disposed: 618,
    /** Handed over by the arbitration court; most are returned because a party will not mediate. */
    fromArbitration: 544,
    /** Of them taken on, and of those agreed. */
    arbitrationAccepted: 61,
    arbitrationAgreed: 56,
  },
  enforcement: {
    /** Records collected from every one of the 41 units. */
    collected: 10258,
  },
  certificate: {
    cancelled: 162,
    filed: 4,
    /** New officers who passed the common-law exam, from 27 units; their cards come the year after. */
    applied: 157,
  },
  supervision: {
    /** Leads looked into one by one; none of them proved 不作为 or 乱作为. */
    leads: 36,
  },
  fileReview: {
    files: 827,
  },
  litigation: {
    first: 37,
    second: 26,
  },
  study: {
    lectures: 3,
    courtVisits: 1,
    /** 20 余: the exact number behind the bound. */
    courtVisitors: 23,
  },
  outreach: {
    /** 10 余场, 2000 余份, 3500 余份, 30 余块, 4 万余人次: exact numbers behind the bounds. */
    nodeActivities: 13,
    enterprisesVisited: 12,
    nodeCopies: 2160,
    civilCodeCopies: 3540,
    boards: 34,
    studentsTaught: 41_200,
  },
  lawGuide: {
    trained: 314,
    communities: 101,
  },
  legalAid: {
    accepted: 650,
    /** Within the accepted ones. */
    fullCoverage: 280,
    refused: 14,
  },
  dutyLawyer: {
    /** 件次, outside the cases of legal aid. All of them in plea cases. */
    help: 1000,
  },
  notary: {
    domesticCivil: 2800,
    domesticEconomic: 129,
    foreignCivil: 401,
    foreignEconomic: 13,
    /** What the four published classes do not cover: 3359 in all, and no explanation for these. */
    other: 16,
  },
  consultation: {
    answered: 2990,
  },
  legalityReview: {
    /** 102 in all; 400 余 opinions, the exact number behind the bound. */
    document: 18,
    decision: 6,
    contract: 30,
    agreement: 8,
    meeting: 28,
    other: 12,
    opinions: 412,
  },
  normativeDocument: {
    /** 25 ended: repealed and lapsed are told apart. */
    repealed: 17,
    lapsed: 8,
    kept: 60,
    amended: 6,
  },
  draftComment: {
    asked: 53,
    opinions: 4,
    adopted: 1,
  },
  majorDecision: {
    listed: 6,
    decided: 5,
  },
  task: {
    /** Items of one document each: ten rules, three measures, six measures. */
    reconsiderationSystems: 10,
    aidMeasures: 3,
    notaryMeasures: 6,
    schemes: 4,
    whistles: 18,
    priorities: 12,
  },
  exam: {
    officialsRegistered: 3931,
    newSpecialStreet: 24,
    newGeneral: 157,
    newGeneralUnits: 27,
  },
  provider: {
    fullTimeMediators: 4,
    partTimeMediators: 62,
    lawyers: 86,
    publicLawyers: 24,
    firms: 12,
    notaries: 9,
    forensic: 2,
    advisers: 101,
    consultants: 11,
    /** One in every street; one committee there too. */
    stations: 11,
    professionalCommittees: 4,
    villageCommittees: 101,
    serviceStations: 11,
    serviceRooms: 101,
  },
  suggestion: {
    platformItems: 4,
    judicial: 3,
    procuratorial: 2,
    publicInterest: 2,
  },
  checkup: {
    pairings: 6,
    checkups: 18,
    teams: 2,
    onsite: 2,
  },
  correction: {
    /** On file on any day, but for the few days until the next one is received. */
    onFile: 60,
    /** Assessed and then not used; those used are counted with the person who came. */
    assessments: 12,
  },
  resettlement: {
    onFile: 40,
  },
} as const

export type Targets = {
  readonly [Line in keyof Omit<typeof targets2021, 'year'>]: {
    readonly [Name in keyof (typeof targets2021)[Line]]: number
  }
} & { readonly year: number }

/** The same year with every volume multiplied: for another seed of the same shape, and for the benchmark. */
export function scaled(targets: Targets, times: number): Targets {
  const { year, ...lines } = targets
  const grown = Object.entries(lines).map(([line, figures]) => [
    line,
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value * times])),
  ])
  return { ...Object.fromEntries(grown), year } as Targets
}
