/** Districts and parts of the country, and towns that have given no municipality its name. Facts only. */

export const DISTRICTS = `
Nord-Norge; Midt-Norge; Sør-Norge; Østlandet; Vestlandet; Sørlandet; Nordvestlandet; Oslofjorden; Sápmi; Svalbard
Follo; Romerike; Hadeland; Toten; Hedmarken; Glåmdal; Solør; Østerdalen; Gudbrandsdal; Gudbrandsdalen; Valdres; Ringerike
Hallingdal; Numedal; Grenland; Setesdal; Lister; Dalane; Jæren; Ryfylke; Haugalandet; Haugaland
Sunnhordland; Hardanger; Nordhordland; Midthordland; Sogn; Sunnfjord; Nordfjord; Sunnmøre; Romsdal; Romsdalen; Nordmøre
Fosen; Namdal; Namdalen; Innherred; Stjørdalen; Gauldal; Gauldalen; Helgeland; Salten; Ofoten; Lofoten; Vesterålen
Hålogaland; Varanger; Groruddalen; Østre Agder; Vestregionen; Osloregionen; Kongsbergregionen
`;

export const TOWNS = `
Hønefoss; Sandvika; Drøbak; Mysen; Brevik; Langesund; Stathelle; Rjukan; Egersund; Bryne; Kopervik; Leirvik; Florø; Måløy
Mo i Rana; Mosjøen; Sandnessjøen; Brønnøysund; Svolvær; Leknes; Stokmarknes; Finnsnes; Bardufoss; Kirkenes; Honningsvåg
Longyearbyen; Otta; Vinstra; Fagernes; Brumunddal; Moelv; Raufoss; Åndalsnes; Orkanger; Stjørdalshalsen; Verdalsøra; Kolvereid
Jessheim; Strømmen; Kolbotn; Åsgårdstrand; Stavern; Jørpeland; Ørje; Elnesvågen; Førde; Rognan; Setermoen; Lakselv
`;
