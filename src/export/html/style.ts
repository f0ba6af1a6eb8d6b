/** The page's whole style: readable on a screen, in print (A4, page numbers), and without colours. */
export const NOTE_CSS = `
:root{color-scheme:light}
body{font:1.0625rem/1.6 Inter,"Helvetica Neue",Arial,sans-serif;color:#1e2b3c;background:#fff;margin:0 auto;max-width:50rem;padding:1.5rem 1.25rem 4rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .5em;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:2rem;margin-top:.5em}h2{font-size:1.5rem;border-bottom:2px solid #00497f;padding-bottom:.2em}h3{font-size:1.25rem}h4{font-size:1.125rem}h5,h6{font-size:1rem}
p,li,figcaption,.lange td,.lange th{overflow-wrap:anywhere}
a{color:#00497f}a:focus-visible,[tabindex]:focus-visible{outline:3px solid #00497f;outline-offset:2px}
main:focus{outline:none}
.hopp{position:absolute;left:-999rem}.hopp:focus{position:static}
nav{background:#f2f5f8;padding:.75rem 1.25rem 1rem}nav h2{margin:0 0 .25em;font-size:1.125rem;border:0}nav ul{list-style:none;margin:0;padding:0}nav .n3{padding-left:1.5rem}nav .side{min-width:2.5rem;text-align:right;font-variant-numeric:tabular-nums}nav a:has(.side){display:flex;justify-content:space-between}
.tabell{overflow-x:auto;margin:1.25rem 0}table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #b8c2cc;font-weight:400}
thead th{font-weight:600;border-bottom:2px solid #1e2b3c;vertical-align:bottom}.lange thead th{overflow-wrap:normal}.lange tbody th{min-width:8rem}.tall{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1.5rem 0}figure svg{width:100%;height:auto;display:block}figcaption{font-size:.9375rem;color:#43505e}
blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:4px solid #6fa8d6}blockquote p{margin:.4em 0}
.sitat{margin:1rem 0 1rem .5rem}.sitat figcaption{padding-left:1.25rem}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}pre{white-space:pre-wrap}
@page{size:A4;margin:22mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt Inter,Arial,sans-serif}}
@media print{body{font-size:10.5pt;max-width:none;padding:0}.hopp{display:none}nav{break-after:page}h2,h3,h4,h5,h6,caption,thead,.gruppe{break-after:avoid}p,li,blockquote{orphans:2;widows:2}figure,tr,blockquote,.kort{break-inside:avoid}.tabell{overflow:visible}}
`.trim();
