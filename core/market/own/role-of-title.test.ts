import { describe, expect, test } from 'vitest';
import { roleOfTitle } from '#core/market/own/role-of-title.ts';

const executive = `
  Chief Financial Officer | CEO | C.E.O. | COO & Co-founder | CHRO | President | Vice President, Operations | VP Sales
  SVP Claims | Owner | Owner/Operator | Co-Owner | Founder | Managing Director | Managing Partner | Partner
  Executive Director | Chairwoman | Chief of Staff | Assistant Vice President
  Président-directeur général | PDG | Directrice générale | Gérant | Fondatrice | Vice-présidente | Propriétaire | Dirigeant
  Geschäftsführer | Geschäftsführerin, Einkauf | Geschaeftsfuehrer | GF | Vorstandsvorsitzende | Inhaberin | Mitgründer | Präsident
  Geschäftsleitung`;

const manager = `
  Operations Manager | Head of Purchasing | Team Lead | Director of Facilities | Plant Director | Yard Supervisor | Key Account Manager
  Deputy Director | Assistant Manager | Regional Mgr. | Fleet manager (interim) | Site Superintendent | Partner Manager
  Directeur des achats | Directrice commerciale | Responsable logistique | Chef de projet | Cheffe du service | Gestionnaire de parc
  Leiter Einkauf | Abteilungsleiterin | Werksleitung | Vertriebsleiter | Direktor Technik | Lagermeister`;

const specialist = `
  Buyer | Dispatcher | Senior Accountant | Account Executive | Sales Executive | Product Owner | HR Business Partner | Channel Partner | Head office clerk | Owner’s representative
  Executive Assistant | Assistant to the President | Secretary to the CEO | Lead Generation Specialist | Train conductor
  Acheteuse | Assistante de direction | Secrétaire du directeur | Chargé de mission | Chef de rang
  Einkäuferin | Assistentin der Geschäftsführung | Vorstandssekretärin | Sachbearbeiter | Zugbegleiterin | Mitarbeiter | Hausmeister`;

const nothing = ['', '  ', '—', '42', 'n/a', 'Mr.', 'Dr', 'Frau', 'Mme', 'unknown', 'TBD'];

const titlesOf = (table: string) =>
  table
    .split(/[|\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

describe('a title says a role', () => {
  test.each(titlesOf(executive))('%s leads a company', (title) => {
    expect(roleOfTitle(title)).toBe('executive');
  });

  test.each(titlesOf(manager))('%s leads a part of one', (title) => {
    expect(roleOfTitle(title)).toBe('manager');
  });

  test.each(titlesOf(specialist))('%s leads neither', (title) => {
    expect(roleOfTitle(title)).toBe('specialist');
  });

  test.each(nothing)('“%s” says nothing', (title) => {
    expect(roleOfTitle(title)).toBeNull();
  });

  test('where there is none nothing is said', () => {
    expect(roleOfTitle(null)).toBeNull();
  });
});
