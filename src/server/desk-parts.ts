import type { Store } from '../store/store.ts'
import type { Running } from './operations.ts'
import type { Progress } from './progress.ts'
import type { SignInWays } from './sign-in-ways.ts'
import type { Begin } from './work.ts'

/** What the desk's handlers stand on. */
export interface Desk {
  readonly store: Store
  /** Behind TLS: the cookie is Secure and the browser is told to stay on it. */
  readonly secure: boolean
  readonly progress: Progress
  readonly signInsPerMinute: number
  readonly ways: SignInWays
  /** Where the built pages stand, or null before they are built. */
  readonly webDir: string | null
  readonly begin: Begin
  /** The built take-home page; null where it is not built. */
  readonly checkerPage: string | null
  readonly running: Running
}
