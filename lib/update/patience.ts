const SHARES: Readonly<Record<string, number>> = { e2e: 0.08, test: 0.02 };

/** Share of the real delays that is waited: tests, which play bad servers by the hundred, wait less. */
export const PATIENCE = SHARES[import.meta.env?.MODE ?? ''] ?? 1;
