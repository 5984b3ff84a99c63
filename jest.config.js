// One project a tier: `npm run jest` runs the everyday ones, `npm run test:full` the long one.
const project = (displayName, folder, testPathIgnorePatterns = [], more = {}) => ({
  displayName,
  testMatch: [`<rootDir>/${folder}/**/*.test.ts`],
  testPathIgnorePatterns: ['/node_modules/', ...testPathIgnorePatterns],
  testEnvironment: 'node',
  ...more,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false, tsconfig: 'tsconfig.json' }],
  },
});

export default {
  // A journey waits for a real browser on two busy cores.
  testTimeout: 60_000,
  // Most wait for browsers and storage: on two cores one worker leaves half of them idle.
  maxWorkers: 2,
  projects: [
    project('domain', 'tests/domain'),
    project('bot', 'tests', ['/tests/(domain|journeys|tab|full)/'], {
      // jest 29 cannot require the ES module that @microsoft/app-manifest brings along.
      moduleNameMapper: { '^strip-bom$': '<rootDir>/node_modules/strip-bom' },
    }),
    project('journeys', 'tests/journeys'),
    project('tab', 'tests/tab'),
    project('full', 'tests', [], {
      testMatch: [
        '<rootDir>/tests/full/**/*.test.ts',
        '<rootDir>/tests/service/fail-points.test.ts',
        '<rootDir>/tests/domain/**/{properties,oracle,generated-strings,brute-force}.test.ts',
      ],
      globals: { thoroughness: 10 },
    }),
  ],
};
