import { column, type Dictionary, dictionary, unusedColumns } from '../dictionary.ts';
import { systemColumns } from './salesforce-people.ts';

const stageLabels = 'Stage|Phase|Opportunity-Phase|Étape|Etape|Etapa|フェーズ';

/** The stages that a new org ships with. */
export const salesforceOpportunityStages: Readonly<Record<string, string>> = {
  prospecting: 'opportunity',
  qualification: 'opportunity',
  'needs analysis': 'opportunity',
  'value proposition': 'opportunity',
  'id. decision makers': 'opportunity',
  'perception analysis': 'opportunity',
  'proposal/price quote': 'opportunity',
  'negotiation/review': 'opportunity',
  qualify: 'opportunity',
  'meet & present': 'opportunity',
  propose: 'opportunity',
  negotiate: 'opportunity',
  'closed won': 'won',
  'closed lost': 'lost',
};

export const salesforceOpportunity: Dictionary = dictionary({
  key: 'salesforce-opportunity',
  system: 'salesforce',
  object: 'opportunity',
  what: 'Opportunity',
  idPrefix: '006',
  fileWords: ['opportunity', 'opportunities', 'pipeline'],
  proofs: [
    ['Opportunity Name', 'Stage', 'Close Date'],
    ['Opportunity ID', 'Opportunity Owner'],
    ['Opportunity-ID', 'Opportunity-Name'],
    ['商談 ID', '商談名'],
    ["Propriétaire de l'opportunité", 'Étape'],
    ['StageName', 'CloseDate'],
  ],
  stages: salesforceOpportunityStages,
  columns: [
    column('id', 'Opportunity ID|Opportunity-ID|Id. de oportunidad|商談 ID', { api: 'Id' }),
    column('name', "Opportunity Name|Opportunity-Name|Nom de l'opportunité|Nombre de oportunidad|商談名", {
      api: 'Name',
    }),
    column('account', 'Account Name|Accountname|Nom du compte|Nombre de la cuenta|取引先名|Opportunity: Account'),
    column('account', 'Account ID', { api: 'AccountId', rank: 1 }),
    column(
      'owner',
      "Opportunity Owner|Opportunity-Inhaber|Propriétaire de l'opportunité|Propietario de oportunidad|商談 所有者",
    ),
    column('owner', 'Owner Alias|Opportunity Owner Alias|Owner ID', { api: 'OwnerId', rank: 1 }),
    column('', 'Owner Role', {}),
    column('stage', stageLabels, { api: 'StageName' }),
    column('amount', 'Amount|Betrag|Opportunity-Betrag|Montant|Importe|金額', { api: 'Amount' }),
    column('currency', 'Amount Currency|Opportunity-Betrag Währung|Currency', { api: 'CurrencyIsoCode' }),
    column('', 'Amount (converted)|Amount (converted) Currency|Expected Revenue', { api: 'ExpectedRevenue' }),
    column('', 'Probability (%)|Wahrscheinlichkeit (%)|Probabilité (%)|Probabilidad (%)|確度(%)', {
      api: 'Probability',
    }),
    column(
      'closed_at expected_close_at',
      'Close Date|Schlusstermin|Oppt.-Schlusstermin|Date de clôture|Fecha de cierre|完了予定日',
      {
        api: 'CloseDate',
      },
    ),
    column(
      'created_at',
      'Created Date|Create Date|Erstelldatum|Erstellt am|Date de création|Fecha de creación|作成日',
      {
        api: 'CreatedDate',
      },
    ),
    column('is_closed', 'Closed|Geschlossen', { api: 'IsClosed' }),
    column('is_won', 'Won|Gewonnen', { api: 'IsWon' }),
    column('type', 'Type|Typ|Tipo', { api: 'Type', common: true }),
    column('source', 'Lead Source|Lead-Quelle|Origine de la piste|リードソース', { api: 'LeadSource' }),
    column('campaign', 'Primary Campaign Source|Primary Campaign'),
    column('campaign_id', 'Campaign ID|Primary Campaign Source ID', { api: 'CampaignId' }),
    column('person_id', 'Contact ID|Primary Contact ID', { api: 'ContactId' }),
    column('contact_email', 'Contact: Email|Contact Email|Primary Contact: Email|Primary Contact Email'),
    column(
      'loss_reason',
      'Loss Reason|Closed Lost Reason|Lost Reason|Verlustgrund|Motif de perte|Motivo de pérdida|失注理由',
    ),
    column('', 'Next Step|Nächster Schritt|次のステップ', { api: 'NextStep' }),
    column('', 'Forecast Category|Fiscal Period|Age|Stage Duration|Last Stage Change Date', {
      api: 'ForecastCategory',
    }),
    ...unusedColumns(
      'ForecastCategoryName HasOpportunityLineItem Pricebook2Id FiscalQuarter FiscalYear Fiscal Description',
    ),
    ...unusedColumns('LastModifiedDate LastActivityDate HasOpenActivity HasOverdueTask'),
    ...systemColumns,
  ],
});

export const salesforceOpportunityHistory: Dictionary = dictionary({
  key: 'salesforce-opportunity-history',
  system: 'salesforce',
  object: 'stage_event',
  what: 'Opportunity history',
  idPrefix: '008',
  fileWords: ['opportunityhistory'],
  constants: { entity: 'opportunity' },
  proofs: [
    ['OpportunityId', 'StageName', 'CreatedDate'],
    ['From Stage', 'To Stage'],
  ],
  stages: salesforceOpportunityStages,
  columns: [
    column('entity_id', 'Opportunity ID|Opportunity-ID|商談 ID', { api: 'OpportunityId' }),
    column('', 'Opportunity Name'),
    column('from_stage', 'From Stage', {}),
    column('stage', 'To Stage', { api: 'StageName' }),
    column('at', 'Last Modified|Last Modified Date', { rank: 0 }),
    column('at', 'Created Date', { api: 'CreatedDate', rank: 1 }),
    ...unusedColumns('Id Amount PrevAmount CloseDate PrevCloseDate Probability ExpectedRevenue ForecastCategory'),
    column('', 'Last Modified By|Stage Duration|Probability (%)|Close Date'),
    ...systemColumns,
  ],
});

const fieldHistory = [
  column('field', 'Field / Event', { api: 'Field' }),
  column('from_stage', 'Old Value', { api: 'OldValue' }),
  column('stage', 'New Value', { api: 'NewValue' }),
  column('at', 'Edit Date', { api: 'CreatedDate' }),
  column('', 'Edited By', { api: 'DataType' }),
  ...unusedColumns('Id'),
  ...systemColumns,
];

export const salesforceOpportunityFieldHistory: Dictionary = dictionary({
  key: 'salesforce-opportunity-field-history',
  system: 'salesforce',
  object: 'stage_event',
  what: 'Opportunity field history',
  idPrefix: '017',
  fileWords: ['opportunityfieldhistory'],
  constants: { entity: 'opportunity' },
  proofs: [
    ['OpportunityId', 'Field', 'NewValue'],
    ['Opportunity Name', 'Field / Event', 'New Value'],
    ['Opportunity ID', 'Field / Event', 'New Value'],
  ],
  stages: salesforceOpportunityStages,
  columns: [
    column('entity_id', 'Opportunity ID|Opportunity-ID', { api: 'OpportunityId' }),
    column('', 'Opportunity Name'),
    ...fieldHistory,
  ],
});

export const salesforceLeadHistory: Dictionary = dictionary({
  key: 'salesforce-lead-history',
  system: 'salesforce',
  object: 'stage_event',
  what: 'Lead history',
  idPrefix: '017',
  fileWords: ['leadhistory'],
  constants: { entity: 'person' },
  proofs: [
    ['LeadId', 'Field', 'NewValue'],
    ['Lead ID', 'Field / Event', 'New Value'],
    ['Lead Owner', 'Field / Event', 'New Value'],
  ],
  columns: [
    column('entity_id', 'Lead ID|Lead-ID', { api: 'LeadId' }),
    column('', 'Lead Owner|First Name|Last Name'),
    ...fieldHistory,
  ],
});
