import { z } from 'zod'
import { supplySchema } from './contract-services.ts'
import { rowSchema } from './contract-views.ts'

const text = z.string()

const lineWeek = z.object({
  line: text,
  label: text,
  open: z.int(),
  opened: z.int(),
  openedBefore: z.int(),
  closed: z.int(),
  late: z.int(),
  lateWeekAgo: z.int(),
  newlyLate: z.int(),
  caughtUp: z.int(),
  lateOfOthers: z.int(),
  soon: z.int(),
})

const dueSchema = rowSchema.extend({ waitsFor: text.nullable() })
const dueGroup = z.object({ total: z.int(), totalExact: z.boolean(), rows: z.array(dueSchema) })

/** One page in plain words: what is late and whose, what will be, what changed, and why cases were lost. */
export const leaderContract = {
  'GET /api/leader': {
    answer: z.object({
      on: text,
      says: z.array(text),
      lines: z.array(lineWeek),
      late: dueGroup,
      soon: dueGroup,
      /** Duties of others: which unit has not supplied what. */
      others: dueGroup,
      /** Who serves each street beside what comes from it; null where the register is not this reader's. */
      supply: supplySchema.nullable(),
      load: z.array(z.object({ name: text, lineLabel: text, open: z.int() })).nullable(),
      losses: z.array(z.object({ unit: text.nullable(), cause: text, domain: text, matters: z.int() })).nullable(),
    }),
  },
} as const
