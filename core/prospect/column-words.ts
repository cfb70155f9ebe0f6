/**
 * The words column headers are made of, by what they mean, in the languages people keep their lists in.
 * Headers are folded before they are looked up (lower case, no accents, ß as ss, "_" and "-" as spaces); a "+"
 * joins the words of a phrase. A word may stand under several meanings: the grammar in `columns.ts` decides.
 * Nothing here names a product: a new CRM's headers are read from the same words.
 */
export const columnWords = {
  // What a column holds.
  email: `e+postadress epostadress email e+mail mail emailaddress e+mail+address mailadresse correo correo+electronico correio
    courriel posta sahkoposti sahkopostiosoite epost e+post eposta e+posta adres+email poczta электронной+почты
    электронная+почта почта имейл 電子郵件 电子邮件 邮箱 電郵 郵箱 メール メールアドレス 이메일 elpost emails mejl
    messagerie posta+elettronica эл+почта эл+почты эл+адрес sahkopostin eメール
    pec`,
  phone: `phone phones telephone tel telefon telefono telefone fone puhelin puhelinnumero telefoon telefonnummer
    rufnummer telefoonnummer tlf ph phonenumber tfn téléphone numero+de+telephone телефон тел 電話 电话 電話番号
    電話號碼 电话号码 전화 전화번호 telefony telefonos telefones telefonszam telefonnr dial landline festnetz fijo fixe fisso`,
  mobile: `mobiele mobile mobil mobiltelefon cell cellphone cellular handy celular movil cellulare portable gsm matkapuhelin
    matkapuhelinnumero mobiel komorka komorkowy komorkowe handynummer mobilnummer mobiltel mobilephone smartphone
    telemovel мобильный мобильного сотовый сотового сотового+телефона моб 手機 手机 行動 行動電話 移动 移動 携帯
    휴대폰 kannykka cep+telefonu mobilni
    переносной`,
  fax: `fax faks faksi faksin telefax facsimile telecopie telecopieur факс факса 傳真 传真 ファックス 팩스 homefax workfax faxnummer`,
  pager: `pager buscapersonas cercapersone beeper bipeur hakulaite bip пейджер 呼叫器 semafoon kaukohaku personsokare
    radiomessagerie localizador`,
  vehicle: `car carro auto autotelefon vehicle voiture coche autopuhelin samochod автомобиль 汽車 dell'auto
    samochodzie машине`,
  exotic: `isdn telex tty tdd radio callback video ttytdd ttytddphone 無線電 voip sip
    ruckmeldung ruckruf rappel`,
  extension: `extension ext durchwahl anschluss anexo ramal interno poste doorkiesnummer anknytning alanumero 分機 内線 wewnetrzny
    доб добавочный phoneext`,
  street: `hausnummer gatu gatuadress street strasse str rue calle rua via ulica katu gata straat улица 街 街道 katuosoite streetaddress logradouro jalan
    lahiosoite vej gade utca line1 line2 line3 addressline straße 番地 住所
    ulice hausnr strassennr morada adressezeile`,
  address: `addresses address adresse addr direccion endereco indirizzo osoite adres adress anschrift адрес 地址 domicilio postanschrift
    location ubicacion emplacement standort sijainti lokalizacja formatted
    postadress besoksadress postadresse besoksadresse
    company+headquarters`,
  pobox: `po+box pobox postfach apartado casella+postale caixa+postal boite+postale skrytka postilokero 郵政信箱 postbus`,
  city: `city town locality ort stadt wohnort ville ciudad poblacion localidad localite cidade municipio citta comune miasto
    miejscowosc kaupunki paikkakunta stad plaats город 城市 市 市鎮 市/鎮 市区町村 suburb postort mesto 도시 kommune localita commune woonplaats
    sted poststed
    obec kozseg`,
  region: `state province region county stateprovince state/province bundesland kanton provincia departement+region
    comunidad stato regione wojewodztwo laani maakunta provincie lan oblast штат область регион 縣市 縣/市 省 州 省份 都道府県
    dep/region dep/+region lan fylke uf departement dep
    staat regio 地域
    distrito bundesl kraj+region`,
  postal: `zip zipcode postcode postal plz postleitzahl cp cep cap postnummer postinumero zip+code postal+code postalcode kod+pocztowy pocztowy
    codigo+postal code+postal codice+postale codice+di+avviamento+postale индекс почтовый+индекс 郵遞區號 邮编 邮政编码 郵便番号
    우편번호 postkode zip/postal zip/postal+code postcode/zip postilokeronumero irsz psc код+почтовый cod+postal
    c+p postnr postnummeret`,
  country: `country land pays pais paese nazione kraj maa valtio страна 國家 国家 國 国 國家/地區 country/region pays/region
    land/region region/pais pais/region nazione/regione paese/regione kraj/region maa/alue country+code countrycode country+region nation
    kotimaa strana ulke orszag 国・地域 國家+地區 paese/area+geografica
    zeme`,
  timezone: `timezone time+zone zeitzone fuseau fuseau+horaire huso+horario zona+horaria fuso+orario fuso+horario fuso strefa+czasowa
    aikavyohyke tidszon tijdzone tz часовой+пояс 時區 时区 タイムゾーン utc+offset tidssone`,
  url: `url website web+site site web+page webpage web homepage home+page blog pagina+web sitio pagina site+web page+web internet webseite
    strona verkkosivu verkkosivusto hemsida 網頁 网站 网址 網站 сайт веб веб+страница страница weblog internetseite ホームページ www domain dominio domaine webbplats sito
    urls ウェブサイト
    nettside
    hjemmeside webova+stranka nettsted`,
  linkedin: `linkedin linked+in linkedinurl linkedin+profile`,
  social: `facebook twitter instagram xing skype icq msn aim jabber yahoo whatsapp telegram wechat weixin im github tiktok youtube
    messenger qq google+talk gtalk snapchat pinterest screen+name screenname social chat mastodon threads napster gadu`,
  profile: `profile profil perfil profilo handle username nutzername профиль`,
  name: `name nom nome nombre namn naam nazwa nimi имя 名稱 名称 名前 이름 navn fullname full+name nayttonimi display+name displayname anzeigename
    nombre+completo nome+completo nom+complet vollstandiger+name nome+visualizzato mostrar+nome nome+exibido nom+a+afficher
    nombre+para+mostrar nazwa+wyswietlana imie+i+nazwisko imie+nazwisko koko+nimi volledige+naam отображаемое+имя фио 顯示名稱 显示名称
    姓名 氏名 contact+name contactname ansprechpartner kontaktperson contactpersoon yhteyshenkilo nombre+de+contacto persona+de+contacto
    persona+contacto referente interlocuteur
    naziv
    weergavenaam
    nombre+y+apellidos nom+et+prenom nom+prenom prenom+nom prenom+et+nom nome+e+cognome nome+cognome nome+e+sobrenome vor+und+nachname nachname+vorname vorname+nachname first+and+last+name
    first+last+name namn+och+efternamn`,
  given: `first+name given+name firstname givenname given first forename forenames vorname prenom nombre+de+pila primer+nombre
    primeiro+nome nome+proprio imie etunimi fornamn voornaam имя+собственное 名字 名 krestni+jmeno jmeno fornavn keresztnev ad prename first+names`,
  family: `last+name family+name surname lastname familyname family last nachname familienname zuname nom+de+famille apellido apellidos
    ultimo+nome sobrenome cognome nazwisko sukunimi efternamn achternaam фамилия 姓 姓氏 prijmeni etternavn efternavn vezeteknev soyad last+names apelido`,
  middle: `middle+name middle+names middlename middle additional+name additionalname second+name zweiter+vorname weitere+vornamen
    deuxieme+prenom autres+prenoms segundo+nombre segundo+nome nome+do+meio secondo+nome drugie+imie toinen+nimi mellannamn
    tussenvoegsel middle+initial initial отчество 中間名 中间名 mellomnavn
    middelste+naam`,
  maiden: `maiden+name maiden birth+name geburtsname nom+de+jeune+fille nazwisko+panienskie nome+da+nubile nome+de+solteira`,
  nickname: `initials nickname nick spitzname rufname surnom apodo alias apelido soprannome lempinimi przezwisko smeknamn bijnaam псевдоним 暱稱 昵称
    ニックネーム kallenavn short+name file+as phonetic yomi furigana prezdivka pseudonimo diminutivo phonetischer
    initialen initiales iniciales iniziali initialer`,
  prefix: `prefix name+prefix prefijo prefisso prefixe salutation anrede civilite tratamiento trattamento saludo honorific titel+anrede namenszusatz
    zwrot+grzecznosciowy aanhef tilltal etuliite 頭銜 頭衔 敬称 обращение greeting courtesy+title pronombre form+of+address
    saudacao cortesia titolo+di+cortesia
    aanspreking civility`,
  suffix: `suffix name+suffix sufijo suffisso suffixe sufixo namenssuffix sufiks paate jalkiliite 稱謂 称谓 敬稱 суффикс generational
    achtervoegsel`,
  title: `title job+title jobtitle position role job function+title titel position+title berufsbezeichnung stellenbezeichnung stelle funktion puesto
    cargo occupation titulo+profesional poste fonction profession ruolo titolo+di+lavoro titolo+professionale qualifica posizione stanowisko ammattinimi
    ammatti tehtavanimike asema nimike befattning functie beroep должность 職稱 职位 職位 职务 職務 役職 직책 beruf profesion metier emploi mansione stilling
    pozycja puesto+de+trabajo cargo/funcao funcao headline title/position titre+de+poste intitule+du+poste
    professione profissao zawod профессия 職業 titteli
    tittel
    pozice pozicio`,
  personTitle: `titre titulo titolo title titel tytul otsikko 稱號`,
  company: `company companyname organization organisation account employer firm business+name firma unternehmen societe entreprise empresa
    organizacion compania sociedad negocio organizacao companhia societa azienda impresa ditta organizacja przedsiebiorstwo yritys jarjesto organisaatio foretag bedrijf
    компания организация 公司 企業 企业 單位 组织 組織 会社名 会社 회사 firmenname spolecnost virksomhed yhtio razao+social nome+fantasia ceg sirket account+name org
    accounts compte cuenta conta konto firmy bedrijfs компании организации
    ragione+sociale raison+sociale
    firmanavn`,
  department: `job+function department dept abteilung departement service departamento reparto dipartimento dzial osasto avdelning afdeling отдел 部門 部门 部署
    division business+unit unit division+name secteur bereich oddeleni subdepartment sub+department sub+departments departments groupe+de+travail`,
  seniority: `seniority management+level job+level hierarchy+level hierarchy hierarchiestufe niveau+hierarchique management level seniority+level`,
  industry: `industry industries branche industrie sector industria settore branza toimiala bransch отрасль 行業 行业 産業 sub+industry sub+industries
    secteur+d'activite rubro ramo vertical naics sic isic primary+industry
    setor 業種 業界
    bransje
    obor`,
  note: `details background note notes comment comments remark remarks description notizen notiz bemerkung bemerkungen anmerkung kommentar beschreibung remarques commentaire
    commentaires notas nota comentarios comentario feedback observaciones observacoes descripcion descricao appunti commenti descrizione annotazioni notatki uwagi
    muistiinpanot huomautukset lisatiedot kommentti anteckningar opmerkingen notities примечания заметки 記事 備註 备注 メモ 備考 info notater biljeska memo
    additional+info further+info opis beskrivning omschrijving информация 說明
    summary bio biography anotacoes notizie
    hintergrund anteckning merknad
    bemaerkninger bemærkninger poznamka poznamky megjegyzes gesprachsnotiz notatka`,
  birthday: `birthday birth birthdate dob date+of+birth bday geburtstag geburtsdatum anniversaire date+de+naissance naissance fecha+de+nacimiento cumpleanos nacimiento
    data+de+nascimento nascimento compleanno data+di+nascita nascita urodziny data+urodzenia syntymapaiva syntymaaika syntymavuosi syntymakuukausi fodelsedag
    geboortedatum verjaardag день+рождения рождения 生日 出生日期 誕生日 생일 geburtsjahr geburtsmonat fodelsdag age alter edad
    生年月日
    fodselsdato
    fodselsdag+dato datum+narozeni`,
  anniversary: `anniversary jahrestag hochzeitstag aniversario rocznica vuosipaiva hääpäivä anniversario anniversaire+de+mariage arsdag 紀念日 ricorrenza trouwdag
    годовщина`,
  gender: `gender sex geschlecht genre sexe genero sexo genere sesso plec sukupuoli kon geslacht пол 性別 性别 kjonn`,
  photo: `photo picture image avatar foto bild imagen immagine zdjecie kuva фото 照片 相片 写真 logo user+photo thumbnail portrait`,
  language: `language sprache langue idioma lingua jezyk kieli sprak taal язык 語言 语言 言語 locale preferred+language
    languages sprachen langues idiomas`,
  amount: `revenue umsatz chiffre+d'affaires ingresos receita fatturato funding raised amount value+in+usd budget price salary annual+revenue range
    currency turnover obrot liikevaihto income deal+value market+cap
    jahresumsatz omzet 収益 売上 売上高 年間収益
    omsattning omsetning facturacion
    omsætning omsaetning obrat`,
  employees: `employees employee number+of+employees mitarbeiter effectif effectifs empleados funcionarios dipendenti pracownicy henkilosto
    anstallda werknemers headcount company+size staff size сотрудники 員工人數 员工
    employes employe salaries 従業員 従業員数 社員数 ansatte
    pracownikow mitarbeiterzahl
    zamestnancu zamestnanci`,
  tags: `tags tag labels categories category groups group list lists kategorien kategorie gruppen gruppe categorias categoria categorie etiquetas
    gruppi gruppo etichette grupos grupo groupes groupe etikety kategorie grupy luokat ryhmat kategorier категории группы 類別 类别 群組 分组 membership
    group+membership category+names segment segments group+memberships
    categorieen
    kategori`,
  owner: `owner besitzer zustandig proprietaire propietario proprietario wlasciciel omistaja agare eigenaar владелец 擁有者 负责人 assigned assigned+to sales+rep
    account+owner contact+owner lead+owner record+owner ownerid rep assignee betreuer responsable vendedor handlowiec opiekun responsabile account+manager
    inhaber kontaktinhaber verantwortlich salesperson responsible
    titolare titulaire titular owned+by owned 担当者
    saljare ansvarig asignado asignada zugewiesen assegnato assegnata tilldelad tildelt agente sales+person account+executive
    selger saelger przypisany toegewezen
    verantwoordelijke obchodnik kontoansvarig vertriebler aussendienst responsavel sælger sælgere accountmanager`,
  dnc: `do+not+allow+phone+calls not+call no+calls do+not+call donotcall dnc no+call do+not+phone nicht+anrufen no+llamar ne+pas+appeler non+chiamare nao+ligar nie+dzwonic ala+soita ring+inte
    niet+bellen не+звонить 請勿致電 call+opt+out phone+opt+out do+not+contact donotcontact kein+anruf has+opted+out+of+calls robinson do+not+call+flag
    opted+out+of+calls do+not+disturb no+molestar no+contactar non+contattare ne+pas+contacter ne+pas+demarcher nicht+kontaktieren werbesperre nix tps ctps
    reservert
    sperrvermerk anrufsperre bel+me+niet`,
  relationship: `relationship relationship+status how+we+know beziehung relacion relazione`,
  objective: `objective goal ziel objectif objetivo obiettivo call+objective purpose next+goal`,
  research: `research recherche investigacion ricerca pesquisa insight trigger icebreaker ice+breaker opener hook`,
  personalFact: `hobby hobbies interests interest personal+fact hobbys loisirs aficiones
    passe+temps pasatiempo passatempo harrastus harrastukset хобби 嗜好 趣味 interessen intereses zainteresowania`,
  expecting: `expects expecting expecting+until expects+until expects+message+until erwartet+bis awaiting+until`,
  connector: `connector referred+by referral referrer introduced+by who+knows introducer empfohlen+von recommande+par recomendado+por
    referido+por presentato+da polecony+przez indicado+por verwezen+door doorverwezen+door suosittelija 介紹人 紹介者 anbefalt+av
    who+do+we+know who+knows+them known+by`,
  memberOf: `member+of membership memberships trade+body trade+bodies trade+association trade+associations association+membership professional+body
    chamber+of+commerce business+club boards+served former+employer former+employers previous+employer past+employer ex+employer
    mitgliedschaft mitgliedschaften mitglied+bei verband verbande adhesion adhesions membre+de miembro+de membro+di lid+van`,
  externalId: `record+id recordid contact+id contactid person+id lead+id prospect+id external+id externalid customer+id uid uuid guid crm+id id
    customer+number kundennummer personalnummer datensatz+id identifiant identificador account+number
    レコードid レコード 顧客id 顧客番号
    kundnummer kundenr kundnr kunde+nr reference+client numero+client numero+cliente codice+cliente codigo+cliente nr+klienta klantnummer
    kundenummer kd+nr kdnr zakaznicke+cislo debitornummer debitorennummer`,

  // Whose, where, which.
  work: `geschaftl work business office professional dienstlich geschaftlich buro beruflich arbeit firmen trabajo laboral negocios oficina professionnel professionnelle
    bureau travail trabalho comercial profissional lavoro ufficio praca biuro sluzbowy sluzbowe sluzbowa tyo tyopaikan tyopaikka arbete arbets jobb werk zakelijk kantoor
    рабочий рабочая раб служебный 商務 公司電話 工作 办公 办公室 辦公室 勤務先 직장 aziendale professionale kancelaria business+address firmowy firmowa direct+line
    uff werkadres op+werk`,
  home: `home private personal privat domicile personnel personnelle prive privee casa particular domicilio residencial residencia residenza pessoal privata privato dom domowy domowa
    domowe koti kodin yksityinen hem thuis домашний домашняя дом 住家 居住 住址 家庭 住宅 自宅 집 zuhause hjem prywatny prywatne abitazione
    huis ab`,
  other: `other others secondary alternate alternative additional alt tertiary second third extra another andere anderer weitere weiterer weiteres sonstige sonstiges zusatzlich autre
    autres secondaire otro otra otros otras secundario secundaria alternativo outro outra outros altro altra altri secondario secondaria inne inny inna dodatkowy muu muut toinen toissijainen
    annan ovrig ovriga andra overig другой другая доп дополнительный 其他 其它 次要 その他 기타 drugi`,
  main: `main primary principal headquarters hq head central haupt hauptsitz principale sede centralita primario primaria primary+number
    glowny glowna paa ensisijainen huvud hoofd основной главный 主要 代表 matriz pbx principalne tronco`,
  switchboard: `switchboard zentrale vaxel centralita centralino vaihde centrala telefonzentrale telefonvaxel main+line main+number hauptnummer sammelnummer
    standard+telephonique reception receptionist pbx 總機 总机 代表番号
    代表線 paanumero
    omstilling`,
  direct: `direct directo directa directe direkt diretto direto bezposredni suora direkte did direct+dial doorkies ddi 直線
    direct+line
    ligne+directe linea+directa linea+diretta linha+direta`,
  billing: `billing invoice rechnung rechnungs facturation facturacion cobranca fatturazione faktury laskutus facturering bill rechnungsadresse`,
  shipping: `shipping delivery ship liefer lieferung livraison envio entrega spedizione dostawa toimitus leverans verzend lieferadresse`,
  mailing: `mailing postadresse correspondence korrespondenz correspondance postanschrift korrespondencyjny mail+address`,
  account: `company account organization organisation corporate firma firmen unternehmens entreprise empresa azienda societa org employer yrityksen accounts
    headquarters hq company+hq parent
    compte cuenta conta konto firmy компании организации
    organizational organizacion organizacao organizacja organizacji organizzazione organisaation
    company+headquarters`,
  person: `person contact contacts lead leads prospect prospects people kontakt contacto contato contatto user customer client individual kunde osoba henkilo persona personne человек контакт
    聯絡人 联系人 cliente recipient respondent attendee member decision+maker
    コンタクト 連絡先
    pessoa`,
  assistant: `assistant asst assistent assistentin sekretariat sekretarin secretary asistente assistente asystent avustaja sekreterare помощник секретарь 助理 秘書 assistant's executive+assistant
    ayudante asystenta avustajan помощника assistentens`,
  manager: `reporting+to reports+to manager manager's vorgesetzter director reports+to supervisor boss gerente responsabile superior przelozony kierownik esimies chef manager+name 主管 经理 経理 上司 zwierzchnik esihenkilo
    responsable vorgesetzten`,
  spouse: `spouse partner ehepartner ehegatte conjoint conyuge pareja coniuge malzonek wspolmalzonek puoliso echtgenoot супруг 配偶 ektefelle wife husband partnerin
    conjuge`,
  kin: `children child kinder enfants hijos filhos figli dzieci lapset barn kinderen дети 子女 孩子 relation related+people ancestors relative`,
  previous: `previous former prior last+job old past ehemalige ancien anterior precedente poprzedni entinen previous+company`,
  subsidiary: `subsidiary parent+company ultimate+parent subsidiaries subsidiary+of parent tochter filiale`,

  // What only describes another column.
  label: `label type typ etichetta bezeichnung libelle etiqueta
    tyyppi тип 類型 类型 soort`,
  extended: `extended`,
  whole: `location ubicacion emplacement standort sijainti lokalizacja full formatted complete vollstandig completa complet all
    company+headquarters`,
  detail: `do+not+allow do+not+email status source verification verified confidence catch+all score accuracy grade type opt+out opted optout valid validity deliverable bounced bounce open opened opens click clicked clicks
    sent replied reply unsubscribed quarantine quarantined domain format quality deliverability dig count hierarchy+type flag provider invalid consent encoding changed change
    statut quelle herkunft origine origen origem fonte typ tipo
    kalla kilde
    zrodlo źródło fuente
    qualification`,
  dated: `letzter letzte last+changed last+updated dernier ultimo+contacto date time timestamp created createdat modified updated updatedat added on at datum fecha data+di data+de date+de since last+activity last+contacted last+modified connected activity contacted
    erstellt geandert changed+on started start end closed close founded year month day jahr monat tag annee ano anno rok vuosi mes mois mese mes+de jour dia giorno notice scheduled next+step
    cree creado criado creato utworzono luotu 日期 建立 дата event events appointment meeting
    aktivitat aktivitats activite actividad atividade attivita activiteit aktivitet アクティビティ アクティビティー derniere ultima
    laatste senaste sista prochaine proxima volgende nachste nasta creation creacion criacao creazione
    aanmaak skapad erstellung 作成 登録 更新 最終 日
    last+called last+call next+call call+back last+contact next+contact ultimo+contatto ostatni+kontakt letzter+kontakt nachster+kontakt dernier+contact prochain+contact
    senaste+kontakt nasta+kontakt siste+kontakt laatste+contact ultima+llamada proxima+llamada kontaktad kontaktiert dodania opprettet sist endret
    alta
    toegevoegd gewijzigd laatst sidst kontaktet andrad aktiv oprettet vytvoreni ændret wiedervorlage letzter+anruf
    letzte+anruf checked registered zuletzt`,
  crm: `credit limit reason interactions interaction preferred method originating checksum connections premium territory continent latitude longitude lat lon modify inactive stage lifecycle status pipeline deal deals opportunity opportunities ticket tickets campaign campaigns score intent topic qualify qualified cleaned context technologies technology keywords keyword
    ticker symbol exchange ownership rating priority sensitivity mileage subject directory server billing+information custom+field sequence cadence demoed conversion converted
    project study education degree school university schools certification founded locations retail stores skills buying journey lead+status rank tier fit icp visibility user+field
    government+id vat vat+number tax+id tax umsatzsteuer steuernummer siret siren location+count alexa contact+type lead+source record+type lead+type tracking utm medium
    analytics session sessions page+views visits pageviews form conversions cookie ip newsletter account+type next+appointment queue
    cycle+de+vie ciclo+de+vida levenscyclus lebenszyklus fase phase etapa ライフサイクル ステージ ステータス リード affaires
    tratos visible sichtbar visibile visivel zichtbaar synlig buying+role stichworter vertraulichkeit confidentialite prioritat
    priorite prioridad priorita
    org+nr orgnr organisationsnummer organisasjonsnummer handelsregister partita+iva p+iva codice+fiscale nif cif nip regon
    krs ico tva cnpj cpf abn zahlungsart best+time+to+call
    zip+four cvr dic btw bankrekening bankverbindung iban bic nyhetsbrev nyhedsbrev nieuwsbrief poang
    points order badge lfd ma+zahl`,
  collection: `ids number+of anzahl total all 
    数
    liczba antal antall aantal`,
  identifier: `id ids identifier number+id code key
    area+code dial+code calling+code vorwahl indicatif`,

  // One word for two things; the grammar tells them by what stands beside.
  /** A state of a country, or the state something is in. */
  stateOrStatus: `estado`,
  /** The name of somebody in Spanish, the number of something in French. */
  nameOrCount: `nombre+de nombre+d nombre+des nombre+del nombre+de+la nombre+de+los`,
  /** Alone above a column, the name of whom one speaks with. */
  counterpart: `contact kontakt contacto contatto contato`,
  /** Where somebody's computer stood. */
  network: `ip ip+address adresse+ip direccion+ip ip+adresse`,
  /** A column that asks something is answered yes or no. */
  question: `is has was`,

  // Words that say nothing by themselves.
  filler: `field column col spalte feld champ campo kolumn kolom kolumna sarake custom colonne columna coluna associated number nummer nr no num numero numer number's value valeur valor valore wert of the de di da do des du del della dell la le les l el los der die das den dem and und et e y
    for fur pour para per dla a an in to von van af na w i o og och ja my your our their is has information data details the2 номер 號碼 号码 番号 line usa
      eigene d en us usd 000s
    text only current aktuell aktueller actual actuel actuelle attuale huidige nuvarande zugehorig
    zugehoriges zugeordnet zugeordnetes associee associe asociada asociado associada associado collegata
    related
    postale postales postala postalisch`,
} as const;

export type ColumnMeaning = keyof typeof columnWords;
