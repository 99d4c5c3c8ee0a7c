import { createHash } from 'node:crypto';
import { parseServiceId, type ServiceId } from '../../../../lib/model/ids.ts';
import type { Service } from '../../../../lib/model/service.ts';

/** A branch of an organigram in indented lines: « nom » or « nom [type] », two spaces a level. */
export function organigramme(lines: string): Service[] {
  const services: Service[] = [];
  const open: { id: ServiceId; children: ServiceId[] }[] = [];
  for (const line of lines.split('\n').filter((l) => l.trim() !== '')) {
    const depth = Math.floor((line.length - line.trimStart().length) / 2);
    const match = /^(.*?)(?: \[([^\]]+)\])?$/.exec(line.trim());
    const nom = match?.[1] ?? line.trim();
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1) ?? null;
    const id = idOf(`${open.map((o) => o.id).join('/')}/${nom}`);
    parent?.children.push(id);
    const enfants: ServiceId[] = [];
    open.push({ id, children: enfants });
    services.push({
      id,
      nom,
      sigle: '',
      anciensNoms: [],
      typeOrganisme: match?.[2] ?? 'Administration centrale (ou Ministère)',
      categorie: 'SI',
      mission: '',
      textesReference: [],
      parent: parent?.id ?? null,
      autresParents: [],
      enfants,
      lieu: null,
      contact: { telephones: [], courriels: [], formulaires: [], sites: [] },
      itmIdentifiant: '',
      anciensIdentifiants: [],
      url: null,
      modifieLe: null,
    });
  }
  return services;
}

function idOf(path: string): ServiceId {
  const hex = createHash('sha256').update(path).digest('hex');
  const id = parseServiceId(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
  if (!id) throw new Error(`no identifier for ${path}`);
  return id;
}
