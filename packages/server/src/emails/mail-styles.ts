/**
 * Mail programs differ: the look is written on each element, which all of them read, and the sheet below adds what only some do: a dark palette, and less air on phones.
 * No picture, no font and nothing else is fetched.
 */
const font = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Helvetica,Arial,sans-serif';
const ink = '#22301f';
const muted = '#5b6755';
const line = '#e2e0d5';
const accent = '#2c6839';

export const styles = {
  page: `margin:0;padding:0;background-color:#f4f2ea;color:${ink};font-family:${font};font-size:16px;line-height:1.5;-webkit-text-size-adjust:100%`,
  outer: 'width:100%;background-color:#f4f2ea',
  frame: 'padding:24px 12px',
  card: `width:100%;max-width:600px;margin:0 auto;background-color:#ffffff;border:1px solid ${line};border-radius:12px`,
  inside: 'padding:28px 32px',
  sender: `margin:0 0 4px;color:${accent};font-size:14px;font-weight:600`,
  title: `margin:0 0 20px;color:${ink};font-size:24px;line-height:1.25;font-weight:700`,
  paragraph: `margin:0 0 16px;color:${ink}`,
  hint: `margin:0 0 16px;color:${muted};font-size:14px`,
  code: 'margin:0 0 20px;padding:14px 18px;background-color:#edf3e8;border-radius:10px',
  codeLabel: `color:${muted};font-size:14px`,
  codeValue: `color:${ink};font-size:28px;line-height:1.3;font-weight:700;letter-spacing:2px;font-variant-numeric:tabular-nums`,
  table: 'width:100%;margin:0 0 20px;border-collapse:collapse',
  factLabel: `padding:4px 16px 4px 0;color:${muted};font-size:14px;line-height:24px;font-weight:400;text-align:left;vertical-align:top;white-space:nowrap`,
  factValue: `width:100%;padding:4px 0;color:${ink};vertical-align:top`,
  heading: `margin:0;padding:0 0 6px;color:${ink};font-size:17px;line-height:1.3;font-weight:700;text-align:left`,
  item: `padding:10px 16px 10px 0;border-top:1px solid ${line};color:${ink};vertical-align:top;text-align:left;font-weight:400`,
  amount: `padding:10px 0;border-top:1px solid ${line};color:${ink};vertical-align:top;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums`,
  detail: `color:${muted};font-size:14px`,
  sum: {
    plain: `padding:6px 16px 6px 0;border-top:1px solid ${line};color:${ink};text-align:left;font-weight:400`,
    minor: `padding:0 16px 4px 0;color:${muted};font-size:14px;text-align:left;font-weight:400`,
    strong: `padding:12px 16px 12px 0;border-top:2px solid ${accent};color:${ink};font-size:18px;font-weight:700;text-align:left`,
  },
  sumAmount: {
    plain: `padding:6px 0;border-top:1px solid ${line};color:${ink};text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums`,
    minor: `padding:0 0 4px;color:${muted};font-size:14px;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums`,
    strong: `padding:12px 0;border-top:2px solid ${accent};color:${ink};font-size:18px;font-weight:700;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums`,
  },
  columnHead: `padding:6px 12px 6px 0;color:${muted};font-size:13px;font-weight:600;text-align:left;vertical-align:bottom`,
  columnHeadNumber: `padding:6px 0 6px 8px;color:${muted};font-size:13px;font-weight:600;text-align:right;vertical-align:bottom`,
  group: `padding:14px 0 6px;color:${accent};font-size:14px;font-weight:700;text-align:left`,
  cell: `padding:8px 12px 8px 0;border-top:1px solid ${line};color:${ink};font-size:15px;font-weight:400;text-align:left;vertical-align:top;word-break:break-word`,
  cellNumber: `padding:8px 0 8px 8px;border-top:1px solid ${line};color:${ink};font-size:15px;text-align:right;vertical-align:top;white-space:nowrap;font-variant-numeric:tabular-nums`,
  buttonLine: 'margin:0 0 20px',
  button: `display:inline-block;padding:12px 22px;background-color:${accent};border-radius:8px;color:#ffffff;font-weight:600;text-decoration:none`,
  footer: `width:100%;max-width:600px;margin:0 auto`,
  footerText: `padding:16px 20px;color:${muted};font-size:13px;line-height:1.5;text-align:center`,
} as const;

export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .frame { padding: 0 !important; }
  .card { border-width: 0 0 1px !important; border-radius: 0 !important; }
  .inside { padding: 20px 16px !important; }
  .label, .value { display: block !important; width: auto !important; }
  .label { padding: 6px 0 0 !important; }
  .value { padding: 0 0 4px !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page, .outer { background-color: #141813 !important; }
  .card { background-color: #1e241c !important; border-color: #384034 !important; }
  .page, .ink { color: #eef1e9 !important; }
  .muted { color: #aab5a2 !important; }
  .accent { color: #97d39b !important; }
  .line { border-color: #384034 !important; }
  .strong { border-color: #97d39b !important; }
  .soft { background-color: #2a3427 !important; }
  .button { background-color: #97d39b !important; color: #10240f !important; }
}
`;
