/**
 * States and provinces whose name or post code says more of the time than their country does, one a line:
 * country, code, zones (the most people first; all that are official in a part of it), names.
 * Sources: 49 CFR part 71 (United States), the provinces' time acts (Canada), the states' standard time acts
 * (Australia), Decreto 2784 with its changes (Brazil), Ley de los husos horarios 2022 (Mexico).
 */
const table = `
US AL America/Chicago Alabama
US AK America/Anchorage,America/Adak Alaska
US AZ America/Phoenix,America/Denver Arizona
US AR America/Chicago Arkansas
US CA America/Los_Angeles California|Calif
US CO America/Denver Colorado
US CT America/New_York Connecticut
US DE America/New_York Delaware
US DC America/New_York District of Columbia|Washington DC
US FL America/New_York,America/Chicago Florida
US GA America/New_York Georgia
US HI Pacific/Honolulu Hawaii
US ID America/Boise,America/Los_Angeles Idaho
US IL America/Chicago Illinois
US IN America/Indiana/Indianapolis,America/Chicago Indiana
US IA America/Chicago Iowa
US KS America/Chicago,America/Denver Kansas
US KY America/New_York,America/Chicago Kentucky
US LA America/Chicago Louisiana
US ME America/New_York Maine
US MD America/New_York Maryland
US MA America/New_York Massachusetts
US MI America/Detroit,America/Chicago Michigan
US MN America/Chicago Minnesota
US MS America/Chicago Mississippi
US MO America/Chicago Missouri
US MT America/Denver Montana
US NE America/Chicago,America/Denver Nebraska
US NV America/Los_Angeles,America/Denver Nevada
US NH America/New_York New Hampshire
US NJ America/New_York New Jersey
US NM America/Denver New Mexico
US NY America/New_York New York|New York State
US NC America/New_York North Carolina
US ND America/Chicago,America/Denver North Dakota
US OH America/New_York Ohio
US OK America/Chicago Oklahoma
US OR America/Los_Angeles,America/Boise Oregon
US PA America/New_York Pennsylvania
US RI America/New_York Rhode Island
US SC America/New_York South Carolina
US SD America/Chicago,America/Denver South Dakota
US TN America/Chicago,America/New_York Tennessee
US TX America/Chicago,America/Denver Texas
US UT America/Denver Utah
US VT America/New_York Vermont
US VA America/New_York Virginia
US WA America/Los_Angeles Washington|Washington State
US WV America/New_York West Virginia
US WI America/Chicago Wisconsin
US WY America/Denver Wyoming
US PR America/Puerto_Rico Puerto Rico
US VI America/Puerto_Rico Virgin Islands
US GU Pacific/Guam Guam
CA AB America/Edmonton Alberta
CA BC America/Vancouver,America/Edmonton,America/Dawson_Creek British Columbia|Colombie-Britannique
CA MB America/Winnipeg Manitoba
CA NB America/Halifax New Brunswick|Nouveau-Brunswick
CA NL America/St_Johns,America/Goose_Bay Newfoundland and Labrador|Newfoundland|Terre-Neuve-et-Labrador
CA NS America/Halifax Nova Scotia|Nouvelle-Écosse
CA NT America/Edmonton Northwest Territories
CA NU America/Iqaluit,America/Rankin_Inlet,America/Cambridge_Bay Nunavut
CA ON America/Toronto,America/Winnipeg Ontario
CA PE America/Halifax Prince Edward Island
CA QC America/Toronto,America/Halifax Quebec|Québec|PQ
CA SK America/Regina,America/Edmonton Saskatchewan
CA YT America/Whitehorse Yukon
AU ACT Australia/Sydney Australian Capital Territory
AU NSW Australia/Sydney,Australia/Broken_Hill New South Wales
AU NT Australia/Darwin Northern Territory
AU QLD Australia/Brisbane Queensland
AU SA Australia/Adelaide South Australia
AU TAS Australia/Hobart Tasmania
AU VIC Australia/Melbourne Victoria
AU WA Australia/Perth,Australia/Eucla Western Australia
BR AC America/Rio_Branco Acre
BR AM America/Manaus,America/Rio_Branco Amazonas
BR BA America/Bahia Bahia
BR CE America/Fortaleza Ceará
BR DF America/Sao_Paulo Distrito Federal
BR ES America/Sao_Paulo Espírito Santo
BR GO America/Sao_Paulo Goiás
BR MG America/Sao_Paulo Minas Gerais
BR MS America/Campo_Grande Mato Grosso do Sul
BR MT America/Cuiaba Mato Grosso
BR PA America/Belem Pará
BR PE America/Recife Pernambuco
BR PR America/Sao_Paulo Paraná
BR RJ America/Sao_Paulo Rio de Janeiro
BR RO America/Porto_Velho Rondônia
BR RR America/Boa_Vista Roraima
BR RS America/Sao_Paulo Rio Grande do Sul
BR SC America/Sao_Paulo Santa Catarina
BR SP America/Sao_Paulo São Paulo
MX BCN America/Tijuana Baja California
MX BCS America/Mazatlan Baja California Sur
MX CMX America/Mexico_City Ciudad de México|Mexico City|CDMX|DF
MX JAL America/Mexico_City Jalisco
MX NLE America/Monterrey Nuevo León
MX ROO America/Cancun Quintana Roo
MX SIN America/Mazatlan Sinaloa
MX SON America/Hermosillo Sonora`;

export type Region = { country: string; code: string; zones: readonly string[]; names: readonly string[] };

export const regions: readonly Region[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [country = '', code = '', zones = '', ...names] = line.split(' ');
    return { country, code, zones: zones.split(','), names: names.join(' ').split('|') };
  });

/** First and last of a run of post codes, by their first characters, and the region they lie in. */
type PostalRun = readonly [first: string, last: string, region: string];

/** Sources: USPS Publication 65 (three-digit ZIP prefixes), Canada Post's forward sortation areas, Australia Post. */
export const postalRuns: Readonly<Record<string, readonly PostalRun[]>> = {
  US: runs(`005 NY,006-007 PR,008 VI,009 PR,010-027 MA,028-029 RI,030-038 NH,039-049 ME,050-054 VT,055 MA,
    056-059 VT,060-069 CT,070-089 NJ,100-149 NY,150-196 PA,197-199 DE,200 DC,201 VA,202-205 DC,206-219 MD,220-246 VA,
    247-268 WV,270-289 NC,290-299 SC,300-319 GA,320-349 FL,350-369 AL,370-385 TN,386-397 MS,398-399 GA,400-427 KY,
    430-459 OH,460-479 IN,480-499 MI,500-528 IA,530-549 WI,550-567 MN,570-577 SD,580-588 ND,590-599 MT,600-629 IL,
    630-658 MO,660-679 KS,680-693 NE,700-714 LA,716-729 AR,730-732 OK,733 TX,734-749 OK,750-799 TX,800-816 CO,820-831 WY,
    832-838 ID,840-847 UT,850-865 AZ,870-884 NM,885 TX,889-898 NV,900-961 CA,967-968 HI,969 GU,970-979 OR,980-994 WA,995-999 AK`),
  CA: runs('A NL,B NS,C PE,E NB,G QC,H QC,J QC,K-N ON,P ON,R MB,S SK,T AB,V BC,Y YT'),
  AU: runs(
    '02 ACT,08-09 NT,10-25 NSW,260 ACT,261 ACT,262-289 NSW,290-291 ACT,292-299 NSW,3 VIC,4 QLD,5 SA,6 WA,7 TAS,80-89 VIC,9 QLD',
  ),
};

function runs(text: string): PostalRun[] {
  return text.split(',').map((run) => {
    const [span = '', region = ''] = run.trim().split(' ');
    const [first = '', last = first] = span.split('-');
    return [first, last, region];
  });
}
