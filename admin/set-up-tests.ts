// What a test of the console waits for is limited by the test's own time alone: a machine that builds and tests at once
// answers late, and Testing Library would give up after a second.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 15_000 })
}

export {}
