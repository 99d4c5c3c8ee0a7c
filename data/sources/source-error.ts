/**
 * A source that cannot be read: says which file, where in it, and why, as one French sentence.
 * The command line prints it and exits with 1.
 */
export class SourceError extends Error {
  constructor(
    readonly fichier: string,
    /** « ligne 12 », « octet 4 096 », « enregistrement 3 », or the empty string for the whole file. */
    readonly endroit: string,
    readonly raison: string,
  ) {
    super(`${fichier}${endroit ? `, ${endroit}` : ''} : ${raison}.`);
    this.name = 'SourceError';
  }
}

/** Turns any failure of a reader into a SourceError about that file; keeps the ones that already are. */
export function asSourceError(error: unknown, fichier: string, endroit = ''): SourceError {
  if (error instanceof SourceError) return error;
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOENT') return new SourceError(fichier, '', 'le fichier n’existe pas');
  if (code === 'EACCES') return new SourceError(fichier, '', 'la lecture du fichier est interdite');
  if (code === 'EISDIR') return new SourceError(fichier, '', 'c’est un dossier, pas un fichier');
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return new SourceError(fichier, endroit, 'la compression est tronquée ou abîmée');
  const message = error instanceof Error ? error.message : String(error);
  return new SourceError(fichier, endroit, `lecture impossible (${message})`);
}
