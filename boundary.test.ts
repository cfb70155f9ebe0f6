import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

type Source = { path: string; text: string };
type Rule = {
  says: string;
  /** What breaks it in a source, one line each. */
  breaches(source: Source): string[];
  /** A source that breaks it: a rule that cannot fail is none. */
  broken: Source;
};

/** Who may import whom. A layer always may import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  api: ['core'],
  store: ['core'],
  server: ['core', 'api', 'store'],
  web: ['core', 'api'],
  cli: ['core', 'api', 'store', 'server'],
  bench: ['core', 'store'],
  e2e: [],
};
const layers = Object.keys(mayImport);

const corePackages = ['zod', 'temporal-polyfill'];
/** `zod` of `zod/mini`: a package may be asked for a part of it. */
const packageOf = (specifier: string) => specifier.split('/')[0] ?? specifier;
/** The server's entry: what it takes to start it. */
const serverEntry = /^#server\/(serve\.ts|config\/)/;
const beginnings = ['cli/main.ts', 'server/serve.ts'];
const environments = ['cli/main.ts', 'store/postgres/cluster.ts', 'store/test-server.ts'];
const mostLines = 350;
const forbiddenNames = /(^|[-.])(types|utils?|helpers?|constants|common|manager|service|processor)([-.]|$)/i;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*(\.[a-z]+)*$/;

const rules: readonly Rule[] = [
  {
    says: 'a layer imports only the layers below it',
    breaches: (source) =>
      importsOf(source)
        .map((specifier) => /^#(\w+)\//.exec(specifier)?.[1])
        .filter(
          (layer) => layer !== undefined && layer !== layerOf(source) && !allowed(source).includes(layer),
        )
        .map((layer) => `imports ${layer}`),
    broken: { path: 'core/plan/day.ts', text: "import { connect } from '#store/connect.ts';" },
  },
  {
    says: 'the command line sees of the server only how to start it',
    breaches: (source) =>
      layerOf(source) === 'cli'
        ? importsOf(source).filter((it) => it.startsWith('#server/') && !serverEntry.test(it))
        : [],
    broken: { path: 'cli/today.ts', text: "import { today } from '#server/routes/today.ts';" },
  },
  {
    says: 'core has two packages, and nothing of Node',
    breaches: (source) =>
      layerOf(source) === 'core' && !isTest(source)
        ? importsOf(source).filter(
            (it) => !it.startsWith('#core/') && !it.startsWith('./') && !corePackages.includes(packageOf(it)),
          )
        : [],
    broken: { path: 'core/plan/day.ts', text: "const { readFileSync } = await import('node:fs');" },
  },
  {
    says: 'time and chance are handed to core, never taken by it',
    breaches: (source) =>
      layerOf(source) === 'core' && !isTest(source)
        ? matchesIn(
            codeOf(source.text),
            /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\bprocess\.|\bconsole\.|\bcrypto\.|\bglobalThis\b/g,
          )
        : [],
    broken: { path: 'core/plan/day.ts', text: 'const started = new Date( );' },
  },
  {
    says: 'the clock is read where the program begins, and handed on',
    breaches: (source) =>
      ['api', 'store', 'server', 'cli'].includes(layerOf(source)) &&
      !isTest(source) &&
      !beginnings.includes(source.path)
        ? matchesIn(
            codeOf(source.text),
            /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b/g,
          )
        : [],
    broken: { path: 'store/record-touch.ts', text: 'const recordedAt = new Date();' },
  },
  {
    says: 'the environment is read where the program begins, and what PostgreSQL may see of it where that begins',
    breaches: (source) =>
      layerOf(source) !== 'bench' &&
      layerOf(source) !== 'e2e' &&
      !isTest(source) &&
      !environments.includes(source.path)
        ? matchesIn(codeOf(source.text), /\bprocess\.env\b|\bimport\.meta\.env\b/g)
        : [],
    broken: { path: 'server/app.ts', text: 'const port = process.env.PORT;' },
  },
  {
    says: 'what lies in another folder is imported by its name',
    breaches: (source) => importsOf(source).filter((it) => it.startsWith('../')),
    broken: { path: 'web/pages/today/Today.tsx', text: "import { Row } from '../../ui/Row.tsx';" },
  },
  {
    says: 'an import of ours says which file it means',
    breaches: (source) =>
      importsOf(source).filter(
        (it) => /^(#|\.)/.test(it) && !/\.(ts|tsx|mjs|css|json|svg)(\?\w+)?$/.test(it),
      ),
    broken: { path: 'web/pages/today/Today.tsx', text: "import { Row } from '#web/ui/Row';" },
  },
  {
    says: 'no file only passes on what others export',
    breaches: (source) => matchesIn(codeOf(source.text), /^export (\*|\{[^}]*\}) from.*$/gm),
    broken: { path: 'core/plan/plan.ts', text: "export * from './day.ts';" },
  },
  {
    says: 'a file is short enough to be read',
    breaches: ({ text, path: file }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > mostLines && !file.includes('.test.') ? [`${lines} lines`] : [];
    },
    broken: { path: 'core/plan/day.ts', text: 'next();\n'.repeat(mostLines + 1) },
  },
  {
    says: 'a file is named for what it is about',
    breaches: ({ path: file }) => {
      const name = path.basename(file).replace(/\.(d\.)?(tsx?|mjs)$/, '');
      const isNamed = kebabCase.test(name) || (/\.tsx$|\.test\.ts$/.test(file) && pascalCase.test(name));
      return forbiddenNames.test(name) || name === 'index' || !isNamed ? [name] : [];
    },
    broken: { path: 'core/plan/date-utils.ts', text: '' },
  },
  {
    says: 'no test is skipped, alone, put off or made with a replaced module',
    breaches: (source) =>
      isTest(source)
        ? matchesIn(
            codeOf(source.text),
            /\.(skip|only|todo|skipIf|runIf)\b|\bvi\.(mock|doMock)\b|\bsetTimeout\(resolve/g,
          )
        : [],
    broken: { path: 'core/plan/day.test.ts', text: "test.skip('a day', () => {});" },
  },
];

const sources = layers.flatMap(sourcesBelow);

describe.each(rules)('$says', ({ breaches, broken }) => {
  test('holds for every source', () => {
    const found = sources.flatMap((source) => breaches(source).map((breach) => `${source.path}: ${breach}`));
    expect(found).toEqual([]);
  });

  test('would be noticed if it did not', () => {
    expect(breaches(broken)).not.toEqual([]);
  });
});

test('the scanner sees imports of every kind, and none in comments or strings', () => {
  const text = [
    "import a from 'a';",
    "import type { B } from 'b';",
    "import {\n  c,\n} from 'c';",
    "import 'd';",
    "export { e } from 'e';",
    "const f = await import('f');",
    "// import g from 'g';",
    "/* import h from 'h'; */",
    '`import i from "i";`',
  ].join('\n');
  expect(importsOf({ path: 'core/x.ts', text })).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('every layer is there to be looked at', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(new Set(sources.map(layerOf))).toContain('core');
});

function sourcesBelow(layer: string): Source[] {
  return readdirSync(path.join(import.meta.dirname, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('node_modules'))
    .map((file) => path.join(layer, file))
    .map((file) => ({ path: file, text: readFileSync(path.join(import.meta.dirname, file), 'utf8') }));
}

function layerOf({ path: file }: Source): string {
  return file.split(/[\\/]/)[0]!;
}

function isTest({ path: file }: Source): boolean {
  return /\.test(-kit)?\.tsx?$/.test(file);
}

/** A test may read the data files of the product, which the store does. */
function allowed(source: Source): readonly string[] {
  const own = mayImport[layerOf(source)]!;
  return isTest(source) ? [...own, 'core', 'store'] : own;
}

function importsOf({ text }: Source): string[] {
  const statement = /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...withoutComments(text).matchAll(statement)].map(([, stated, called]) => (stated ?? called)!);
}

function matchesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

const comment = String.raw`\/\*[\s\S]*?\*\/|\/\/[^\n]*`;
const template = String.raw`\`(?:\\[\s\S]|[^\\\`])*\``;
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
const words = new RegExp(`(${comment})|(${template})|(${quoted})`, 'g');

/** Comments and templates go; what is quoted stays, since imports are. */
function withoutComments(text: string): string {
  return text.replace(words, (match, said, pattern) => (said || pattern ? ' ' : match));
}

/** Comments and everything quoted go: what is left is what runs. */
function codeOf(text: string): string {
  return text.replace(words, (_match, said) => (said ? ' ' : "''"));
}
