/** Expected trouble, as data. Each code has its French sentence in `components/shared/problem-texts.ts`. */
export type ProblemCode =
  | 'index-missing'
  | 'index-installing'
  | 'offline'
  | 'server-error'
  | 'manifest-invalid'
  | 'signature-invalid'
  | 'format-too-new'
  | 'index-older'
  | 'index-expired'
  | 'download-corrupt'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-damaged'
  | 'internal';

export interface Problem {
  readonly code: ProblemCode;
  /** What a developer needs, in English; never shown as the main sentence. */
  readonly detail: string;
  /** For `storage-full`: bytes that the index needs, and bytes that the browser leaves. */
  readonly room?: { readonly needed: number; readonly free: number } | undefined;
}

export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failed = (code: ProblemCode, detail: string): Result<never> => ({
  ok: false,
  problem: { code, detail },
});
