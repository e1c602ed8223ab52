/** What went wrong with the database and what the person at the terminal can do about it. */
export class DatabaseTrouble extends Error {
  constructor(what: string, todo: string, options?: ErrorOptions) {
    super(`${what}${todo ? `\n${todo}` : ''}`, options)
    this.name = 'DatabaseTrouble'
  }
}

export const useExternal = '也可以设置 DATABASE_URL，改用已有的 PostgreSQL（15 或更新版本）。'
