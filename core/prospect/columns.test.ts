import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '#core/prospect/columns.ts';

/** Headers as programs write them, beside the field each is; `other` stands for anything known and not kept. */
const exports: Record<string, string> = {
  'a CRM with leads':
    'Record Id=external-id|Lead Owner=owner|First Name=given-name|Last Name=family-name|Email=email|Phone=phone|Fax=other|Mobile=phone:mobile|Website=website|Lead Source=other|No. of Employees=other|Rating=other|Created By=other|Email Opt Out=other|Modified Time=other|Salutation=other|Secondary Email=email|Last Activity Time=other|Tag=tags|Description=note|Account Name=account|Assistant=other|Asst Phone=other|Home Phone=phone:home|Other Phone=phone:other|Reporting To=other|Mailing Street=street|Other City=city:other',
  'a CRM with numbered addresses':
    'Full Name=full-name|Company Name=account|Business Phone=phone:work|Address 1: Street 1=street|Address 1: City=city|Address 1: State/Province=region|Address 1: ZIP/Postal Code=postal-code|Address 1: Country/Region=country|Job Title=title|Do not allow Phone Calls=do-not-call|Do not allow Emails=other|Marital Status=other|Spouse/Partner Name=other',
  'a CRM with time zones':
    'Id=external-id|First name=given-name|Emails=email|Mobile=phone:mobile|Sales owner=owner|Time zone=time-zone|Zipcode=postal-code|Lifecycle stage=other|Recent note=note|Last contacted time=other|Other phone numbers=phone:other',
  'names of an interface':
    'id=external-id|display_name=full-name|first_name=given-name|title=title|primary_email=email|primary_email_type=other|other_emails=email|primary_phone=phone|date_created=other|BusinessPhone=phone:work|HomePhone=phone:home|AssistantPhone=other|FaxPhone=other|MailAddressStreet=street|MailAddressPostalCode=postal-code|OtherAddressCity=city:other|ResponsibleUser=owner',
  'a data seller':
    'Work Email=email|Private Email=email|Work Email confidence=other|Mobile phone number=phone:mobile|Direct Phone=phone:work|Company Domain=website|Company Main Industry=other|Company Number of Employees=other|Company Revenue=other|Contact City=city|Contact LinkedIn URL=linkedin|Company LinkedIn URL=other|DNC=do-not-call|HQ Phone=phone:main|Corporate Phone=phone:main|Company HQ Phone=phone:main|Company HQ City=city:account|Headcount=other|Associated Company IDs=other|Previous Job Title=other',
  'a German list':
    'Anrede=other|Vorname=given-name|Nachname=family-name|Firma=account|Position=title|Straße=street|PLZ=postal-code|Ort=city|Bundesland=region|Land=country|Telefon=phone|Telefon geschäftl.=phone:work|Handy=phone:mobile|Telefax=other|E-Mail=email|Bemerkung=note|Zentrale=phone:main|Branche=other|Betreuer=owner',
  'a French list':
    'Civilité=other|Nom=family-name|Prénom=given-name|Société=account|Fonction=title|Code postal=postal-code|Ville=city|Téléphone portable=phone:mobile|Tél. direct=phone:work|Courriel=email|Commentaires=note|Effectif=other',
  'an Italian list':
    'Nome=given-name|Cognome=family-name|Società=account|Cellulare=phone:mobile|CAP=postal-code|Provincia=region',
  'a Swedish list':
    'Förnamn=given-name|Efternamn=family-name|Företag=account|Befattning=title|Mobiltelefon=phone:mobile|Växel=phone:main|E-postadress=email|Postnummer=postal-code',
  'a Dutch list':
    'Voornaam=given-name|Achternaam=family-name|Bedrijfsnaam=account|Functie=title|Mobiele telefoon=phone:mobile|Plaats=city',
  'a Finnish list':
    'Etunimi=given-name|Sukunimi=family-name|Kotipuhelin=phone:home|Työpuhelin=phone:work|Sähköposti=email',
  'a Japanese list':
    '姓=family-name|名=given-name|会社名=account|役職=title|電話番号=phone|携帯電話=phone:mobile|メールアドレス=email|郵便番号=postal-code|都道府県=region|備考=note',
  'a Brazilian list':
    'Nome=given-name|Sobrenome=family-name|Empresa=account|Celular=phone:mobile|CEP=postal-code|Observações=note',
};

describe('the columns of', () => {
  it.each(Object.entries(exports))('%s are recognised', (_, text) => {
    const columns = text.split('|').map((column) => column.split('=') as [string, string]);
    const guesses = recogniseColumns(columns.map(([header]) => header));
    const read = guesses.map(({ header, field, sure }, at) => {
      const isOther = columns[at]?.[1] === 'other' && field?.startsWith('other:');
      return `${header}=${sure ? (isOther ? 'other' : field) : 'unsure'}`;
    });
    expect(read).toEqual(columns.map((column) => column.join('=')));
  });
});

describe('a column', () => {
  const guess = (header: string, values: string[] = []) => recogniseColumns([header], [values])[0];

  it('with a header nobody knows is taken for what its values are', () => {
    expect(guess('zq7', ['ann@acme.example.test', 'bo@acme.example.test'])).toMatchObject({
      field: 'email',
      sure: true,
      because: 'values',
    });
    expect(guess('zq7', ['America/Chicago'])).toMatchObject({ field: 'time-zone', sure: true });
    expect(guess('zq7', ['lorem', 'ipsum'])).toMatchObject({ field: null, sure: false, because: 'nothing' });
  });

  it('whose values speak against its header waits for an answer', () => {
    expect(guess('Email', ['yes', 'no', 'yes'])).toMatchObject({ sure: false, because: 'disagree' });
    expect(guess('Phone', ['ann@acme.example.test'])).toMatchObject({ sure: false });
  });

  it('called Region is the country where countries stand in it', () => {
    expect(guess('Region geschäftlich', ['Deutschland', 'Österreich'])).toMatchObject({
      field: 'country',
      because: 'values',
    });
    expect(guess('Land geschäftlich', ['Bayern', 'Hessen', 'Tirol'])).toMatchObject({
      sure: false,
      because: 'disagree',
    });
  });

  it('called URL with profiles in it is LinkedIn', () => {
    expect(guess('URL', ['https://www.linkedin.com/in/ann-lee'])).toMatchObject({
      field: 'linkedin',
      sure: true,
    });
  });

  it('called Title is the job, or the form of address beside a job title', () => {
    expect(guess('Title')).toMatchObject({ field: 'title' });
    expect(recogniseColumns(['Title', 'Job Title']).map(({ field }) => field)).toEqual([
      'other:prefix',
      'title',
    ]);
    expect(guess('Title', ['Mr', 'Ms', 'Dr'])).toMatchObject({ sure: false });
  });

  it('of labels goes with the number beside it', () => {
    const guesses = recogniseColumns(['Phone 1 - Label', 'Phone 1 - Value', 'E-mail 1 - Type', 'Labels']);
    expect(guesses.map(({ field }) => field)).toEqual(['label', 'phone', 'label', 'tags']);
  });
});

describe('a list whose headers say nothing', () => {
  const people = [
    ['Ann Lee', 'ann.lee@acme.example.test', '(312) 555-0122', 'Acme Castings', 'United States'],
    ['Bo Ek', 'bo@blau.example.test', '(312) 555-0123', 'Blau AB', 'Sweden'],
    ['Cy Dow', 'dow@cedar.example.test', '(312) 555-0145', 'Cedar', 'Canada'],
  ];
  const columnsOf = (rows: string[][]) => rows[0]?.map((_, at) => rows.map((row) => row[at] as string));
  const fieldsOf = (headers: string[], rows: string[][]) =>
    recogniseColumns(headers, columnsOf(rows)).map(({ field, sure }) => (sure ? field : null));

  it('is read from its values', () => {
    const fields = ['full-name', 'email', 'phone', 'account', 'country'];
    expect(fieldsOf(['Field1', 'Field2', 'Field3', 'Field12', 'Field13'], people)).toEqual(fields);
    expect(fieldsOf(['', '', '', '', ''], people)).toEqual(fields);
  });

  it('has the given name before the family name where each has a column', () => {
    const apart = people.map(([name, email]) => [...(name as string).split(' '), email as string, 'Chicago']);
    expect(fieldsOf(['A1', 'A2', 'A3', 'A4'], apart)).toEqual(['given-name', 'family-name', 'email', null]);
  });

  it('leaves to a person what no address bears out', () => {
    const places = people.map(([, email]) => ['North Hall', email as string]);
    expect(fieldsOf(['Q', 'R'], places)).toEqual([null, 'email']);
  });
});
