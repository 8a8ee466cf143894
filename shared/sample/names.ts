/** Words that the sample's people and companies are put together from. Latin-1 only: the lead report is in Windows-1252. */

const words = (text: string): readonly string[] => text.split(' ');

export const firstNames = words(
  'Gail Marcus Hannah Owen Priscilla Devon Renée Luis Martha Caleb Ingrid Søren Tessa Björn Amara Victor Joan Hugh Lena ' +
    'Arturo Bridget Samir Colette Desmond Fiona Gareth Heidi Ivan Jolene Keith Lourdes Miguel Nadia Oscar Paula Quentin ' +
    'Rosa Stefan Tamara Ulric Vera Walter Ximena Yusuf Zoë Alden Beatriz Clive Dora Emil Farah Gwen Harvey Irma Jack ' +
    'Karla Lloyd Mona Neil Odette Phil Ruth Seth Tilda Ursula Vince Wendy Amir Benita Curt Dalia Ernst Flora Gus Hazel',
);

export const lastNames = words(
  'Sorensen Tillery Vogel Tavares Storm Dvorak Whitaker Okoro Lindqvist Marsh Delgado Fournier Grady Holloway Ibarra ' +
    'Jessop Kowalski Laramie McKee Novak Oakes Pruitt Quick Ramsey Schäfer Thorne Underhill Vance Weller Xavier Yates ' +
    'Zeller Abbot Brandt Castile Dunmore Ellery Fairbanks Muñoz Hatch Irwin Jarvis Keane Lockhart Mercer Nolan Ortega ' +
    'Pell Quarles Rourke Stroud Tanner Usher Villanueva Wick Yarrow Zander Ames Burke Cole Drake Eads Frost Gill Hayes',
);

export const companyStarts = [
  'Redline',
  'Pine Ridge',
  'Harbor Line',
  'Blue Mesa',
  'Copper State',
  'Great Lakes',
  'Highland',
  'Iron Gate',
  'Juniper',
  'Keystone',
  'Lone Oak',
  'Mid-Prairie',
  'North Fork',
  'Old Mill',
  'Prairie Wind',
  'Quarry Road',
  'River Bend',
  'Silver Lake',
  'Three Rivers',
  'Union Street',
  'Valley Forge',
  'West Bay',
  'Yellow Pine',
  'Zion Hill',
  'Cascade',
  'Dover',
  'Eastgate',
  'Fairmont',
  'Granite',
  'Hawthorne',
] as const;

export const companyEnds = [
  'Freight',
  'Transit',
  'Coaches',
  'Haulage',
  'Logistics',
  'Waste Services',
  'Utilities',
  'Rentals',
  'Carriers',
  'Construction',
  'Foods',
  'Ambulance',
] as const;

/** Customers and accounts that sales knew before: their deals have no lead. */
export const knownAccountStarts = [
  'Baxter',
  'Corwin',
  'Dalton',
  'Emerson',
  'Farrow',
  'Gilmore',
  'Harlan',
  'Jasper',
  'Kendall',
  'Larkin',
  'Monroe',
  'Norwood',
  'Orchard',
  'Paxton',
] as const;
export const knownAccountEnds = [
  'Trucking',
  'Bus Lines',
  'Municipal',
  'Energy',
  'Beverages',
  'Couriers',
  'Timber',
  'Aggregates',
] as const;

export const titles = {
  'Fleet maintenance manager': ['Fleet Maintenance Manager', 'Maintenance Director', 'Head of Maintenance'],
  'Workshop lead': ['Workshop Lead', 'Shop Foreman', 'Service Manager'],
  'Operations director': ['Operations Director', 'VP Operations', 'Dispatch Manager'],
  'Finance controller': ['Controller', 'Finance Director', 'Purchasing Manager'],
} as const;
export type Persona = keyof typeof titles;
export const personas = Object.keys(titles) as Persona[];

export const regions = [
  ['Northeast', 'US'],
  ['Midwest', 'US'],
  ['Midwest', 'US'],
  ['South', 'US'],
  ['West', 'US'],
  ['Canada', 'Canada'],
  ['United Kingdom', 'United Kingdom'],
] as const;

/** Who takes a lead: two callers, one who is slower of late, and a queue that nobody owns. */
export const leadOwners = [
  'Sofia Marchetti',
  'Sofia Marchetti',
  'Sofia Marchetti',
  'Kwame Adjei',
  'Kwame Adjei',
  'Rin Ito',
  'Queue: North',
];
export const slowOwner = 'Kwame Adjei';
export const dealOwners = ['Tom Hargreaves', 'Carla Benedetti', 'Carla Benedetti', 'Tom Hargreaves', 'Daniel Reyes'];
