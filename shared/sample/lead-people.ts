import { normaliseSalesforceId } from '../crm/salesforce-id.ts';
import type { LeadPerson } from './lead-life.ts';
import { companyEnds, companyStarts, firstNames, lastNames, leadOwners, personas, regions, titles } from './names.ts';
import { at, type Random } from './random.ts';

const base36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A Salesforce id of 18 characters for the nth record of a kind. */
export function recordId(prefix: string, number: number): string {
  const digits = [...number.toString(36).toUpperCase().padStart(7, '0')];
  return normaliseSalesforceId(`${prefix}Vy000${digits.map((digit) => base36.charAt(base36.indexOf(digit))).join('')}`);
}

/** The nth lead's person. Companies repeat after some hundred leads, as they do in real lists. */
export function leadPerson(number: number, isQualified: boolean, random: Random): LeadPerson {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  const company = `${at(companyStarts, number % companyStarts.length)} ${random.pick(companyEnds)}`;
  const persona = random.pick(personas);
  const [region, country] = random.pick(regions);
  const vehicles = isQualified ? random.between(50, 640) : random.between(8, 420);
  return {
    id: recordId('00Q', number + 1),
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}@${plain(company)}.example`,
    company,
    persona,
    title: random.pick<string>(titles[persona]),
    // Some people type a range into the form.
    fleetSize:
      number % 29 === 0 ? `${vehicles - (vehicles % 25)}-${vehicles - (vehicles % 25) + 25}` : String(vehicles),
    segment: vehicles >= 250 ? 'Large fleet' : vehicles >= 50 ? 'Mid fleet' : 'Small fleet',
    region,
    country,
    owner: random.pick(leadOwners),
    revenue: number % 3 === 0 ? '' : `$${random.between(2, 95)}M`,
  };
}

function plain(text: string): string {
  return text
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
