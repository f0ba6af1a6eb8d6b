import { readFileSync } from 'node:fs';
import * as seg from '../segment.ts';
import { readSentences } from './read.ts';
const dir='/work/shared/data/grunnrente-2019/responses/';
for (const file of process.argv.slice(2)) {
 const text=readFileSync(dir+file,'utf8');
 const segment=(seg as unknown as {segment: (i: unknown)=>{start:number,end:number,kind:string,heading:string|null}[]}).segment;
 for(const p of segment({responseId:file,text,pages:[{number:1,start:0,end:text.length}],language:'nb',questions:[],background:'',respondent:''})){
  const t=text.slice(p.start,p.end);
  console.log('['+p.kind+']', t.length>160&&!(p.kind==='body'||p.kind==='vedtak')?t.slice(0,160).replace(/\n/g,' ')+'…':'');
  if(p.kind==='body'||p.kind==='vedtak'||p.kind==='case-presentation'||t.length<=160) for(const r of readSentences(t,0,'nb')) console.log('   ',r.stance,r.confidence,r.declared?'D':'',r.whole?'W':'',r.qualifies?'Q':'',r.endorses?'E':'','|',t.slice(r.start,r.end).replace(/\n/g,' '),'|',r.because.map(b=>b.rule+':'+b.cue).join(' ; '));
 }
}
