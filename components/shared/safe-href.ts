const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const MAX_LENGTH = 2048;

/**
 * The address of a link, or null when it is not one that TED opens. Addresses come from open data
 * and from pages: a script, a file or a relative path never becomes a link.
 */
export function safeHref(url: string | null | undefined): string | null {
  if (!url || url.length > MAX_LENGTH || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return SAFE.has(parsed.protocol) ? parsed.href : null;
}

/** Link to a published phone number; null when it holds too few or too many digits to be one. */
export function telHref(phone: string): string | null {
  const digits = phone.replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null;
}

/** Link to a published address; null when it does not look like one. */
export function mailHref(email: string): string | null {
  return email.length < 255 && /^[^\s@?&/<>"]+@[^\s@?&/<>"]+$/.test(email)
    ? `mailto:${email}`
    : null;
}
