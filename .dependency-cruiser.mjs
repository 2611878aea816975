// The arrows between the rooms, checked. A new room is one line in ROOMS.
import { readFileSync } from 'node:fs'

/** What each room of packages/core/src may import, beside itself. */
const ROOMS = {
  base: [],
  plan: ['base'],
  weather: ['plan', 'base'],
  network: ['plan', 'base'],
  datacentre: ['plan', 'base'],
  people: ['plan', 'base'],
  money: ['plan', 'base'],
  forecast: ['weather', 'plan', 'base'],
  promises: ['plan', 'base'],
  operate: ['network', 'forecast', 'plan', 'base'],
  engine: [
    'operate',
    'forecast',
    'promises',
    'people',
    'money',
    'datacentre',
    'network',
    'weather',
    'plan',
    'base',
  ],
}

/** Rooms that may import the solver. */
const USES_SOLVER = ['network', 'operate', 'engine']

const CORE = '^packages/core/src'
const TEST = '[.]test[.]tsx?$'

/** Doors: every room's index.ts, and whatever else core's package.json opens. */
const manifest = JSON.parse(readFileSync(new URL('packages/core/package.json', import.meta.url)))
const opened = Object.values(manifest.exports)
  .map((file) => file.replace('./src/', '').replaceAll('.', '[.]'))
  .join('|')
const DOORS = `${CORE}/(?:[^/]+/index[.]ts|${opened})$`

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `arrow-${room}`,
  comment: `${room} may import ${allowed.join(', ') || 'no other room'}.`,
  severity: 'error',
  from: { path: `${CORE}/${room}/`, pathNot: TEST },
  to: { path: `${CORE}/`, pathNot: `${CORE}/(?:${[room, ...allowed].join('|')})/` },
}))

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'room-without-arrows',
      comment:
        'This room is not in ROOMS of .dependency-cruiser.mjs: say there what it may import.',
      severity: 'error',
      from: { path: `${CORE}/`, pathNot: `${CORE}/(?:${Object.keys(ROOMS).join('|')})/` },
      to: {},
    },
    {
      name: 'through-the-door',
      comment: 'A room is imported from another only through its index.ts.',
      severity: 'error',
      from: { path: `${CORE}/([^/]+)/`, pathNot: TEST },
      to: { path: `${CORE}/`, pathNot: [`${CORE}/$1/`, DOORS] },
    },
    {
      name: 'core-through-the-door',
      comment: 'Outside core, import @jarip/core/<room>.',
      severity: 'error',
      from: { pathNot: ['^packages/core/', TEST] },
      to: { path: '^packages/core/', pathNot: DOORS },
    },
    {
      name: 'solver-through-the-door',
      comment: 'Outside the solver, import @jarip/solver.',
      severity: 'error',
      from: { pathNot: ['^packages/solver/', TEST] },
      to: {
        path: '^packages/solver/',
        pathNot: '^packages/solver/src/(?:index|workers/(?:node|browser)/index)[.]ts$',
      },
    },
    {
      name: 'package-by-name',
      comment: 'One package names another by its name, not by a path.',
      severity: 'error',
      from: { path: '^((?:packages|apps)/[^/]+)/', pathNot: TEST },
      to: {
        path: '^(?:packages|apps)/',
        pathNot: '^$1/',
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'solver-stands-alone',
      comment: 'The solver knows nothing of ours, and no energy.',
      severity: 'error',
      from: { path: '^packages/solver/', pathNot: TEST },
      to: {
        path: '^(?:packages|apps|bench|published|cities|scripts)/',
        pathNot: '^packages/solver/',
      },
    },
    {
      name: 'solver-is-for-the-network',
      comment: `Of core's rooms only ${USES_SOLVER.join(' and ')} may import the solver.`,
      severity: 'error',
      from: { path: `${CORE}/`, pathNot: [`${CORE}/(?:${USES_SOLVER.join('|')})/`, TEST] },
      to: { path: '^packages/solver/' },
    },
    {
      name: 'packages-do-not-look-up',
      comment: 'packages/ imports no app, benchmark, script, city or published figure.',
      severity: 'error',
      from: { path: '^packages/', pathNot: TEST },
      to: { path: '^(?:apps|bench|published|cities|scripts)/' },
    },
    {
      name: 'apps-stand-side-by-side',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: TEST },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'pure-core',
      comment: 'core and solver use nothing of Node: they run in the browser too.',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: [TEST, '^packages/solver/src/workers/node/'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Nothing is there under this name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'A package of the registry is named in a package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-test-tools-at-run-time',
      severity: 'error',
      from: { path: '^(?:packages|apps)/[^/]+/src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(?:^|/)(?:dist|coverage|[.]cache)/', '(?:^|/)outcomes/'] },
    // An import of a type is an arrow too.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
