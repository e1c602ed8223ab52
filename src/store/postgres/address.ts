/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}

/** The role statements run as: `options=-c role=…` when the address drops its role, else the user. Grants name it. */
export function roleOf(url: string): string {
  const { searchParams, username } = new URL(url)
  const dropped = /(?:^|\s)-c\s*role=(\S+)/.exec(searchParams.get('options') ?? '')
  return dropped?.[1] ?? decodeURIComponent(username)
}

/** The same address, its sessions acting as `role` from the first statement on (decision 16: one address, a dropped role). */
export function droppingTo(url: string, role: string): string {
  return withOption(url, `role=${role}`)
}

export function readOnly(url: string): string {
  return withOption(url, 'default_transaction_read_only=on')
}

/** Sessions that see the rows of one district and no others (decision 38). */
export function inDistrict(url: string, district: string): string {
  return withOption(url, `faheng.district=${district.replace(/[\\\s]/g, '\\$&')}`)
}

/**
 * Sessions that plan for what our statements are: many short ones over data that is mostly in memory. Reading a row by
 * an index is then hardly dearer than reading it in order, and compiling a statement costs more than it saves.
 */
export function plannedShort(url: string): string {
  return withOption(withOption(url, 'random_page_cost=1.1'), 'jit=off')
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

function withOption(url: string, option: string): string {
  const changed = new URL(url)
  const options = changed.searchParams.get('options')
  changed.searchParams.set('options', `${options ? `${options} ` : ''}-c ${option}`)
  // Not every reader of addresses takes + for a blank.
  changed.search = changed.search.replaceAll('+', '%20')
  return changed.href
}
