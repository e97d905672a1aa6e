/** What Vitest adds to the environment; Astro serves nothing when it sees some of it. */
const added = /^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;

/** The environment of a command as a person's shell has it, with some variables of its own. */
export function shellEnv(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name))), ...more };
}
