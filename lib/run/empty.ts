// Stands in for "server-only" under test: the package throws outside of a React server bundle.
export {};
