export interface KeyRow {
  readonly owner: string
  /** Null once destroyed. */
  readonly wrapped: string | null
}

/** The table data_key (district, owner, wrapped, destroyed_at), as narrow as the keys need it. */
export interface KeyRows {
  find(district: string, owners: readonly string[]): Promise<readonly KeyRow[]>
  /**
   * Keeps a row that is already there (on conflict do nothing), and answers the owners it wrote. Commits by itself, outside any transaction of the
   * caller: a key that rolled back with its matter would stay in memory and seal what nobody can open.
   */
  insert(
    district: string,
    rows: readonly { readonly owner: string; readonly wrapped: string }[],
  ): Promise<readonly string[]>
  /** Rows not wrapped under this mark, by owner. */
  behind(
    district: string,
    wanted: { readonly mark: string; readonly after: string; readonly most: number },
  ): Promise<readonly { readonly owner: string; readonly wrapped: string }[]>
  /** Each only where it still is what it was; returns how many. */
  replace(
    district: string,
    rows: readonly { readonly owner: string; readonly from: string; readonly to: string }[],
  ): Promise<number>
  /** wrapped becomes null, destroyed_at is set; also for an owner that never had a key. */
  destroy(district: string, owner: string): Promise<void>
}
