import type { Known } from '../guide/shape.ts'
import type { Walk } from '../guide/walk.ts'
import { kindOf, stepsOf } from './apply-kinds.ts'
import type { Filled, KindName } from './apply-shape.ts'

type Topic = string
type Preset = (topic: Topic, known: Known) => Filled

const disputes: Readonly<Record<Topic, string>> = { '01': 'neighbour', '02': 'family', '10': 'consumer' }
const injuries: Readonly<Record<string, string>> = { traffic: 'traffic', medical: 'medical' }

/** What was told to the guide need not be told again. Only what the answer settles is carried over; all of it can be changed. */
const presets: Partial<Readonly<Record<KindName, Preset>>> = {
  mediation: (topic, { person, how = '', danger, who }) => ({
    ...given('kind', disputes[topic]),
    ...(topic === '03' ? { kind: person === 'yes' ? 'wages' : 'labour' } : {}),
    ...(topic === '04' ? { kind: injuries[how] ?? 'damages' } : {}),
    ...(topic === '11' && who === 'neighbour' ? { kind: 'neighbour' } : {}),
    ...given('urgency', danger && (danger === 'yes' ? 'urgent' : 'normal')),
  }),
  aid: (topic, { person, how = '', kind, criminal }) => {
    if (topic === '02') return { caseType: 'civil', matterKind: 'family' }
    if (topic === '03')
      return { caseType: 'civil', matterKind: 'wages', ...(person === 'yes' ? { group: 'migrant' } : {}) }
    if (topic === '04') return { caseType: 'civil', ...given('matterKind', aidInjuries[how]) }
    if (kind === 'criminal' || criminal === 'yes') return { caseType: 'criminal' }
    return ['05', '06', '07', '08', '09'].includes(topic) ? { caseType: 'administrative' } : {}
  },
  reconsideration: (topic, { agency, answer, answered, did, kind, recognised, told }) => ({
    ...(topic === '05' ? { matterKind: 'penalty' } : {}),
    ...(topic === '07' ? { matterKind: answer === 'silent' ? 'inaction' : 'licence' } : {}),
    ...(did === 'seized' || did === 'overdue' ? { matterKind: 'coercion' } : {}),
    ...(kind === 'administrative' ? { matterKind: 'penalty', domain: 'police' } : {}),
    ...(recognised === 'refused' ? { domain: 'labour' } : {}),
    ...(agency === 'justice' ? { domain: 'justice' } : {}),
    ...(agency === 'late' || answered === 'late' ? { matterKind: 'inaction' } : {}),
    ...(answered === 'unhappy' ? { matterKind: 'complaint', domain: 'market' } : {}),
    ...given('told', told && (told === 'yes' ? 'yes' : 'no')),
  }),
  consultation: (topic, { how = '' }) => ({
    ...given('topic', consulted[topic]),
    ...(topic === '04' ? { topic: how === 'traffic' ? 'traffic' : 'tort' } : {}),
  }),
}

const aidInjuries: Readonly<Record<string, string>> = { work: 'workInjury', traffic: 'traffic', medical: 'medical' }
const consulted: Readonly<Record<Topic, string>> = {
  '02': 'family',
  '03': 'labour',
  '05': 'administrative',
  '06': 'administrative',
  '07': 'administrative',
  '08': 'administrative',
  '09': 'criminal',
  '10': 'consumer',
  '11': 'property',
  '12': 'notary',
}

function given(name: string, value: string | undefined): Filled {
  return value ? { [name]: value } : {}
}

/** The answers an application begins with, by the letters of the guide and the day the clock was asked about. */
export function presetOf(name: KindName, { topic, known }: Walk, knownOn: string | null): Filled {
  const kind = kindOf(name)
  if (!kind) return {}
  const told = presets[name]?.(topic.number, known) ?? {}
  const filled = name === 'reconsideration' && knownOn ? { ...told, knownOn } : told
  const asked = stepsOf(kind, filled)
  return Object.fromEntries(Object.entries(filled).filter(([one]) => asked.some((step) => step.name === one)))
}
