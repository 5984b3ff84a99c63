import { escaped } from './html.ts';
import type { County } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';

/** The windows that `npm start` opens; see bot/local. */
const windows = [
  { port: 56150, who: 'Nurse', fi: 'Hoitajan ikkuna' },
  { port: 56151, who: 'Counsellor', fi: 'Sosiaaliohjaajan ikkuna' },
] as const;

const hops = [
  { minutes: 3, label: '3 min' },
  { minutes: 10, label: '10 min' },
  { minutes: 60, label: '1 h' },
  { minutes: 24 * 60, label: '1 vrk' },
  { minutes: 7 * 24 * 60, label: '1 vko' },
] as const;

/** The door: where everything is, and the clock. A developer's page, so its words are here. */
export function localPage(county: County, now: Instant): string {
  return `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Koppi · paikallinen</title>
<style>
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; color: #242424; background: #faf9f8; }
  h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
  a { color: #4f52b2; } .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; }
  .card { display: block; background: #fff; border: 1px solid #d1d1d1; border-radius: 8px; padding: 1rem; text-decoration: none; }
  .card strong { display: block; font-size: 1.1rem; } .card span { color: #616161; }
  output { display: block; font-size: 1.4rem; font-variant-numeric: tabular-nums; margin: .25rem 0 .75rem; }
  button { font: inherit; padding: .5rem 1rem; margin: 0 .25rem .5rem 0; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; cursor: pointer; }
  button:focus-visible, a:focus-visible { outline: 2px solid #242424; outline-offset: 2px; }
  li { margin: .25rem 0; }
</style>
</head>
<body>
<h1>Koppi</h1>
<p>${escaped(county.name)} · paikallinen maailma / local world</p>
<div class="cards">
${windows.map(({ port, who, fi }) => `<a class="card" href="http://127.0.0.1:${port}/" target="_blank" rel="noreferrer"><strong>${fi}</strong><span>${who}, Agents Playground :${port}</span></a>`).join('\n')}
<a class="card" href="/tab/" target="_blank" rel="noreferrer"><strong>Välilehti</strong><span>Tab: choose a person</span></a>
</div>
<h2>Kello / Clock</h2>
<output id="clock" aria-live="polite">${written(now, county.timeZone)}</output>
<div>${hops.map(({ minutes, label }) => `<button type="button" data-minutes="${minutes}">+ ${label}</button>`).join('')}</div>
<h2>Muuta / More</h2>
<ul>
<li><a href="/api/statistics">/api/statistics</a></li>
<li><a href="/api/openapi.json">/api/openapi.json</a></li>
<li><a href="/health/ready">/health/ready</a> · <a href="/health/engine">/health/engine</a></li>
</ul>
<script>
  const clock = document.getElementById('clock');
  const show = (iso) => { clock.textContent = new Intl.DateTimeFormat('fi-FI', { timeZone: ${JSON.stringify(county.timeZone)}, weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(iso)); };
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', async () => {
    for (const one of document.querySelectorAll('button')) one.disabled = true;
    const response = await fetch('/local/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advanceMinutes: Number(button.dataset.minutes) }) });
    show((await response.json()).now);
    for (const one of document.querySelectorAll('button')) one.disabled = false;
  });
  setInterval(async () => show((await (await fetch('/local/clock')).json()).now), 5000);
</script>
</body>
</html>`;
}

function written(now: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('fi-FI', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
}
