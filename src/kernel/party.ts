import { z } from 'zod'
import { address, idNumber, phone, text } from './field.ts'

/** One party as it was written into the file that day (decision 1); `person` may point to the district's list. */
export interface Party {
  readonly id: number
  readonly role: string
  readonly kind: PartyKind
  readonly name: string
  readonly idNumber?: string | null
  readonly phone?: string | null
  readonly address?: string | null
  /** The party this one acts for (代理人), by its number in the file. */
  readonly actsFor?: number | null
  /** The organ of the tree, when the party is one of the district's own units. */
  readonly organ?: string | null
  readonly person?: string | null
}

export const partyKinds = { person: '自然人', organisation: '法人或者其他组织', organ: '行政机关' } as const
export type PartyKind = keyof typeof partyKinds

export type PartyGiven = Omit<Party, 'id'> & { readonly id?: number }

/** What of a party is sealed everywhere; the name is sealed too in closed lines. */
export const sealedOfParty = ['idNumber', 'phone', 'address'] as const

export const partyFields = {
  name: text('姓名或者名称', { max: 100 }),
  idNumber: idNumber(),
  phone: phone(),
  address: address('住址或者地址'),
}

export const partySchema = z.strictObject({
  id: z.int().min(1).optional(),
  role: z.string().min(1).max(40),
  kind: z.enum(['person', 'organisation', 'organ'], { error: '请选择当事人类别' }),
  name: partyFields.name.schema,
  idNumber: partyFields.idNumber.schema.nullish(),
  phone: partyFields.phone.schema.nullish(),
  address: partyFields.address.schema.nullish(),
  actsFor: z.int().min(1).nullish(),
  organ: z.uuid().nullish(),
  person: z.uuid().nullish(),
})
