/** Plain and quiet; ink blue, paper white; everything in rem so that 大字 is one rule. */
export const portalCss = `
:root{--ink:#1d2430;--soft:#4a5566;--line:#c9d0da;--paper:#fff;--ground:#f5f6f8;--accent:#123f73;--due:#9b1c1c;--soon:#7a4b00}
html{font-size:18px;scroll-behavior:auto}
html.large{font-size:23px}
html.contrast{--ink:#000;--soft:#000;--line:#000;--ground:#fff;--accent:#00208c;--due:#8a0000}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.7;font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
header{border-bottom:1px solid var(--line)}
.synthetic{margin:0;padding:.3rem 0;font-size:.85rem;color:var(--soft)}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.5rem;padding:.5rem 0}
.mark{font-weight:700;font-size:1.3rem;text-decoration:none;color:var(--accent)}
.mark small{font-weight:400;font-size:.9rem;margin-left:.6rem;color:var(--soft)}
nav ul{list-style:none;margin:0 0 .5rem;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
nav a{display:inline-block;padding:.45rem 0;min-height:44px}
nav a[aria-current]{font-weight:700;text-decoration:none;border-bottom:3px solid var(--accent)}
a{color:var(--accent);text-underline-offset:.2em}
h1{font-size:1.5rem;line-height:1.35;margin:1.5rem 0 .75rem}
h2{font-size:1.15rem;margin:1.75rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.5rem 1rem}
button,.button,input,select,textarea{font:inherit;color:inherit}
button,.button{display:inline-block;min-height:44px;padding:.5rem 1.1rem;border:1px solid var(--accent);border-radius:4px;background:var(--paper);color:var(--accent);cursor:pointer;text-decoration:none}
.main{background:var(--accent);color:#fff}
.looks{display:flex;gap:.5rem}
.looks button{padding:.2rem .7rem;font-size:.9rem}
.looks button[aria-pressed=true]{background:var(--accent);color:#fff}
label,legend{display:block;font-weight:600;margin:1rem 0 .25rem}
fieldset{border:0;margin:0;padding:0}
input[type=file]{max-width:100%}
input[type=text],input[type=tel],input[type=date],input[type=number],input[type=search],select,textarea{width:100%;min-height:48px;padding:.5rem .7rem;border:1px solid #6b7686;border-radius:4px;background:#fff;color:#000}
textarea{min-height:8rem}
.help,.quiet{color:var(--soft);font-size:.92rem;margin:.2rem 0}
.choices{list-style:none;margin:1rem 0;padding:0}
.choices a{display:block;padding:.8rem 1rem;border:1px solid var(--line);border-radius:4px;margin:0 0 .6rem;min-height:48px;text-decoration:none}
.choices a:hover{border-color:var(--accent)}
.pick{display:flex;gap:.6rem;align-items:flex-start;padding:.6rem 0;font-weight:400;margin:0}
.pick input{width:1.4rem;height:1.4rem;margin-top:.2rem;flex:none}
.told{margin:0 0 1rem;padding:0;list-style:none;color:var(--soft);font-size:.92rem}
.way{border-top:1px solid var(--line);margin:1.5rem 0 0}
.node{font-weight:400;color:var(--soft);font-size:.85rem;margin-left:.5rem}
.time{background:var(--ground);border-left:4px solid var(--accent);padding:.6rem .9rem;margin:.75rem 0}
.time.late{border-color:var(--due)}
.wrong{border-left:4px solid var(--due);padding:.5rem .9rem;margin:1rem 0;color:var(--due)}
.wrong a{color:var(--due)}
dl{margin:.5rem 0}dt{font-weight:600;margin-top:.5rem}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
.scroll{overflow-x:auto}
.code{font-size:1.4rem;letter-spacing:.12em;font-weight:700}
details{margin:.5rem 0}summary{cursor:pointer;min-height:44px;padding:.5rem 0}
.paper p{margin:1.1rem 0}
.trap{position:absolute;left:-999rem}
footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem;padding-bottom:2rem}
.person a{font-size:1.25rem;font-weight:700}
@media print{nav,.looks,.skip,button,.button,form{display:none!important}body{font-size:11pt}.way{break-inside:avoid}}
@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
`

/**
 * Reading aloud, printing, the small work that keeps machines out, and one press for one sending. Every page works
 * without it; the work is done beside the page and usually before anyone presses.
 */
export const portalScript = `
(()=>{const read=document.querySelector('[data-read]');
if(read&&'speechSynthesis' in window){read.hidden=false;read.addEventListener('click',()=>{
const voice=speechSynthesis;if(voice.speaking){voice.cancel();read.textContent='读给我听';return}
const words=new SpeechSynthesisUtterance(document.querySelector('main').innerText);words.lang='zh-CN';words.rate=.9;
words.onend=()=>{read.textContent='读给我听'};voice.speak(words);read.textContent='停下'})}
for(const one of document.querySelectorAll('[data-print]')){one.hidden=false;one.addEventListener('click',()=>print())}
const boxes=[...document.querySelectorAll('[data-work]')],done=new Map();
const sums=(shown)=>{for(const box of boxes)box.querySelector('[data-sum]').hidden=!shown};
if(boxes.length&&'Worker' in window){sums(false);
const at=document.currentScript?document.currentScript.src:document.querySelector('script[src$="portal.js"]').src;
const fail=()=>{sums(true);for(const box of boxes)box.dataset.plain='1'};
try{for(const box of boxes){const salt=box.dataset.work;if(done.has(salt))continue;done.set(salt,'');
const work=new Worker(at.replace('portal.js','portal-work.js'));
work.onerror=fail;work.onmessage=({data})=>{done.set(salt,data);work.terminate();
for(const one of boxes)if(one.dataset.work===salt){one.querySelector('[name=work]').value=data;
if(one.dataset.waits){one.querySelector('[data-working]').hidden=true;
const form=one.closest('form');if(form.requestSubmit)form.requestSubmit();else form.submit()}}};
work.postMessage({salt,bits:+box.dataset.bits,pieces:+box.dataset.pieces})}}catch(_){fail()}
for(const box of boxes)box.closest('form').addEventListener('submit',(event)=>{
if(box.dataset.plain||done.get(box.dataset.work))return;event.preventDefault();
box.dataset.waits='1';box.querySelector('[data-working]').hidden=false})}
for(const form of document.querySelectorAll('form[data-once]'))form.addEventListener('submit',(event)=>{
if(event.defaultPrevented)return;setTimeout(()=>{for(const one of form.querySelectorAll('button'))one.disabled=true},0)})})()
`
