import type { z } from 'zod'
import { type CityFigure, cityFigure, citySums, reportingStandings } from '../../kernel/city-sums.ts'
import type { Received, Round } from '../../store/city/received.ts'
import type { CityRound } from '../../store/city/reporting.ts'
import { roundView } from '../city-asked.ts'
import type { cityContract } from '../contract-city.ts'

type Sums = z.input<(typeof cityContract)['GET /api/city/sums']['answer']>
type Opened = z.input<(typeof cityContract)['GET /api/city/figures/:id']['answer']>

/** The table: each figure with the city's sum, and beside it what each district signed. */
export function sumsView(round: Round, { members }: CityRound): Sums {
  return {
    round: roundView(round),
    members: members.map(({ member, name, standing, letters }) => ({
      ...{ member, name, standing, letters: letters.length },
      standingLabel: reportingStandings[standing],
      wrong: [...(letters.at(-1)?.wrong ?? [])],
    })),
    figures: citySums(members).map((one) => ({
      ...figureView(one),
      cells: Object.fromEntries(
        members.flatMap(({ member, figures }) => {
          const figure = figures.get(one.id)
          return figure ? [[member, figure.value]] : []
        }),
      ),
    })),
  }
}

/** One figure down to the passports; null when no district reports it. */
export function openedView(id: string, { members }: CityRound): Opened | null {
  if (!members.some(({ letters }) => letters.some((one) => valueIn(one, id) !== undefined))) return null
  return {
    figure: figureView(cityFigure(id, members)),
    districts: members.map(({ member, name, standing, figures, letters }) => {
      const figure = figures.get(id)
      return {
        ...{ member, name, value: figure?.value ?? null },
        standingLabel: standing === 'handed' && !figure ? '上报件里没有这个数' : reportingStandings[standing],
        passport: figure ? passportView(figure) : null,
        letters: letters.toReversed().map((one) => letterView(one, id)),
      }
    }),
  }
}

function figureView({ parts, says, absent: _absent, ...figure }: CityFigure) {
  return {
    ...figure,
    line: figure.id.split('.')[0] ?? '',
    parts: parts.map(({ members, ...part }) => ({ ...part, members: [...members] })),
    says: [...says],
  }
}

type Passport = NonNullable<Opened['districts'][number]['passport']>

function passportView({ version, definition, says, filters, cutoff, listed, hash, countedBy }: Passport): Passport {
  return { version, definition, says, filters, cutoff, listed, hash, countedBy }
}

/** What a letter that does not fit says is not repeated: only what is wrong with it. */
function letterView(one: Received, id: string) {
  const { no, receivedAt, hash, key, wrong, letter } = one
  const told = wrong.length === 0 ? letter : null
  const { title = '', number = null, signedBy = '' } = told?.report ?? {}
  const { handedBy = '', why = null } = told ?? {}
  const value = told ? (valueIn(one, id) ?? null) : null
  return { no, receivedAt, hash, key, wrong: [...wrong], title, number, signedBy, handedBy, why, value }
}

function valueIn({ letter }: Received, id: string): number | null | undefined {
  return letter?.figures.find((one) => one.id === id)?.value
}
