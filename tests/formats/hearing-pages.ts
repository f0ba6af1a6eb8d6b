/** Constructed pages of hearings in three shapes. Every body in them is invented. */

/** As the ministries' site has them: meta elements, a letter in a fold, names as paragraphs. */
export const MINISTRY = `<!DOCTYPE html><html lang="nb"><head><title>H&#xF8;ring – forslag om felles b&#xF8;yeregister - departementene.example</title>
<meta name="DC.Type" content="Horing"><meta name="DC.Creator" content="Havnedepartementet"><meta name="DC.Date" content="2026-02-03">
<meta property="og:site_name" content="departementene.example"></head><body class="page-horing">
<header><nav><ul><li><a href="/tema">Høringsinstanser</a></li><li><a>Annet departementet</a></li></ul></nav></header>
<main id="mainContent"><header><h1>Høring – forslag om felles bøyeregister</h1></header>
<div class="article-info"><p><span>Høring | </span><span>Dato: 03.02.2026</span><span> | <a href="/dep">Havnedepartementet</a></span></p></div>
<div><p><strong>Status:</strong> På høring</p><p><strong>Høringsfrist:</strong> 07.05.2026</p></div>
<h2><button aria-expanded="false"><span>Høringsbrev</span></button></h2>
<div><div>Vår ref.: 26/1234</div><p>Departementet viser til brev 19. august 2025 med referanse 25/999. Fristen for å gi innspill er 7. mai 2026.</p>
<h3>Spørsmål til høringsinstansene</h3><ol><li>Bør registeret omfatte private bøyer?</li><li>2. Hvem bør føre registeret?</li></ol><p>Med hilsen</p></div>
<h2>Høringsnotat</h2><div><p><a href="/contentassets/1/notat.pdf">Høringsnotat</a> (pdf)</p></div>
<h2>Høringsinstanser</h2><div hidden><p>Bøyelaget</p><p>Lyngvik kommune, havnestyret</p><p>Landets havner</p><p>Norsk Bøye AS</p><p>Bøyelaget</p><p>Fylkeskommunene</p></div>
<h2>Høringssvar (3)</h2><ul><li><a href="/svar/1">Bøyelaget</a> 01.04.2026</li><li><a href="/svar/2">Høringssvar fra Strandvik kommune (pdf)</a></li><li><a href="/svar/3.pdf">Privatperson</a></li></ul>
<div><a href="/send">Send inn høringssvar</a></div></main><footer><p>Ansvarlig redaktør: Kari Nordmann</p></footer></body></html>`;

/** As a directorate's own site may have them: terms and a table of facts, groups in the list. */
export const DIRECTORATE = `<html class="x" lang="nn-NO"><head><title>Endringer i forskrift om fyrlykter | Fyrdirektoratet</title><meta name="author" content="Kari Nordmann"></head><body>
<div role="main"><p>Høring</p><h1>Endringer i forskrift om fyrlykter</h1>
<dl class="facts"><dt>Frist for innspill</dt><dd><time datetime="2026-04-30">30. april 2026</time></dd><dt>Publisert</dt><dd>15. januar 2026</dd></dl>
<table><tr><th>Saksnummer</th><td>2026/88</td></tr><tr><th>Avsender</th><td>Fyrdirektoratet</td></tr><tr><th>Kontaktperson</th><td>Ola Hansen</td></tr></table>
<p>Vi foreslår at fyrlykter slukkes om sommeren. Er du enig?</p>
<h2>Dokumenter</h2><ul><li><a href="https://fyr.example/notat.pdf?v=2">Høringsnotat (PDF)</a></li><li><a href="utkast.docx">Utkast til forskrift</a></li><li><a href="/om">Om oss</a></li></ul>
<h2>Spørsmål vi ønsker svar på</h2><p>Svar på det som er viktig for dere.</p><p>a) Er fristen for slukking lang nok?</p>
<h2>Hvem har fått saken til uttalelse</h2><h3>Kommuner</h3><ul><li>Lyktekommunene</li><li>Fjordbygd kommune</li></ul><h3>Organisasjoner</h3><ul><li>Foreningen for fyrvoktere</li><li>alle landets havnelag</li></ul>
<h2>Innkomne svar</h2><table><tr><th>Dato</th><th>Avsender</th><th>Svar</th></tr><tr><td>12.03.2026</td><td>Foreningen for fyrvoktere</td><td><a href="f.pdf">Last ned</a></td></tr><tr><td>13.03.2026</td><td>Holmen fyrlag</td><td><a href="h.pdf">Last ned</a></td></tr></table>
<h2>Slik svarer du</h2><p>Send e-post til oss.</p></div></body></html>`;

/** As a small municipality may write one by hand. */
export const MUNICIPALITY = `<html><head><title>Høring: gangvei langs kaia - Lyngvik kommune</title></head><body>
<div><h1>Høring: gangvei langs kaia</h1><p>Sak 26/77. Formannskapet legger forslaget ut på høring.<br>Saksnr: 26/77</p>
<p>Frist for å gi innspill er søndag 1. mars 2026.</p><p>Innspill sendes til postmottaket.</p>
<p><b>Dokumenter:</b><br><a href="plan.pdf">Planforslaget</a></p>
<p><b>Høringsinstanser:</b><br>Kaia vel, Lyngvik idrettslag, Eldrerådet, Ungdomsrådet og Strandvik barnehage</p></div></body></html>`;
