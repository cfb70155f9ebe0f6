/** Words the crowd's names are made of. All invented; a likeness to anybody is chance. */

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Given names by the pronoun they come with. */
export const givenNames = {
  she: words(`
  Ottilie, Farida, Hedwig, Imani, Thea, Rosalind, Philippa, Sunniva, Marisol, Aoife, Giselle, Clementine,
  Priscilla, Anouk, Sabine`),
  he: words(`
  Ambrosius, Lucian, Matteus, Caspian, Oswin, Dragan, Kwabena, Leander, Ignatius, Florian, Tariq, Bastian,
  Reinhold`),
  they: words(`
  Noor, Yuki, Wren`),
} satisfies Record<string, readonly string[]>;

/** Others, for those whom nobody has called yet. */
export const moreGivenNames: typeof givenNames = {
  she: words(`
  Adelheid, Beatriz, Cosima, Damaris, Eulalia, Fenella, Greta, Hyacinth, Ingeborg, Jocasta, Katya, Lavinia,
  Mireille, Nokomis, Octavia, Petronella, Quintina, Romilly, Seraphina, Tamsin, Ursula, Valentina, Winifred`),
  he: words(`
  Aurelio, Benedek, Cormac, Desmond, Emeka, Fitzroy, Gaspard, Hamza, Isidore, Jasper, Kenji, Ludovic, Mortimer,
  Nikolai, Osbert, Pascoe, Rafferty, Septimus, Thaddeus`),
  they: words(`
  Ariel, Brooke, Cameron, Emery, Hollis, Jules, Linden, Marlowe`),
};

export const familyNames = words(`
  Ashgrove-Lund, Birdwhistle, Candlemere, Dappleford, Elderquist, Fallowfield-Ng, Gooseberry, Hartsease,
  Inkpenner, Jackdawson, Kettlewright, Larkspurson, Mistlethwaite, Nightingall, Oakapple, Pennyroyal,
  Quickthorn, Rushlight, Silverbeck, Teaselwood, Underbough, Vinterberry, Wagtail-Obi, Yarrowsmith,
  Zephyrine, Applegarth-Rao, Bramblethorpe, Cloudesleyson, Duckpool, Eglantine, Featherstonehill,
  Goldfinchley, Honeysett-Kim, Ivyhouse, Juniperus, Kingfishman, Lavenderby, Marlpit, Nettlefold-Diaz,
  Orchardine, Plumtreeson, Quillfeather, Rookhope, Sallowtree, Tumblewick, Umberleigh, Vetchling,
  Willowherb, Yewdale-Sato, Zinnerman, Aldercarr, Bluebellamy, Cowslip-Mbeki, Damsonby, Elmhearth,
  Foxgloveson, Greengage, Hazelnutter, Icicleton, Jessamine-Roy, Kestrelby, Lindenbloom, Medlarson,
  Nutmegson, Owlswick, Peartreeham, Quincewell, Rosehipper, Snowdropper, Thimbleberry, Upwood-Falk,
  Violetta-Stone, Whortleby, Yellowhammer, Acornley, Beechmaster, Clovermead, Daffodilsen, Emberwing,
  Fernsby-Cole, Gorsedale, Hollyhocking, Ivorybill, Jonquilson, Knapweed, Lilypadgett, Mulberrow,
  Nasturtian, Oxlipson, Primrosedale, Quailsford, Ragwortham, Sorrelby, Tansyfield, Umbelton, Valerianson,
  Woodruffian, Yarnspinner, Zedoary, Bilberrow, Chicoryham`);

/** A company is a first and a second word. */
export const firstWords = words(`
  Amberley, Brightwater, Copperkettle, Driftmoor, Evensong, Foxhollow, Gullswing, Heathermill, Ironbark,
  Jollyboat, Kelpstone, Lanternfield, Moonrake, Northstair, Owlpost, Peppergate, Quartermoon, Riverbend,
  Saltglass, Thornapple, Umbrella Lane, Velvetmoss, Windlestraw, Yonderhill, Zigzag, Applecart, Blackbird,
  Cinderpath, Dovetail`);

export const secondWords = words(`
  Cold Stores, Paper, Foundry, Foods, Timber, Packaging, Textiles, Freight, Ceramics, Brewing, Tools,
  Pharma, Furniture, Glassworks, Grain, Seafoods, Bicycles, Lamps, Coatings, Instruments, Dairy, Bottling`);

export const titles = words(`
  VP Operations, Logistics director, Warehouse manager, Head of supply chain, Plant manager, Transport
  manager, Chief operating officer, Distribution manager, Yard manager, Procurement lead, General manager,
  Site director`);
