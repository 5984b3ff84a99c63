// One project a tier: `npm run jest` runs the everyday ones, `npm run test:full` the long one.
const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false, tsconfig: 'tsconfig.json' }],
  },
});

export default {
  projects: [
    project('domain', ['<rootDir>/tests/domain/**/*.test.ts']),
    project('bot', [
      '<rootDir>/tests/**/*.test.ts',
      '!<rootDir>/tests/domain/**',
      '!<rootDir>/tests/{journeys,full}/**',
    ]),
    project('journeys', ['<rootDir>/tests/journeys/**/*.test.ts']),
    project('full', ['<rootDir>/tests/full/**/*.test.ts']),
  ],
};
