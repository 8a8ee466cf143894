import { column, type Dictionary, dictionary } from '../dictionary.ts';

/** Lifecycle stages and lead statuses as HubSpot ships them, by label and by internal name. */
const contactStages: Readonly<Record<string, string>> = {
  subscriber: 'inquiry',
  lead: 'inquiry',
  'marketing qualified lead': 'mql',
  marketingqualifiedlead: 'mql',
  'sales accepted lead': 'sal',
  'sales qualified lead': 'sql',
  salesqualifiedlead: 'sql',
  opportunity: 'opportunity',
  customer: 'won',
  evangelist: 'won',
  other: '',
  new: 'mql',
  open: 'sal',
  'in progress': 'sal',
  in_progress: 'sal',
  'attempted to contact': 'sal',
  attempted_to_contact: 'sal',
  connected: 'sal',
  'open deal': 'opportunity',
  open_deal: 'opportunity',
  unqualified: 'disqualified',
  'bad timing': 'recycled',
  bad_timing: 'recycled',
};

const dealStages: Readonly<Record<string, string>> = {
  'appointment scheduled': 'opportunity',
  appointmentscheduled: 'opportunity',
  'qualified to buy': 'opportunity',
  qualifiedtobuy: 'opportunity',
  'presentation scheduled': 'opportunity',
  presentationscheduled: 'opportunity',
  'decision maker bought-in': 'opportunity',
  decisionmakerboughtin: 'opportunity',
  'contract sent': 'opportunity',
  contractsent: 'opportunity',
  'closed won': 'won',
  closedwon: 'won',
  'closed lost': 'lost',
  closedlost: 'lost',
};

const recordId = "Record ID|Datensatz-ID|ID de l'enregistrement|ID de registro|レコードID";
const createDate = 'Create Date|Erstelldatum|Date de création|Fecha de creación|作成日|Data de criação';
const trafficSource = 'Original Traffic Source|Original Source|Original Source Type';
const drillDown = 'Original Traffic Source Drill-Down 1|Original Source Drill-Down 1|Original source data 1';

export const hubspotContact: Dictionary = dictionary({
  key: 'hubspot-contact',
  system: 'hubspot',
  object: 'person',
  what: 'Contact',
  fileWords: ['contact', 'contacts'],
  proofs: [
    ['Record ID', 'Lifecycle Stage'],
    ['Contact ID', 'Lifecycle Stage'],
    ['Record ID', 'Contact owner'],
    ['Record ID', 'Became a Lead Date'],
    ['Datensatz-ID', 'Lifecycle-Phase'],
    ['ID de registro', 'Etapa del ciclo de vida'],
    ["ID de l'enregistrement", 'Phase du cycle de vie'],
    ['レコードID', 'ライフサイクルステージ'],
    ['hs_object_id', 'lifecyclestage'],
    ['lifecyclestage', 'createdate'],
  ],
  stages: contactStages,
  columns: [
    column('id', `${recordId}|Record ID - Contact`, { api: 'hs_object_id' }),
    column('id', 'Contact ID', { rank: 1 }),
    column('name', 'First Name|Vorname|Prénom|Nombre|名', { api: 'firstname', common: true }),
    column('name', 'Last Name|Nachname|Nom|Apellidos|姓', { api: 'lastname', common: true }),
    column('email', 'Email|E-Mail|E-mail|Correo|Eメール', { api: 'email', common: true }),
    column('company', 'Company Name|Associated Company|Associated Company (Primary)|Unternehmensname', {
      api: 'company',
    }),
    column('owner', 'Contact owner|Zuständiger Mitarbeiter|Propriétaire du contact|Propietario del contacto', {
      api: 'hubspot_owner_id',
    }),
    column('created_at', createDate, { api: 'createdate' }),
    column(
      'stage',
      'Lifecycle Stage|Lifecycle-Phase|Phase du cycle de vie|Etapa del ciclo de vida|ライフサイクルステージ',
      {
        api: 'lifecyclestage',
      },
    ),
    column('stage', 'Lead Status|Lead-Status', { api: 'hs_lead_status' }),
    column('score', 'HubSpot Score|Lead Score|Contact score', { api: 'hubspotscore' }),
    column('source', trafficSource, { api: 'hs_analytics_source' }),
    column('source', 'Lead Source', { rank: 1, common: true }),
    column('source', 'Latest Traffic Source', { api: 'hs_latest_source', rank: 2, guess: true }),
    column('campaign', drillDown, { api: 'hs_analytics_source_data_1', guess: true }),
    column('', 'Original Traffic Source Drill-Down 2|Original source data 2', { api: 'hs_analytics_source_data_2' }),
    column('opportunity_id', 'Associated Deal IDs'),
    column('merged_ids', 'Merged vids with timestamps of a contact|Calculated Merged VIDs', {
      api: 'hs_calculated_merged_vids',
    }),
    column('merged_ids', 'Merged object IDs|Merged record IDs|Merged Contact IDs', {
      api: 'hs_merged_object_ids',
      rank: 1,
    }),
    column('region', 'Country/Region|Country|IP Country', { api: 'country', rank: 1, common: true, guess: true }),
    column('segment', 'Industry', { api: 'industry', rank: 1, common: true, guess: true }),
    column('persona', 'Persona|Buyer Persona', { api: 'hs_persona' }),
    column('reject_reason', 'Unqualified Reason|Disqualification Reason', { api: 'hs_lead_disqualification_reason' }),
    column('', 'Last Modified Date', { api: 'lastmodifieddate' }),
    column('', 'Record source|Associated Company IDs|Associated Deal|Number of Associated Deals|Recent Deal Amount'),
    column('', 'First Page Seen|First Referring Site|First Conversion|Phone Number|Mobile Phone Number|Job Title'),
    column('', 'State/Region|Postal Code|Street Address|City|Website URL|Associated Company Domain', { common: true }),
  ],
});

export const hubspotDeal: Dictionary = dictionary({
  key: 'hubspot-deal',
  system: 'hubspot',
  object: 'opportunity',
  what: 'Deal',
  fileWords: ['deal', 'deals'],
  proofs: [
    ['Record ID', 'Deal Stage'],
    ['Record ID', 'Deal Name'],
    ['Deal ID', 'Deal Stage', 'Pipeline'],
    ['Deal Name', 'Deal Stage', 'Pipeline'],
    ['Deal-Name', 'Deal-Phase'],
    ['Nombre del negocio', 'Etapa del negocio'],
    ['Nom de la transaction', 'Phase de la transaction'],
    ['取引名', '取引ステージ'],
    ['dealname', 'dealstage'],
  ],
  stages: dealStages,
  columns: [
    column('id', `${recordId}|Record ID - Deal`, { api: 'hs_object_id' }),
    column('id', 'Deal ID', { rank: 1 }),
    column('name', 'Deal Name|Deal-Name|Nom de la transaction|Nombre del negocio|取引名', { api: 'dealname' }),
    column('account', 'Associated Company|Associated Company (Primary)'),
    column('account', 'Associated Company Domain', { rank: 1 }),
    column('person_id', 'Associated Contact IDs'),
    column('person_id', 'Salesforce Lead ID|Salesforce Contact ID', { rank: 1 }),
    column('stage', 'Deal Stage|Deal-Phase|Phase de la transaction|Etapa del negocio|取引ステージ', {
      api: 'dealstage',
    }),
    column('type', 'Deal Type', { api: 'dealtype' }),
    column('amount', 'Amount|Betrag|Montant|Valor', { api: 'amount', common: true }),
    column('', 'Amount in company currency', { api: 'amount_in_home_currency' }),
    column('currency', 'Currency', { api: 'deal_currency_code', common: true }),
    column('created_at', createDate, { api: 'createdate' }),
    column('closed_at expected_close_at', 'Close Date|Abschlussdatum|Date de fermeture|Fecha de cierre|クローズ日', {
      api: 'closedate',
    }),
    column('is_closed', 'Is Deal Closed?|Is Closed', { api: 'hs_is_closed' }),
    column('is_won', 'Is Closed Won', { api: 'hs_is_closed_won' }),
    column('loss_reason', 'Closed Lost Reason', { api: 'closed_lost_reason' }),
    column(
      'owner',
      'Deal owner|Zuständiger Mitarbeiter für Deal|Propriétaire de la transaction|Propietario del negocio|取引担当者',
      {
        api: 'hubspot_owner_id',
      },
    ),
    column('source', trafficSource, { api: 'hs_analytics_source' }),
    column('campaign', drillDown, { api: 'hs_analytics_source_data_1', guess: true }),
    column('', 'Pipeline|パイプライン', { api: 'pipeline' }),
    column('', 'Closed Won Reason', { api: 'closed_won_reason' }),
    column('', 'Deal probability', { api: 'hs_deal_stage_probability' }),
    column('', 'Annual contract value|Forecast category|Record source|Associated Contact|Associated Company IDs'),
    column('contact_email', 'Associated Contact Email|Associated Contact Emails|Contact Email|Primary Contact Email'),
    column('', 'Last Modified Date'),
    column('', 'Date entered current stage', { api: 'hs_date_entered_current_stage' }),
  ],
});

export const hubspotCompany: Dictionary = dictionary({
  key: 'hubspot-company',
  system: 'hubspot',
  object: null,
  what: 'Company',
  fileWords: ['company', 'companies'],
  proofs: [
    ['Record ID', 'Company Domain Name'],
    ['Company ID', 'Company Domain Name'],
    ['Company name', 'Company owner'],
  ],
  unusable: 'Companies are not imported: contacts and deals name theirs.',
  columns: [
    column('', recordId, { api: 'hs_object_id' }),
    column('', 'Company ID|Company name|Company Domain Name|Company owner|Associated Deal|Parent Company'),
    column('', 'Lifecycle Stage|Lead Status|Create Date|Last Modified Date'),
  ],
});
