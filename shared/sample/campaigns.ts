import type { LocalDay } from '../calendar/local-day.ts';
import type { Edit } from '../model/change.ts';
import { roots } from '../model/entities.ts';
import { signatureId } from '../model/signing.ts';
import { askId } from '../planning/campaign-changes.ts';
import { campaignTerms } from '../planning/campaign-terms.ts';
import { plainCampaigns, type SampleCampaignPlan } from './campaign-plans.ts';
import { workdayBefore } from './clock.ts';
import { launchCampaign } from './launch-campaign.ts';
import { launchParts } from './launch-tasks.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';

/** Five campaigns over the twelve of the CRM: one over, two running, one planned, and a launch that is behind. */
export function sampleCampaignPlans(today: LocalDay): Edit[] {
  const plans = [launchCampaign(today), ...plainCampaigns(today)];
  return [
    ...plans.flatMap((plan, position) => campaignEdits(plan, position, today)),
    ...askedSales(today),
    ...launchParts(today),
  ];
}

const create = (root: Edit['root'], id: string, fields: Readonly<Record<string, unknown>>): Edit => ({
  kind: 'create',
  root,
  id,
  fields,
});

function campaignEdits(plan: SampleCampaignPlan, position: number, today: LocalDay): Edit[] {
  const { id, fields, lines, crm = [], content = [], team, accepted } = plan;
  const lineIdOf = (index: number) => `${id}-line-${index + 1}`;
  const terms = campaignTerms(
    roots.campaigns.parse({ ...fields, id }),
    lines.map(({ crm: _, ...line }, index) =>
      roots.campaignChannels.parse({ ...line, id: lineIdOf(index), campaignId: id }),
    ),
  );
  const version = fields.version ?? 1;
  return [
    create('campaigns', id, { ...fields, order: orderText(position) }),
    ...lines.flatMap(({ crm: value, ...line }, index): Edit[] => {
      const lineId = lineIdOf(index);
      return [
        create('campaignChannels', lineId, { ...line, campaignId: id, order: orderText(index) }),
        ...(value === undefined ? [] : [match(id, value, lineId)]),
      ];
    }),
    ...crm.map((value) => match(id, value, null)),
    ...content.map((contentId, index) =>
      create('campaignContent', `${id}|${contentId}`, { campaignId: id, contentId, order: orderText(index) }),
    ),
    ...team.map(([personId, part, raci], index) =>
      create('campaignRoles', `${id}|${personId}`, { campaignId: id, personId, part, raci, order: orderText(index) }),
    ),
    ...accepted.map(([signer, by, daysAgo]) =>
      create('signatures', signatureId('campaigns', id, version, signer), {
        root: 'campaigns',
        entryId: id,
        version,
        function: signer,
        by,
        at: instantText(workdayBefore(today - daysAgo), 11, 20),
        terms,
      }),
    ),
  ];
}

function match(campaignId: string, value: string, lineId: string | null): Edit {
  return create('campaignMatches', `${campaignId}|${value}`, { campaignId, value, lineId });
}

/** Sales was asked for the launch and says what it lacks; the plan had changed once before. */
function askedSales(today: LocalDay): Edit[] {
  const launch = { id: 'campaign-predict', version: 2 };
  return [
    create('campaignAsks', askId(launch, 'sales'), {
      campaignId: launch.id,
      version: launch.version,
      function: 'sales',
      askedBy: 'maren',
      askedAt: instantText(workdayBefore(today - 12), 9, 40),
      objection:
        'Who takes the people who come to the open house, on the day itself? Without names by the gate I can’t accept.',
      objectedBy: 'daniel',
      objectedAt: instantText(workdayBefore(today - 2), 17, 5),
    }),
    create('campaignVersions', `${launch.id}|2`, {
      campaignId: launch.id,
      version: 2,
      reason:
        'Two of the three reference fleets start their new contracts a month later, so the launch moved by two weeks.',
      learntOn: dateText(workdayBefore(today - 24)),
      createdAt: instantText(workdayBefore(today - 17), 14, 30),
    }),
  ];
}
