/** What may stand in the address: where to go afterwards, or what unified sign-in sent the browser back with. */
export interface SignInAddress {
  readonly back?: string
  readonly state?: string
  readonly code?: string
  readonly error?: string
  readonly iss?: string
}

/** As the provider wrote it: the router reads addresses its own way, and a code of digits must stay what it was. */
export const arrivedWith = globalThis.location?.search ?? ''

const names = ['back', 'state', 'code', 'error', 'iss'] as const

export function signInAddress(search: Readonly<Record<string, unknown>>): SignInAddress {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name]
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )
}

const keptAs = 'faheng-back'

/** Where somebody wanted to go is kept in this tab while they are at the provider. */
export function keepBack(back: string | undefined): void {
  sessionStorage.setItem(keptAs, back ?? '')
}

export function backIn({ back, state }: SignInAddress): string | undefined {
  return state ? (sessionStorage.getItem(keptAs) ?? undefined) : back
}

/** A page of this desk and nothing else. */
export function inside(back: string | undefined): string {
  return back?.startsWith('/') && !back.startsWith('//') ? back : '/'
}
