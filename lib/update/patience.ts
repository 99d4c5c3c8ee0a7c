interface Shares {
  /** Of what is waited for before trying again. */
  readonly patience: number;
  /** Of the time after which a server is taken to be silent: a loaded machine is not. */
  readonly silence: number;
}

const WHOLE: Shares = { patience: 1, silence: 1 };
const SHARES: Readonly<Record<string, Shares>> = {
  e2e: { patience: 0.08, silence: 0.2 },
  test: { patience: 0.02, silence: 0.02 },
};

/** Shares of the real delays that are waited: tests, which play bad servers by the hundred, wait less. */
export const { patience: PATIENCE, silence: SILENCE } =
  SHARES[import.meta.env?.MODE ?? ''] ?? WHOLE;
