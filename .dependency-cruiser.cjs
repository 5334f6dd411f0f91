/** Imports point one way: web, portal → ui; api, engine-workers → domain, process contracts; domain → nothing of ours. */
const ours = '^(api|bench|domain|e2e|engine-workers|launcher|migrations|portal|processes|ui|web)/'
const only = (from, allowed, comment) => ({
  name: `${from}-imports-only-what-it-may`,
  comment,
  severity: 'error',
  from: { path: `^${from}/(?!.*(test|testing|tools)/)(?!.*\\.test\\.ts$)` },
  to: { path: ours, pathNot: `^(${[from, ...allowed].join('|')})/` },
})

module.exports = {
  forbidden: [
    only('domain', [], 'domain knows no express, no engine, no Vue and no other workspace'),
    only('processes', [], 'models and contracts stand alone; their tests may start an engine'),
    only('engine-workers', ['domain', 'processes'], 'workers know the domain and the process contracts'),
    only('api', ['domain', 'processes'], 'the API knows the domain and the process contracts'),
    only('web', ['ui'], 'the staff app knows the design system and its generated API types'),
    only('portal', ['ui'], 'the portal knows the design system and its generated API types'),
    only('ui', [], 'the design system knows no app'),
    only('migrations', [], 'migrations stand alone'),
    {
      name: 'domain-has-no-framework',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: 'node_modules/(express|zeebe-node|vue|bull|nodemailer|keycloak-connect)/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/|\\.data/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json'],
    },
  },
}
