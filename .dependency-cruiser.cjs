const aside = '\\.(test|typetest|journey)\\.tsx?$'
const everything = ['law', 'kernel', 'lines', 'guide', 'door', 'store', 'oversight', 'reports', 'portal', 'server', 'demo', 'commands']

/** A room's files (tests aside) import only the rooms named. */
const only = (room, ...allowed) => ({
  name: `${room}-imports`,
  severity: 'error',
  comment: `${room} may import only ${[room, ...allowed].join(', ')}`,
  from: { path: `^src/${room}/`, pathNot: aside },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
})

/** A room's files use only these packages. */
const packages = (room, ...allowed) => ({
  name: `${room}-packages`,
  severity: 'error',
  comment: `${room} may use ${allowed.join(', ') || 'no package'}`,
  from: { path: `^src/${room}/`, pathNot: aside },
  to: {
    path: 'node_modules/',
    ...(allowed.length > 0 ? { pathNot: allowed.map((name) => `node_modules/${name}/`).join('|') } : {}),
  },
})

module.exports = {
  forbidden: [
    only('law'),
    only('kernel', 'law'),
    only('lines', 'kernel', 'law'),
    only('guide', 'kernel', 'law'),
    only('door', 'kernel', 'law', 'lines'),
    only('store', 'law', 'kernel', 'lines', 'door'),
    only('oversight', 'law', 'kernel', 'lines', 'store'),
    only('reports', 'law', 'kernel', 'lines', 'store'),
    only('portal', 'law', 'kernel', 'lines', 'guide'),
    only('server', ...everything),
    only('demo', ...everything),
    only('commands', ...everything),
    {
      name: 'web-imports',
      severity: 'error',
      comment: 'web may import law, kernel, lines, guide, door, and types of server',
      from: { path: '^src/web/', pathNot: aside },
      to: { path: '^src/', pathNot: '^src/(web|law|kernel|lines|guide|door)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-types',
      severity: 'error',
      comment: 'types too come only from server',
      from: { path: '^src/web/', pathNot: aside },
      to: { path: '^src/', pathNot: '^src/(web|law|kernel|lines|guide|door|server)/' },
    },
    {
      name: 'web-is-not-imported',
      severity: 'error',
      comment: 'the page is an end, not a library',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { path: '^src/web/' },
    },
    {
      name: 'lines-are-strangers',
      severity: 'error',
      comment: 'a matter is handed over by a referral, not by an import',
      from: { path: '^src/lines/([^/]+)/', pathNot: aside },
      to: { path: '^src/lines/[^/]+/', pathNot: '^src/lines/$1/' },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'these rooms run in the browser too',
      from: { path: '^src/(law|kernel|lines|guide|door|portal)/', pathNot: aside },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-is-a-page',
      severity: 'error',
      comment: 'no Node in the browser',
      from: { path: '^src/web/', pathNot: aside },
      to: { dependencyTypes: ['core'] },
    },
    packages('law'),
    packages('kernel', 'zod'),
    packages('lines', 'zod'),
    packages('guide', 'zod'),
    packages('door', 'zod', 'hucre'),
    packages('portal'),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'two files that need each other are one; a type alone needs nobody',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.(css|svg|woff2?)$' },
  },
}
