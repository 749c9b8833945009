// Who may import whom. Read each rule as one sentence; the comment is what a developer sees when it fails.
const tests = "[.](test|spec|examples)[.]tsx?$|(^|/)testing/|^lib/run/";
const uses = (folders) => `^(${folders.join("|")})(/|[.]ts$)`;
const settings = ["lib/settings", "lib/clock"];

export default {
  forbidden: [
    {
      name: "domain-stands-alone",
      severity: "error",
      comment: "A clinical rule knows no database, no framework and no clock. Pass what it needs as an argument.",
      from: { path: "^lib/domain/", pathNot: tests },
      to: { pathNot: "^lib/domain/" },
    },
    {
      name: "figures-stand-alone",
      severity: "error",
      comment: "The pictogram engine turns numbers into SVG and needs nobody else.",
      from: { path: "^lib/figure/", pathNot: tests },
      to: { pathNot: "^lib/figure/" },
    },
    {
      name: "words-are-only-words",
      severity: "error",
      comment: "Sentences may use the names of lib/domain and the translator, nothing else of the house.",
      from: { path: "^lib/words/", pathNot: tests },
      to: { path: "^(app|components|db|e2e|lib)/", pathNot: uses(["lib/words", "lib/domain"]) },
    },
    {
      name: "paper-knows-only-figures",
      severity: "error",
      comment: "A handout is laid out from ready sentences and the figures; who may print it is decided above it.",
      from: { path: "^lib/handout/", pathNot: tests },
      to: { path: "^(app|components|db|e2e|lib)/", pathNot: uses(["lib/handout", "lib/figure"]) },
    },
    {
      name: "the-phone-knows-only-rules",
      severity: "error",
      comment:
        "What a phone keeps runs in the browser without a server: it may use lib/domain, nothing else of the house.",
      from: { path: "^lib/device/", pathNot: tests },
      to: { path: "^(app|components|db|e2e|lib)/", pathNot: uses(["lib/device", "lib/domain"]) },
    },
    {
      name: "the-phone-is-for-pages",
      severity: "error",
      comment: "lib/device lives in a browser; a server has no queue of its own. Only app may use it.",
      from: { path: "^(components|db|lib)/", pathNot: `${tests}|^lib/device/` },
      to: { path: "^lib/device/" },
    },
    {
      name: "components-only-draw",
      severity: "error",
      comment: "A shared component gets data and actions as props. Fetch in the page, write in lib/care.",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^(app|db|e2e|lib)/", pathNot: uses(["lib/domain", "lib/words", "lib/figure"]) },
    },
    {
      name: "components-never-reach-data",
      severity: "error",
      comment: "A shared component reaches the database through the file named above.",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^db/", reachable: true },
    },
    {
      name: "domain-never-reaches-data",
      severity: "error",
      comment: "A clinical rule reaches the database through the file named above.",
      from: { path: "^lib/domain/", pathNot: tests },
      to: { path: "^db/", reachable: true },
    },
    {
      name: "data-looks-down",
      severity: "error",
      comment: "db/ may use lib/domain, lib/figure and the settings, and nothing above them.",
      from: { path: "^db/", pathNot: tests },
      to: { path: "^(app|components|e2e|lib)/", pathNot: uses(["lib/domain", "lib/figure", ...settings]) },
    },
    {
      name: "access-asks-the-database",
      severity: "error",
      comment: "lib/access knows cookies, sessions and the database, not deeds, pages or words.",
      from: { path: "^lib/access/", pathNot: tests },
      to: { path: "^(app|components|e2e|lib)/", pathNot: uses(["lib/access", "lib/domain", ...settings]) },
    },
    {
      name: "deeds-know-no-page",
      severity: "error",
      // lib/figure is pure, like lib/domain: a drawn pose is refused by the same rules that draw it.
      comment: "A verb in lib/care takes who asks and what they said; pages, routes and words are above it.",
      from: { path: "^lib/care/", pathNot: tests },
      to: {
        path: "^(app|components|e2e|lib)/",
        pathNot: uses(["lib/care", "lib/access", "lib/domain", "lib/figure", ...settings]),
      },
    },
    {
      name: "the-wrapper-knows-no-table",
      severity: "error",
      comment: "lib/http turns requests into verbs and outcomes into answers; queries and tables are behind the verbs.",
      from: { path: "^lib/http/", pathNot: tests },
      to: {
        path: "^(app|components|db|e2e|lib)/",
        pathNot: uses(["lib/http", "lib/access", "lib/care", "lib/words", "lib/domain", "db/tenant", ...settings]),
      },
    },
    {
      name: "doors-ask-queries",
      severity: "error",
      comment: "A page asks db/queries and a route calls a verb; tables, seed and migrations are not for them.",
      from: { path: "^app/", pathNot: tests },
      to: { path: ["^db/", "^e2e/"], pathNot: ["^db/queries/", "^db/tenant[.]ts$"] },
    },
    {
      name: "one-door-to-the-database",
      severity: "error",
      comment: "Only db/tenant opens connections; migrations, tests, seed and commands have their own. Use withTenant.",
      from: {
        path: "^(app|components|db|e2e|lib)/",
        pathNot: `${tests}|^db/(tenant|seed|migrate)(/|[.])`,
      },
      to: { path: ["node_modules/(postgres|pg)/", "node_modules/drizzle-orm/(postgres-js|node-postgres)/"] },
    },
    {
      name: "tables-stay-behind-the-door",
      severity: "error",
      comment: "Only db, lib/access and lib/care write queries. A page calls db/queries.",
      from: { path: "^(app|components|lib)/", pathNot: `${tests}|^lib/(access|care)/` },
      to: { path: ["^db/schema/", "node_modules/drizzle-orm/"] },
    },
    {
      name: "the-door-is-for-deeds",
      severity: "error",
      comment: "db/tenant is opened by db, lib/access, lib/care, the wrapper and the readiness check.",
      from: {
        path: "^(app|components|lib)/",
        pathNot: `${tests}|^lib/(access|care|http)/|^app/api/ready/`,
      },
      to: { path: "^db/tenant[.]ts$" },
    },
    {
      name: "nobody-opens-the-door-from-behind",
      severity: "error",
      comment: "The parts of the door are its own; import db/tenant.",
      from: { pathNot: "^db/(tenant|self-check)(/|[.])" },
      to: { path: "^db/tenant/" },
    },
    {
      name: "commands-are-not-for-the-app",
      severity: "error",
      comment: "lib/run holds commands; what the app needs from there belongs into another room.",
      from: { path: "^(app|components|db|lib)/", pathNot: tests },
      to: { path: "^lib/run/" },
    },
    {
      name: "nothing-imports-e2e",
      severity: "error",
      comment: "Browser journeys are at the end of every arrow.",
      from: { pathNot: "^e2e/|^playwright[.]config" },
      to: { path: "^e2e/" },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      comment: "Nothing but tests may use what is made for tests.",
      from: { path: "^(app|components|db|lib)/", pathNot: `${tests}|[.](test|spec)[.]` },
      to: { path: ["^db/testing/", "[.](test|spec)[.]tsx?$"] },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one file or need a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "every-import-resolves",
      severity: "error",
      comment: "This import leads nowhere.",
      // The bench puts its bare floor together in a folder of its own, where this import leads somewhere.
      from: { path: "^(app|components|db|e2e|lib)/", pathNot: "^lib/run/bench/floor/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^[.]next/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "react-server", "node", "default", "types"],
    },
  },
};
