import type { ServiceCard } from '../../lib/model/card.ts';
import { isMadeUpId } from '../../lib/model/ids.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { mailHref, safeHref, telHref } from '../shared/safe-href.ts';
import * as t from '../shared/texts.ts';
import { Block } from './Block.tsx';

interface Props {
  readonly service: ServiceCard | null;
  /** Official page of the offer, on an offer's panel. */
  readonly offreUrl?: string;
}

/** Contacts of the service as published, and the way to its official page. */
export function ContactBlock({ service, offreUrl }: Props) {
  const contact = service?.contact;
  return (
    <Block id="contact" titre={t.contactOfficiel}>
      <dl class="contact">
        {contact?.telephones.map((phone) => (
          <Row icon="telephone" titre={t.telephone} texte={phone} href={telHref(phone)} />
        ))}
        {contact?.courriels.map((email) => (
          <Row icon="courriel" titre={t.courriel} texte={email} href={mailHref(email)} />
        ))}
        {contact?.formulaires.map((url) => (
          <Row icon="courriel" titre={t.formulaire} texte={t.formulaire} href={safeHref(url)} out />
        ))}
        {contact?.sites.map(({ libelle, url }) => (
          <Row icon="lien" titre={t.site} texte={libelle || (url ?? '')} href={safeHref(url)} out />
        ))}
        {service && (
          <Row
            icon="lien"
            titre={t.fiche}
            texte={isMadeUpId(service.id) ? t.ficheCherchee : t.ficheOfficielle}
            href={safeHref(service.url)}
          />
        )}
        {offreUrl && (
          <Row icon="lien" titre={t.ficheOffre} texte={t.ficheOffre} href={safeHref(offreUrl)} />
        )}
      </dl>
      {offreUrl && <p class="small muted more">{t.candidater}</p>}
    </Block>
  );
}

interface RowProps {
  readonly icon: IconName;
  readonly titre: string;
  readonly texte: string;
  readonly href: string | null;
  /** Leads away from the two sites: opens beside the page. */
  readonly out?: boolean;
}

function Row({ icon, titre, texte, href, out }: RowProps) {
  const aside = out ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <div>
      <dt>
        <Icon name={icon} />
        <span class="vh">{titre}</span>
      </dt>
      <dd>
        {href ? (
          <a href={href} {...aside}>
            {texte}
          </a>
        ) : (
          texte
        )}
      </dd>
    </div>
  );
}
