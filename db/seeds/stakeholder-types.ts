/** The types every hub starts with (a hub may add its own), with one plain sentence that explains each. */
export const stakeholderTypes = [
  {
    slug: 'usager',
    labelFr: 'Usager ou usagère',
    labelEn: 'Service user',
    explanationFr: 'Je viens pour moi, comme habitant ou habitante.',
    explanationEn: 'I come for myself, as a resident.',
  },
  {
    slug: 'mediation',
    labelFr: 'Médiation numérique',
    labelEn: 'Digital mediation',
    explanationFr: 'J’aide des personnes à utiliser le numérique.',
    explanationEn: 'I help people use digital tools.',
  },
  {
    slug: 'entreprise',
    labelFr: 'Entreprise',
    labelEn: 'Company',
    explanationFr: 'Je viens pour une entreprise.',
    explanationEn: 'I come for a company.',
  },
  {
    slug: 'collectivite',
    labelFr: 'Collectivité',
    labelEn: 'Local authority',
    explanationFr: 'Je viens pour une mairie, un département ou la Région.',
    explanationEn: 'I come for a town hall, a département or the Region.',
  },
  {
    slug: 'etat',
    labelFr: 'Service de l’État',
    labelEn: 'State service',
    explanationFr: 'Je viens pour une préfecture, France Travail ou un autre service de l’État.',
    explanationEn: 'I come for a préfecture, France Travail or another State service.',
  },
  {
    slug: 'ess',
    labelFr: 'Économie sociale et solidaire',
    labelEn: 'Social economy',
    explanationFr: 'Je viens pour une association, une coopérative, une mutuelle ou une fondation.',
    explanationEn: 'I come for an association, a cooperative, a mutual society or a foundation.',
  },
  {
    slug: 'autre',
    labelFr: 'Autre',
    labelEn: 'Other',
    explanationFr: 'Aucun de ces choix ne me correspond.',
    explanationEn: 'None of these choices fits me.',
  },
] as const;
