#pragma once
// Style and script of the customer's page, written into it. Values are those of the theme (web/src/app/theme.json).

#include <string_view>

namespace amends::http {

inline constexpr std::string_view page_style = R"css(
:root{--page:#FCFBF8;--surface:#fff;--ink:#211F1B;--ink2:#524D45;--ink3:#6C655A;--line:#E9E5DB;--line-strong:#D5CEC0;--control:#857D70;--act:#0B6463;--act-hover:#0A5554;--act-ink:#fff;--late:#9D3720;--focus:#0B6463;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--page:#171613;--surface:#1C1A17;--ink:#EFEAE1;--ink2:#C2BBAE;--ink3:#9A9386;--line:#2B2924;--line-strong:#45413A;--control:#857D70;--act:#54B3AC;--act-hover:#78BFBA;--act-ink:#08211F;--late:#EE967D;--focus:#78BFBA}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:400 17px/26px "Source Sans 3 Variable","Source Sans 3",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:560px;margin:0 auto;padding:18px 20px 40px}
header{display:flex;justify-content:space-between;gap:12px;font-size:15px;line-height:24px;margin-bottom:17px}
header b{font-weight:600}header span{color:var(--ink2);white-space:nowrap}
h1{font-size:26px;line-height:32px;font-weight:600;margin:12px 0 12px}
h2{font-size:20px;line-height:28px;font-weight:600;margin:32px 0 4px}
h3{font-size:20px;line-height:28px;font-weight:600;margin:0 0 4px}
p{margin:0 0 12px}
b{font-weight:600}
.soft{color:var(--ink2)}
.far{margin-top:32px}
.late{color:var(--late);font-weight:600}
blockquote{margin:12px 0;font:400 22px/32px "Source Serif 4 Variable","Source Serif 4",Georgia,serif;text-indent:-.46em}
.theirs{font:400 17px/26px "Source Serif 4 Variable","Source Serif 4",Georgia,serif;white-space:pre-line}
.said{white-space:pre-line}
.promise{display:grid;grid-template-columns:20px 1fr;gap:12px;border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:12px 0;margin:20px 0}
.promise p{margin:0}.promise p+p{margin-top:4px}
svg{width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round;color:var(--ink2);margin-top:3px}
.card{background:var(--surface);border:1px solid var(--line-strong);border-radius:12px;padding:20px;margin:12px 0}
.card.quiet{background:none;border-color:var(--line)}
.card p{margin:0 0 8px}
button,.button{display:block;width:100%;min-height:56px;padding:8px 16px;border-radius:8px;border:1px solid var(--control);background:var(--surface);color:var(--ink);font:inherit;font-weight:600;line-height:24px;cursor:pointer;text-align:center}
button.act{background:var(--act);border-color:var(--act);color:var(--act-ink)}
button.act:hover{background:var(--act-hover)}
button:focus-visible,summary:focus-visible,textarea:focus-visible,input:focus-visible,a:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
button[disabled]{cursor:default}
form{margin:0}
.card form{margin-top:16px}
label,legend{display:block;font-weight:600;padding:0;margin:20px 0 12px}
fieldset{border:0;margin:0;padding:0}
textarea{display:block;width:100%;min-height:88px;padding:12px;border:1px solid var(--control);border-radius:8px;background:var(--surface);color:var(--ink);font:inherit;margin:8px 0 12px;resize:vertical}
.slots{display:grid;grid-template-columns:repeat(3,1fr);gap:8px;margin:4px 0 12px}
.slots button{min-height:48px;padding:4px}
.day{font-size:15px;line-height:24px;color:var(--ink2);margin:8px 0 0}
.steps{border-top:1px solid var(--line);margin:20px 0}
.steps div{display:grid;grid-template-columns:92px 1fr;gap:12px;border-bottom:1px solid var(--line);padding:12px 0}
.steps b,.steps span{display:block}.steps span{font-size:15px;line-height:24px;color:var(--ink2)}.steps p{margin:0}
.ways{border-top:1px solid var(--line);margin:20px 0}
.ways>details{border-bottom:1px solid var(--line)}
.ways>details>summary{display:grid;grid-template-columns:20px 1fr;gap:12px;padding:10px 0;min-height:48px;cursor:pointer;list-style:none}
.ways summary::-webkit-details-marker{display:none}
.ways summary u{color:var(--act);text-underline-offset:3px}.ways summary small{display:block;font-size:15px;line-height:24px;color:var(--ink2)}
.ways>details>div{padding:0 0 16px 32px}
.choice input[type=radio]{position:absolute;opacity:0;width:1px;height:1px}
.choice label{margin:0 0 8px;min-height:56px;border:1px solid var(--control);border-radius:8px;background:var(--surface);display:flex;align-items:center;justify-content:center;cursor:pointer;padding:8px}
.choice input:checked+label{border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
.choice input:focus-visible+label{outline:2px solid var(--focus);outline-offset:2px}
.scale{display:grid;grid-template-columns:repeat(5,1fr);gap:8px}
.ends{display:flex;justify-content:space-between;font-size:15px;color:var(--ink2)}
.received{border-left:3px solid var(--line-strong);padding-left:12px;margin:12px 0 16px}
.received p{margin:0 0 4px}
.more{margin:0 0 16px}.more summary{cursor:pointer;min-height:44px;padding:9px 0;list-style:none}
.more summary::-webkit-details-marker{display:none}.more summary u{color:var(--act);text-underline-offset:3px}
.notice{border:1px solid var(--line-strong);border-radius:12px;background:var(--surface);padding:12px 16px;font-weight:600}
footer{margin-top:32px}footer p{margin:0}
.failed{color:var(--late);font-weight:600;margin:0 0 8px}
.desk{display:none}
@media (min-width:1024px){
main{padding:38px 0}
main.two{max-width:1120px;display:grid;grid-template-columns:560px 480px;grid-template-rows:auto auto 1fr;gap:0 80px;padding:38px 0}
main.two>header{grid-column:1;margin-bottom:17px}
main.two>.notice{grid-column:1/3}
main.two>.letter{grid-column:1;grid-row:3}main.two>.choose{grid-column:2;grid-row:3}
main.two>.choose h2{margin-top:12px}main.two .ways{margin-bottom:0}main.two{padding-bottom:0}
main.two button{min-height:48px}
.phone{display:none}.desk{display:block}
}
@media (prefers-reduced-motion:no-preference){button{transition:background 120ms ease-out}}
)css";

// Only kindness: "Sending" while it goes, and a sentence when it did not arrive. Without it the forms work the same.
inline constexpr std::string_view page_script = R"js(
document.addEventListener('submit',function(e){var f=e.target,b=e.submitter;if(!window.fetch||!b)return;e.preventDefault();
var t=b.textContent,w=b.offsetWidth;b.style.width=w+'px';b.textContent=document.body.dataset.sending;b.disabled=true;
var d=new URLSearchParams(new FormData(f));if(b.name)d.append(b.name,b.value);
fetch(f.action,{method:'POST',body:d,redirect:'follow'}).then(function(r){if(!r.ok&&r.status>=500)throw 0;if(r.redirected||r.ok){location.replace(r.url);if(r.url===location.href)location.reload()}else return r.text().then(function(h){document.open();document.write(h);document.close()})})
.catch(function(){b.textContent=t;b.disabled=false;var p=f.querySelector('.failed')||document.createElement('p');p.className='failed';p.setAttribute('role','alert');p.textContent=document.body.dataset.failed;b.parentNode.insertBefore(p,b)})});
)js";

}  // namespace amends::http
