import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The fences of docs/architecture.md: each SDK has one folder, the domain has none.
const fenced = {
  botbuilder: 'bot/src/adapters/teams/botbuilder',
  '@microsoft/agents-activity': 'bot/src/adapters/teams/agents',
  '@microsoft/agents-hosting': 'bot/src/adapters/teams/agents',
  restify: 'bot/src/adapters/http',
  pdfkit: 'bot/src/adapters/report-files',
  'write-excel-file': 'bot/src/adapters/report-files',
  '@azure/data-tables': 'bot/src/adapters/tables',
  '@opentelemetry': 'bot/src/adapters/telemetry',
  '@microsoft/teams-js': 'tab/src/teams',
  '@microsoft/teamsfx': 'tab/src/teams',
};
const ban = (names) => ({
  paths: names.map((name) => ({ name, message: `Only ${fenced[name]} imports ${name}.` })),
  patterns: names.map((name) => ({
    group: [`${name}/*`],
    message: `Only ${fenced[name]} imports ${name}.`,
  })),
});

export default tseslint.config(
  { ignores: ['node_modules/**', 'coverage/**', '.local/**', 'tab/dist/**', 'tab/vite.config.ts'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts', '**/*.tsx'],
  })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './tab/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `unpacked<T>` and its like: the caller names what only Koppi itself wrote.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-restricted-imports': ['error', ban(Object.keys(fenced))],
    },
  },
  { files: ['tab/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  ...Object.values(fenced).map((folder) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        ban(Object.keys(fenced).filter((name) => fenced[name] !== folder)),
      ],
    },
  })),
  {
    files: ['bot/src/**/*.ts'],
    ignores: ['bot/src/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['bot/src/domain/**/*.ts', 'bot/src/use-cases/**/*.ts', 'bot/src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Time is an argument or comes through the clock port.' },
        { name: 'setTimeout', message: 'Timers belong to adapters.' },
        { name: 'setInterval', message: 'Timers belong to adapters.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness comes through a port.' },
        { object: 'Temporal', property: 'Now', message: 'Time is an argument.' },
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['bot/src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'node:*',
                'botbuilder*',
                '@microsoft/*',
                'restify*',
                '@azure/*',
                '**/adapters/**',
                '**/use-cases/**',
                '**/engine/**',
                '**/ports*',
                '**/wording/**',
              ],
              message: 'The domain is pure: plain data in, plain data out.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.callee.property.name='writeHead']",
          message:
            'restify, loaded by another test of this process, makes writeHead answer nothing.',
        },
      ],
    },
  },
);
