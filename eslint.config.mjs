// Lint rules. What a formatter can settle is left to prettier; which room may import which is the
// business of test/tidy/imports.test.ts.

import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE = [
  'src/base/**',
  'src/trace/**',
  'src/protocol/**',
  'src/compiler/**',
  'src/engine/**',
  'src/hazards/**',
  'src/explore/**',
  'src/compare/**',
];

/** Each environment's files, and the project that types them. A file is in exactly one. */
const PROJECTS = {
  pure: PURE,
  node: ['src/live/**', 'src/debuggee/**', 'src/adapter/**', 'src/start/**', 'src/cli/**'],
  host: ['src/extension/**'],
  dom: ['src/webview/**'],
  test: ['test/**'],
};

const typeScriptIn = (folders) => folders.map((folder) => `${folder}/*.{ts,tsx}`);

/** Syntax that no TypeScript file uses. `no-restricted-syntax` is set as a whole, so it is a list. */
const NOWHERE = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: a default export has a different name in every importer.',
  },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
    message: 'Use a #private member, which is private at run time as well.',
  },
];

/** A world is data, its clock and its chances are its own, and it never waits for the host. */
const PURE_REASON =
  'A pure room takes time, chance and lifetimes from the world, not from the host.';

export default defineConfig(
  globalIgnores(['dist/', 'dist-test/', '.cache/', '**/*.generated.ts', '**/*.d.{ts,mts}']),

  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: 'interface',
          format: ['PascalCase'],
          custom: { regex: '^I[A-Z]', match: false },
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Without noUncheckedIndexedAccess (see tsconfig.base.json) an element that is not there is
      // typed as if it were, so this rule calls the checks that find its absence needless.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // The compiler reports these (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...NOWHERE],
    },
  },
  ...Object.entries(PROJECTS).map(([project, folders]) => ({
    files: typeScriptIn(folders),
    languageOptions: {
      parserOptions: {
        project: `./tsconfig.${project}.json`,
        tsconfigRootDir: import.meta.dirname,
      },
    },
  })),

  {
    files: typeScriptIn(PURE),
    rules: {
      // There are no promises here to misuse, and no libraries that deprecate anything. Without
      // these three, which are among the slowest, the largest rooms are linted a third faster.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      'no-restricted-globals': [
        'error',
        {
          globals: ['Date', 'WeakRef', 'FinalizationRegistry', 'Promise', 'Intl'].map((name) => ({
            name,
            message: PURE_REASON,
          })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: PURE_REASON },
      ],
      'no-restricted-syntax': [
        'error',
        ...NOWHERE,
        { selector: ':function[async=true]', message: `${PURE_REASON} (async makes promises)` },
        { selector: 'TSTypeReference > Identifier[name="Promise"]', message: PURE_REASON },
      ],
    },
  },
  {
    // What an interpreter needs. Every line here is a check that the hot code goes without.
    files: [
      'src/engine/*.ts',
      'src/engine/vm/**/*.ts',
      'src/engine/asyncio/**/*.ts',
      'src/engine/library/**/*.ts',
    ],
    rules: {
      // A helper answers `undefined` after it has set the world's status; that is what callers return.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Values are shown in messages by their primitive form where they are primitives.
      '@typescript-eslint/no-base-to-string': 'off',
      // The class of a value has been told by its `cls`, which TypeScript cannot follow.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Python strings are sequences of code points, which is what spreading gives.
      '@typescript-eslint/no-misused-spread': 'off',
      // Control characters are matched where Python escapes them.
      'no-control-regex': 'off',
      // Stack windows, code tables and slots are read by an index that the compiler has checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The kind of a value has been tested by its tag, which TypeScript cannot follow.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      // Messages are put together from values whose type is only known by their tag.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      // Opcodes share their tails, with labels and by falling through; locals are kept in registers.
      'no-fallthrough': 'off',
      'no-labels': 'off',
      'no-useless-assignment': 'off',
    },
  },
  {
    // These two speak to a person; all others return an error or emit an event.
    files: ['src/extension/**/*.ts', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  {
    // Tools: plain JavaScript on Node.
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        __dirname: 'readonly',
        AbortController: 'readonly',
        Buffer: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        performance: 'readonly',
        process: 'readonly',
        require: 'readonly',
        setImmediate: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
        structuredClone: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { eqeqeq: 'error' },
  },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
);
