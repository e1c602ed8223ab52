export interface DatabaseAccess {
  readonly kind: 'bundled' | 'external'
  /** Migrations. */
  readonly ownerUrl: string
  /** Everything the app does. Its role is roleOf(appUrl). */
  readonly appUrl: string
  /** Reports: cannot write. */
  readonly readerUrl: string
  stop(): Promise<void>
}
