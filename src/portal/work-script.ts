/** Runs beside the page: finds, for each piece, the first number whose SHA-256 begins with enough zero bits. */
export const portalWorkScript = `
const K=new Int32Array(64),H0=new Int32Array(8);
(()=>{let n=0;const frac=(x)=>((x-Math.floor(x))*4294967296)|0;
for(let p=2;n<64;p++){let prime=true;for(let d=2;d*d<=p;d++)if(p%d===0){prime=false;break}
if(prime){if(n<8)H0[n]=frac(Math.sqrt(p));K[n++]=frac(Math.cbrt(p))}}})();
const W=new Int32Array(64),B=new Uint8Array(64);
function first(text){
B.fill(0);const l=text.length;for(let i=0;i<l;i++)B[i]=text.charCodeAt(i);B[l]=128;
const len=l*8;B[62]=len>>>8;B[63]=len&255;
for(let i=0;i<16;i++)W[i]=B[i*4]<<24|B[i*4+1]<<16|B[i*4+2]<<8|B[i*4+3];
for(let i=16;i<64;i++){const a=W[i-15],b=W[i-2];
W[i]=(W[i-16]+((a>>>7|a<<25)^(a>>>18|a<<14)^a>>>3)+W[i-7]+((b>>>17|b<<15)^(b>>>19|b<<13)^b>>>10))|0}
let a=H0[0],b=H0[1],c=H0[2],d=H0[3],e=H0[4],f=H0[5],g=H0[6],h=H0[7];
for(let i=0;i<64;i++){
const t=(h+((e>>>6|e<<26)^(e>>>11|e<<21)^(e>>>25|e<<7))+(e&f^~e&g)+K[i]+W[i])|0;
const u=(((a>>>2|a<<30)^(a>>>13|a<<19)^(a>>>22|a<<10))+(a&b^a&c^b&c))|0;
h=g;g=f;f=e;e=(d+t)|0;d=c;c=b;b=a;a=(t+u)|0}
return (a+H0[0])|0}
onmessage=({data})=>{const {salt,bits,pieces}=data,found=[];
for(let at=0;at<pieces;at++)for(let n=0;;n++)if(Math.clz32(first(salt+at+'.'+n))>=bits){found.push(n);break}
postMessage(found.join('.'))}
`
