import { column, type Dictionary, dictionary, unusedColumns } from '../dictionary.ts';

/** Columns that every Salesforce export by API name has; they prove the system, not the object. */
export const systemColumns = unusedColumns(
  'IsDeleted CreatedById LastModifiedById SystemModstamp LastViewedDate LastReferencedDate MasterRecordId',
);

const created = column(
  'created_at',
  'Create Date|Created Date|Erstelldatum|Erstellt am|Date de création|Fecha de creación|作成日',
  {
    api: 'CreatedDate',
  },
);

const mergedInto = column('merged_into', 'Master Record ID|Merged Into|Merged Into ID', { api: 'MasterRecordId' });

const nameColumns = [
  column('name', 'Name|Full Name', { api: 'Name', common: true }),
  column('name', 'First Name|Vorname|Prénom|Nombre', { api: 'FirstName', rank: 1, common: true }),
  column('name', 'Last Name|Nachname|Nom|Apellidos', { api: 'LastName', rank: 1, common: true }),
  column('', 'Salutation', { api: 'Salutation' }),
  column('', 'Title', { api: 'Title', common: true }),
  column('email', 'Email|E-Mail|Correo electrónico|メール', { api: 'Email', common: true }),
  column('', 'Phone', { api: 'Phone', common: true }),
  column('', 'Mobile', { api: 'MobilePhone', common: true }),
  column('', 'Website', { api: 'Website', common: true }),
];

const originColumns = [
  column('source', 'Lead Source|Lead-Quelle|Origine de la piste|Origen del candidato|リードソース', {
    api: 'LeadSource',
  }),
  column('segment', 'Industry|Branche|Secteur', { api: 'Industry', common: true, rank: 1, guess: true }),
  column('', 'Rating', { api: 'Rating', common: true }),
  column('', 'Annual Revenue', { api: 'AnnualRevenue', common: true }),
  column('', 'No. of Employees|Employees', { api: 'NumberOfEmployees' }),
  column('region', 'Country|Land|Pays|País', { api: 'Country', common: true, rank: 1, guess: true }),
  column('region', 'State/Province', { api: 'State', common: true, rank: 2, guess: true }),
  column('', 'Last Activity|Letzte Aktivität|Dernière activité|Última actividad|最終活動日', {
    api: 'LastActivityDate',
  }),
  column('', 'Last Modified|Last Modified Date|Zuletzt geändert am', { api: 'LastModifiedDate' }),
];

const leadStages = {
  'open - not contacted': 'inquiry',
  'working - contacted': 'sal',
  'closed - converted': 'opportunity',
  'closed - not converted': 'disqualified',
  new: 'inquiry',
  contacted: 'sal',
  working: 'sal',
  nurturing: 'recycled',
  qualified: 'sql',
  unqualified: 'disqualified',
  converted: 'opportunity',
};

export const salesforceLead: Dictionary = dictionary({
  key: 'salesforce-lead',
  system: 'salesforce',
  object: 'person',
  what: 'Lead',
  idPrefix: '00Q',
  fileWords: ['lead', 'leads'],
  proofs: [
    ['Lead ID', 'Lead Owner'],
    ['Lead ID', 'Lead Status'],
    ['Lead-ID', 'Lead-Status'],
    ['リード ID', 'リード 状況'],
    ['IsConverted', 'ConvertedDate'],
    ['Id', 'LeadSource', 'Status'],
  ],
  stages: leadStages,
  columns: [
    column('id', 'Lead ID|Lead-ID|ID de la piste|Id. de candidato|リード ID', { api: 'Id' }),
    ...nameColumns,
    column('company', 'Company / Account|Firma/Account|Société / Compte|会社名', { api: 'Company' }),
    column('company', 'Company', { common: true, rank: 1 }),
    column('stage', 'Lead Status|Lead-Status|Leadstatus|Statut de la piste|Estado de candidato|リード 状況', {
      api: 'Status',
    }),
    column('owner', 'Lead Owner|Lead-Inhaber|リード 所有者', {}),
    column('owner', 'Lead Owner Alias|Owner ID', { api: 'OwnerId', rank: 1 }),
    created,
    column('opportunity_at', 'Converted Date|Konvertierungsdatum|Date de conversion|取引開始日', {
      api: 'ConvertedDate',
    }),
    column('opportunity_id', 'Converted Opportunity ID', { api: 'ConvertedOpportunityId' }),
    column('', 'Converted Opportunity|Opportunity Name'),
    column('', 'Converted Account', { api: 'ConvertedAccountId' }),
    column('', 'Converted Contact', { api: 'ConvertedContactId' }),
    column('', 'Converted', { api: 'IsConverted' }),
    column('', 'Unread By Lead Owner', { api: 'IsUnreadByOwner' }),
    column('campaign', 'Lead Source Detail|Source Campaign|Campaign', { rank: 1, common: true }),
    ...originColumns,
    mergedInto,
    ...systemColumns,
  ],
});

export const salesforceContact: Dictionary = dictionary({
  key: 'salesforce-contact',
  system: 'salesforce',
  object: 'person',
  what: 'Contact',
  idPrefix: '003',
  fileWords: ['contact', 'contacts'],
  proofs: [
    ['Contact ID', 'Contact Owner'],
    ['Contact ID', 'Account Name', 'Mailing City'],
    ['Id', 'AccountId', 'LastName'],
  ],
  stages: leadStages,
  columns: [
    column('id', 'Contact ID|Kontakt-ID', { api: 'Id' }),
    ...nameColumns,
    column('company', 'Account Name|Accountname|Nom du compte|Nombre de la cuenta|取引先名'),
    column('', 'Account ID', { api: 'AccountId' }),
    column('stage', 'Contact Status', { rank: 1, common: true }),
    column('owner', 'Contact Owner|Kontaktinhaber'),
    column('owner', 'Contact Owner Alias|Owner ID', { api: 'OwnerId', rank: 1 }),
    column('region', 'Mailing Country', { api: 'MailingCountry', rank: 1, guess: true }),
    column('', 'Department', { api: 'Department' }),
    created,
    ...originColumns,
    mergedInto,
    ...systemColumns,
  ],
});
