import { describe, expect, it } from 'vitest'
import { countsAsWorkdays } from './counting.ts'
import { day } from './day.ts'
import { governingDates } from './governing.ts'
import { editionOn, findRule, isRuleId, type Rule, type RuleEdition, ruleOf } from './rule.ts'
import { rules } from './rules/register.ts'
import { articleInDigits, citationText, cite, editionOfStatute, gistOn } from './statute.ts'
import { reconsiderationLaw } from './statutes/reconsideration-law.ts'
import { findStatute, statutes } from './statutes/register.ts'
import type { StatuteId } from './statutes/titles.ts'

/** Every id of the tables the law data came from. One missing here is a rule lost. */
const ids: Readonly<Record<string, string>> = {
  citizen: `labour-apply-arbitration civil-claim`,
  counting: `
    count-cpl-excuse count-civil-calendar count-civil-start-day-excluded count-civil-month-end count-civil-rollover
    count-civil-special-law-first count-cpl count-admin-court count-reconsideration-2017 count-reconsideration-2023
    count-penalty-2021 count-penalty-2017 count-coercion count-licensing count-crime-transfer count-info-disclosure
    workday-calendar posting-date-wins holiday-decree-2013 holiday-decree-2024 count-start-day count-hours
    count-holiday-roll count-end-of-day count-plain-day count-reconsideration-short count-travel-post`,
  service: `
    serve-public-notice serve-public-notice-old serve-penalty-decision serve-direct serve-lien serve-electronic
    serve-mail serve-relay serve-address-confirmation serve-reconsideration-clock`,
  reconsideration: `
    recon-apply recon-apply-no-notice-cap recon-apply-no-notice recon-apply-longstop recon-apply-omission-timed
    recon-apply-omission-untimed recon-accept-review recon-deemed-accepted recon-correction-notice
    recon-correction-reply recon-via-agency recon-county-transfer recon-multi-accept recon-send-copy recon-reply
    recon-simple-send-copy recon-simple-reply recon-decide recon-simple-decide recon-hearing-notice
    recon-doc-review-own recon-doc-review-transfer recon-doc-review-recipient recon-doc-maker-notice
    recon-doc-maker-reply recon-doc-recipient recon-suspend-to-terminate recon-redo-default recon-opinion-feedback
    recon-sue-after recon-sue-precondition recon-simple-to-ordinary recon-suspend-grounds recon-suspend-effect
    recon-terminate-grounds recon-stay recon-hear-parties recon-hearing-mandatory recon-hearing-panel
    recon-hearing-head recon-hearing-binding recon-committee-mandatory recon-committee-rules recon-simple-scope
    recon-mediation recon-settlement-bar recon-staff-entry recon-two-investigators recon-access-file
    recon-no-selfmade-evidence recon-decision-types recon-no-worse recon-redo-ban recon-comply recon-publish
    recon-copy-upper recon-precondition recon-jurisdiction recon-jurisdiction-vertical recon-jurisdiction-justice
    recon-elevate recon-no-fee recon-service-binding recon-enforce recon-discipline-clue recon-local-legal-aid
    recon-reg-2026-status recon-reg-2026-scope recon-reg-2026-periods recon-moj-2024-1`,
  litigation: `
    court-sue-direct court-sue-not-told court-sue-longstop court-sue-after-recon court-sue-omission-earliest
    court-sue-omission-latest court-register court-send-complaint agency-answer-and-evidence court-send-answer
    court-first-instance court-simple court-simple-evidence appeal-judgment appeal-ruling court-second-instance
    retrial-apply court-written-judgment enforce-nonlitigation-apply head-appear-notice court-simple-scope
    head-appear-duty head-appear-who head-appear-scope head-appear-must-notify head-appear-excuse
    head-appear-suggestion head-speak ratio-loss-broad ratio-loss-substantive ratio-head-appearance
    ratio-recon-direct-correction ratio-recon-mediated ratio-recon-to-court`,
  penalty: `
    penalty-limitation penalty-limitation-grave penalty-decide penalty-decide-samr penalty-verify-clue-samr
    penalty-legal-review-samr penalty-serve penalty-hearing-request penalty-hearing-notice penalty-evidence-hold
    penalty-pay penalty-cash-handin penalty-withdraw-publication penalty-onspot-record penalty-court-enforce
    penalty-surcharge penalty-two-officers penalty-show-card penalty-onspot-limit penalty-cash-limit
    penalty-notice-before penalty-no-aggravation penalty-hearing-scope penalty-hearing-chair penalty-legal-review
    penalty-reviewer-exam penalty-collective penalty-recording penalty-camera penalty-once penalty-no-penalty
    penalty-minors penalty-void penalty-discretion-public penalty-decision-content penalty-delegation
    penalty-transfer-crime penalty-file-case penalty-omission penalty-fine-separation penalty-publish
    penalty-preannounce`,
  coercion: `
    coercion-urgent-report coercion-seal-seize coercion-freeze coercion-freeze-notice coercion-demand-then-court
    coercion-substitute-demand coercion-surcharge-then-force coercion-court-apply coercion-court-accept
    coercion-court-rule coercion-court-rule-doubt coercion-court-review coercion-suspended-abandon`,
  licensing: `
    licence-correction-notice licence-decide licence-decide-joint licence-lower-review licence-deliver
    licence-hearing-request licence-hearing-hold licence-hearing-notice licence-test-start licence-renew-apply
    licence-renew-decide`,
  neighbouring: `
    info-reply info-correction-notice info-third-party info-joint-maker info-proactive compensation-decide
    compensation-sue`,
  mediation: `
    pm-settle-month pm-oral-effective pm-written-effective pm-confirm-apply pm-confirm-try pm-confirm-accept-2011
    pm-confirm-decide-2011 pm-confirm-objection-party pm-confirm-objection-third pm-entrusted-before
    pm-entrusted-after-ordinary pm-entrusted-after-summary pm-labour-15 pm-labour-review pm-medical-30
    pm-medical-record pm-traffic-police pm-traffic-after pm-police-second pm-term pm-return-visit pm-law
    pm-provisions-2002 pm-committee-regulation pm-forms-2010 pm-team-2018 pm-standard pm-system pm-grade
    pm-confirm-spc pm-cpl pm-invited pm-labour pm-medical pm-traffic pm-police pm-police-proc pm-commercial
    pm-zongzhi pm-member-count pm-mediator-adult pm-free pm-full-time-industry pm-full-time-town
    pm-full-time-village pm-training-first pm-training-general pm-notify-court pm-danger-report pm-nc-scope
    pm-nc-status pm-nc-special pm-nc-title pm-reject pm-link-court pm-link-police-result pm-zongzhi-target
    pm-zongzhi-five pm-zongzhi-one-code pm-zongzhi-window pm-zongzhi-status pm-zongzhi-limits pm-fengqiao pm-whistle
    pm-found pm-accepted pm-mediator-set pm-investigating pm-mediating pm-agreed-written pm-agreed-oral pm-failed
    pm-confirm-applied pm-performing pm-visited pm-closed pm-archived pm-subsidised pm-form-apply pm-form-accept
    pm-form-investigate pm-form-record pm-form-agreement pm-form-oral pm-form-visit pm-form-close pm-form-referral
    pm-form-committee pm-form-mediator pm-stat-type pm-stat-yearbook pm-stat-source pm-stat-outcome pm-stat-prevent
    pm-stat-org pm-stat-money pm-stat-link`,
  versions: `
    ver-legal-aid-review ver-legal-aid-proc ver-legal-aid-complaint ver-judicial-confirm ver-special-procedure
    ver-public-security-mediation ver-prison-release ver-temporary-outside ver-cyber-logs ver-arbitration-law
    ver-notary-law ver-mediation-law ver-correction-law ver-legal-aid-law ver-legal-publicity
    ver-commercial-mediation ver-residents-committee`,
  correction: `
    cc-assess cc-assess-fast cc-notify cc-papers cc-receipt cc-papers-missing cc-report-in cc-transfer-court
    cc-transfer-prison cc-late-search cc-team cc-plan cc-health-report cc-recheck cc-regular-report cc-leave-apply
    cc-leave-office cc-leave-county cc-leave-back cc-leave-frequent cc-move-apply cc-move-ask cc-move-answer
    cc-move-refuse-tell cc-move-papers cc-move-receipt cc-move-report cc-device cc-restraint-tell cc-praise
    cc-admonish cc-warn cc-revoke-ground cc-arrest-decide cc-arrest-hold cc-revoke-ruling cc-recall-decide
    cc-parole-revoke-prison-law cc-commute cc-summary cc-release rs-term-released rs-term-corrected rs-notice
    rs-exit-education rs-info-check rs-visit cc-law cc-measures cc-measures-2012 cc-criminal-law cc-spc-interp
    cc-outside-2014 cc-outside-2023 cc-expiry-2021 cc-exit-2021 cc-forms-2012 cc-standards rs-prison-2012
    rs-prison-2026 cc-term-control cc-term-probation-detention cc-term-probation-prison cc-term-parole
    cc-term-outside cc-leave-upper cc-device-not-phone cc-device-grounds cc-revoke-2012 cc-no-min-hours
    cc-position-secret cc-identity-secret cc-minor-separate cc-minor-secret cc-minor-turn-18 cc-minor-school
    cc-minor-announce cc-record-seal cc-woman-team cc-victim-contact cc-procuratorate cc-city-meaning
    cc-class-strict cc-class-normal cc-class-loose cc-phase cc-visits rs-handover rs-government rs-equal
    rs-household rs-key-pickup cc-assessing cc-expected cc-arrived cc-late cc-admitted cc-in-supervision cc-leave
    cc-frequent cc-move cc-forbidden-place cc-meeting cc-health cc-assessed-behaviour cc-praised cc-admonished
    cc-warned cc-penalty cc-revoke cc-recall cc-commuted cc-ending cc-released cc-ended cc-archived cc-form-basic
    cc-form-assess cc-form-leave cc-form-visit cc-form-team cc-form-plan cc-form-2012-list cc-stat-class
    cc-stat-flow cc-stat-person cc-stat-supervise cc-stat-penalty cc-stat-help cc-stat-assess cc-stat-oversight
    rs-s1 rs-s2 rs-s3 rs-s4 rs-s5 rs-s6 rs-s7 rs-predicted rs-checked rs-notified rs-received rs-helping rs-moved
    rs-ended`,
  'data-protection': `
    pi-officer-1m pi-impact-keep pi-share-record pi-retention pi-breach pi-audit-10m pi-audit-minors cs-log-keep
    inc-report-other inc-report-central inc-report-ciio inc-summary nd-defect gd-catalog-update gd-catalog-review
    gd-answer-free gd-answer-cond gd-deliver gd-correct ar-transfer-county ar-transfer-upper ar-open mlps-test
    crypto-test`,
  documents: `
    doc-procedure doc-no-review-no-meeting doc-three-unified doc-adaptation-gap doc-fair-competition
    doc-review-exempt-urgent doc-review-scope doc-review-who doc-who-may-issue-tj doc-excluded-tj doc-district-rule
    doc-recon-review doc-court-review rule-annual-list reg-procedure-2026 decision-steps decision-expert
    decision-risk decision-legality-content decision-lawyers decision-collective decision-party-report
    decision-publish decision-post-evaluation decision-liability decision-scope-out decision-tianjin
    doc-comment-market doc-comment-period-37 doc-legality-review doc-filing-tj-2008 doc-filing-tj-2019
    doc-validity-tj-2019 doc-validity-tj-dept-old rule-comment rule-hearing-notice rule-effect-gap rule-filing
    rule-refile rule-filing-review rule-fix-report leg-comment-reply decision-comment decision-hearing-material
    decision-legality decision-archive`,
  'rule-of-law': `
    report-dept report-gov-own report-up report-province report-publish report-content report-late report-evaluate
    party-yearly-hearing law-lectures inspection-plan accountability-list`,
  'legal-aid': `
    la-review-decision la-review-decision-2012 la-supplement-once la-assign-civil la-assign-civil-2012
    la-assign-criminal-2012 la-notify-agency-criminal la-assign-on-notice la-police-notify la-procuratorate-notify
    la-procuratorate-inform la-court-inform la-court-deliver la-court-deliver-2003 la-agency-reply-2003
    la-forced-medical-notify la-forward-detained la-forward-duty-lawyer la-forward-police la-forward-procuratorate
    la-duty-lawyer-call la-meeting la-refusal-notice-police la-refusal-reappoint la-agreement la-agreement-2012
    la-objection-filing la-objection-review la-objection-review-2003 la-replace-decision la-termination-notice
    la-closing-file la-file-review la-subsidy-pay la-complaint-accept-2013 la-complaint-close-2013
    la-complaint-reply-2013 la-complaint-2025-periods la-volunteer-exit la-regulation-2003 la-law-2021
    la-procedure-2012 la-procedure-2023 la-criminal-2013 la-duty-lawyer-2020 la-coverage-2017 la-coverage-2022
    la-forms-2013 la-forms-2023 la-complaint-2013 la-complaint-2025 la-volunteer-2021 la-subsidy-2019
    la-military-2016 la-military-new la-standard-criminal la-standard-civil la-standard-peer la-standard-system
    la-advance la-advice-instant la-death-lawyer-years la-minor-lawyer la-volunteer-hours la-close-investigation
    la-close-prosecution la-close-trial la-close-litigation la-close-arbitration la-close-nonlitigation
    la-close-terminated la-scope-civil la-scope-civil-2003 la-no-means-limit la-means-check-waived
    la-means-check-method la-means-standard la-must-defend la-may-defend la-coverage-four la-duty-lawyer-duties
    la-plea-present la-duty-lawyer-files la-jurisdiction-litigation la-jurisdiction-other la-terminate-grounds
    la-terminate-grounds-2003 la-subsidy-tax la-subsidy-kinds la-fraud-penalty la-impersonation-penalty la-consulted
    la-applied la-received la-supplement-asked la-means-checking la-reviewing la-advance-granted la-granted
    la-refused la-objection la-assigned la-accepted-by-unit la-in-progress la-replace-asked la-terminated la-closed
    la-file-submitted la-file-passed la-subsidy-paid la-quality-checked la-archived la-notice-received
    la-notice-checked la-consent-asked dl-rostered dl-requested dl-met dl-opinion dl-plea-signed dl-forwarded
    dl-logged dl-paid la-form-consult la-form-apply la-form-means la-form-receipt la-form-approve la-form-assign
    la-form-close la-form-peer la-form-return-visit la-form-complaint la-stat-type la-stat-stage la-stat-source
    la-stat-form la-stat-group la-stat-cause la-stat-handler la-stat-duty la-stat-result la-stat-other no-reduce`,
  'legal-services': `
    pls-opinion-2019 pls-plan-2021 pls-plan-2026 pls-platform-2017 pls-net-2018 pls-net-standard pls-forensic-2016
    pls-lawyers-law pls-grassroots pls-office-system pls-hotline-hours pls-hotline-connect pls-hotline-satisfaction
    pls-hotline-check pls-visit-answer pls-village-visit pls-village-lecture pls-village-one-plus-n pls-center
    pls-station pls-room pls-hotline pls-net pls-registered pls-answered pls-routed pls-followed pls-rated
    pls-checked pls-closed pls-field-consult pls-field-village-adviser pls-field-village-contract pls-field-checkup
    pls-field-firm pls-field-lawyer pls-field-grassroots pls-field-forensic pls-field-notary-office pls-matter-list
    pls-stat-channel pls-stat-topic pls-stat-rate pls-stat-enterprise pls-net-answer pls-letter-answer
    pls-forensic-accept pls-forensic-finish pls-evaluation`,
  notary: `
    no-law no-rules-2020 no-price-2021 no-speed-2024 no-archive-1988 no-archive-2025 no-overseas no-apostille
    no-complaint no-overseas-residence no-place no-in-person no-tell no-refuse-nine no-enforce no-two-persons
    no-register-permanent no-file-secrecy no-file-periods no-price-who no-price-elder no-price-small no-notary-age
    no-office-two no-elder-service no-promise no-cross-region no-booked no-applied no-accepted no-reviewing
    no-checking no-drafted no-approved no-issued no-refused no-ended no-review-asked no-review-done no-archived
    no-form-apply no-form-register no-form-report no-stat-class no-stat-matter no-stat-quality no-stat-benefit
    no-stat-staff no-issue no-issue-fast-5 no-issue-fast-10 no-terminate-six-months no-scene-certificate
    no-archive-file no-review-party no-review-interested no-review-decide no-review-carry-out no-review-file`,
  publicity: `
    lp-law lp-plan-9 lp-responsibility-2017 lp-officials-2016 lp-leaders-list-2023 lp-courtroom-2019 lp-mingbairen
    lp-vice-head lp-youth-outline lp-oath lp-literacy-pilot lp-constitution-day lp-constitution-week
    lp-civil-code-month lp-security-day lp-prompt-sanction lp-assess-publish lp-report-congress lp-budget
    lp-leader-report lp-leader-list lp-hire-exam lp-mingbairen-count lp-mingbairen-pool lp-mingbairen-steps
    lp-vice-head-count lp-vice-head-hours lp-vice-head-age lp-court-visit lp-exam-pass lp-exam-coverage
    lp-eval-weights lp-eval-grades lp-eval-steps lp-eval-items lp-d-justice lp-d-agencies lp-d-admin lp-d-judicial
    lp-d-civil-affairs lp-d-schools lp-d-media lp-d-units lp-d-lawyers lp-d-congress lp-planned lp-listed
    lp-activity-planned lp-activity-done lp-case-published lp-reported lp-reviewed lp-prompted lp-assessed lp-study
    lp-school lp-f-activity lp-f-list lp-f-mingbairen lp-f-vice lp-f-study lp-f-place lp-f-team lp-f-survey lp-m-85
    lp-m-literacy lp-m-forms lp-prompt lp-vice-head-term lp-oath-local lp-plan-8`,
  supervision: `
    superv-deadlines tj-superv-accept tj-superv-decide tj-superv-object tj-superv-answer tj-major-filing tj-zero-enforcement
    tj-new-law-report three-publish-general three-publish-penalty-licence three-unpublish crime-head-decide
    crime-send crime-police-redirect crime-police-decide crime-agency-object crime-police-reconsider
    crime-ask-procurator crime-handover file-review-appeal file-review-rectify tj-platform-2021
    publish-market-penalty superv-scope superv-organ superv-content superv-modes superv-clues superv-instruments
    superv-linkage superv-digital tj-major-legal-review tj-quarter-stats tj-annual-enforcement-report tj-training
    tj-card-exam tj-no-quota tj-platform-2015 three-annual-data three-video-mandatory three-legal-review-scope
    three-reviewer-ratio three-review-content three-legal-person-responsible three-preopen officer-exam
    officer-exam-two-parts officer-training-60 officer-law-exam-waiver card-cancel card-suspend card-revoke
    card-annual-check assistants-no-enforcement national-officer-rule file-review-grades file-review-autofail
    file-review-items file-review-yearly file-review-samr file-review-tianjin-scale crime-team crime-no-substitute
    crime-ip-lower-bar crime-official-clue`,
}

const all = Object.values<Rule>(rules)
const allEditions = all.flatMap((rule) => rule.editions.map((edition) => ({ rule, edition })))

describe('法律数据', () => {
  it('表里的编号一个不少，一个不多', () => {
    const listed = Object.values(ids).flatMap((it) => it.trim().split(/\s+/))
    expect(listed.filter((it) => findRule(it) === null)).toEqual([])
    expect(all.map((it) => it.id).filter((it) => !listed.includes(it))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  it('不认识的编号说不认识', () => {
    expect(isRuleId('recon-reply')).toBe(true)
    expect(isRuleId('toString')).toBe(false)
    expect(findRule('no-such-rule')).toBeNull()
  })

  it('同一条规则的各版本不重叠，也不倒置', () => {
    const wrong = all.filter((rule) =>
      rule.editions.some(
        (one, index) =>
          rule.editions.some((other, later) => later > index && overlap(one, other)) ||
          (one.from !== null && one.until !== null && one.until < one.from),
      ),
    )
    expect(wrong.map((it) => it.id)).toEqual([])
  })

  it('未查明的没有天数；没有天数的都说了为什么', () => {
    const wrong = allEditions.filter(
      ({ edition }) =>
        (edition.standing === 'unknown' && edition.length !== null) ||
        (edition.length === null && (edition.says ?? '') === ''),
    )
    expect(wrong.map(({ rule }) => rule.id)).toEqual([])
  })

  it('引用的条文，在当时的文本里查得到', () => {
    const missing = allEditions.flatMap(({ rule, edition }) => {
      const on = edition.from ?? edition.until ?? day('2026-07-15')
      return edition.articles
        .filter((it) => {
          const statute = findStatute(it.statute)
          if (statute === null) return true
          return editionOfStatute(statute, on) !== null && gistOn(statute, it.article, on) === null
        })
        .map((it) => `${rule.id}：${it.statute} ${it.article}`)
    })
    expect(missing).toEqual([])
  })

  it('「日」是不是工作日，规则数据与各法的计数条文一致', () => {
    const counted = [
      'reconsideration-law',
      'penalty-law',
      'coercion-law',
      'licensing-law',
      'government-information',
      'crime-transfer',
    ]
    const wrong = allEditions.filter(({ rule, edition }) => {
      const statute = edition.articles[0]?.statute
      if (statute === undefined || !counted.includes(statute)) return false
      if (edition.length === null || edition.length === 0) return false
      if (edition.unit !== 'working-day' && edition.unit !== 'calendar-day') return false
      // The respondent of a licence hearing request is a party; 政府信息公开条例 names 工作日 for third parties too.
      const side = rule.side === 'right' ? 'party' : 'agency'
      const on = edition.from ?? edition.until ?? day('2026-07-15')
      return countsAsWorkdays(statute as StatuteId, edition.length, on, side) !== (edition.unit === 'working-day')
    })
    expect(wrong.map(({ rule, edition }) => `${rule.id} ${edition.from ?? ''}`)).toEqual([])
  })

  it('十日的答复：2023年底以前是日历日，2024年起是工作日', () => {
    expect(countsAsWorkdays('reconsideration-law', 10, day('2023-12-31'))).toBe(false)
    expect(countsAsWorkdays('reconsideration-law', 10, day('2024-01-01'))).toBe(true)
    expect(countsAsWorkdays('penalty-law', 7, day('2021-07-14'))).toBe(false)
    expect(countsAsWorkdays('penalty-law', 7, day('2021-07-15'))).toBe(true)
    expect(countsAsWorkdays('coercion-law', 10, day('2024-01-01'))).toBe(true)
    expect(countsAsWorkdays('coercion-law', 15, day('2024-01-01'))).toBe(false)
    expect(countsAsWorkdays('licensing-law', 5, day('2024-01-01'), 'party')).toBe(false)
    expect(countsAsWorkdays('civil-code', 5, day('2024-01-01'))).toBe(false)
  })

  it('条文写成中文', () => {
    expect(citationText(cite(reconsiderationLaw, '28(1)4'))).toBe('《中华人民共和国行政复议法》第二十八条第一款第四项')
    expect(citationText(cite(reconsiderationLaw, '48'))).toBe('《中华人民共和国行政复议法》第四十八条')
    expect(articleInDigits('41(5)')).toBe('第41条第5款')
    expect(cite(reconsiderationLaw, '48').says).toContain('十个工作日')
  })

  it('适用日选版本', () => {
    const reply = ruleOf('recon-reply')
    expect(editionOn(reply, day('2023-12-31'))?.unit).toBe('calendar-day')
    expect(editionOn(reply, day('2024-01-01'))?.unit).toBe('working-day')
    expect(editionOn(ruleOf('recon-apply'), day('2010-01-01'))).toBeNull()
  })

  it('各类事项都说明了用哪一天选版本', () => {
    expect(Object.keys(governingDates)).toHaveLength(8)
    expect(governingDates.reconsideration.standing).toBe('unknown')
  })

  it('每部法只有一份，版本前后相接不重叠', () => {
    expect(new Set(statutes.map((it) => it.id)).size).toBe(statutes.length)
    const wrong = statutes.filter((it) =>
      it.editions.some((one, index) => it.editions.some((other, later) => later > index && overlap(one, other))),
    )
    expect(wrong.map((it) => it.id)).toEqual([])
  })

  it('界面文字里没有半角标点', () => {
    const half = /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/
    const texts = allEditions.flatMap(({ rule, edition }) => [
      rule.label,
      rule.starts,
      edition.says ?? '',
      edition.note ?? '',
    ])
    expect(texts.filter((it) => half.test(it))).toEqual([])
  })
})

type Span = Pick<RuleEdition, 'from' | 'until'>

function overlap(one: Span, other: Span): boolean {
  const startsInTime = one.from === null || other.until === null || one.from <= other.until
  const endsInTime = other.from === null || one.until === null || other.from <= one.until
  return startsInTime && endsInTime
}
