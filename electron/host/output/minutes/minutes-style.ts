/** The minutes' own look, on paper and on screen; they leave the app, so they carry their colours with them. */
export const minutesStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1d1c1a; font: 14px/20px Inter, "Segoe UI", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 760px; margin: 0 auto; padding: 40px 32px; }
h1 { font-size: 28px; line-height: 34px; margin: 0 0 4px; letter-spacing: -0.02em; }
h2 { font-size: 18px; line-height: 24px; margin: 0 0 8px; letter-spacing: -0.01em; }
.where, .when, .quiet, cite { color: #5d5a54; font-style: normal; }
.where { margin: 0 0 8px; } .when { margin: 0; }
section, footer { margin-top: 28px; break-inside: avoid; }
section.summary { border: 1px solid #d3d1cb; border-radius: 10px; padding: 16px; }
.answer { font-size: 16px; line-height: 24px; margin: 0 0 12px; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px 6px 0; border-bottom: 1px solid #e6e5e1; font-weight: 400; }
thead th { font-size: 12px; color: #5d5a54; }
.figures td { white-space: nowrap; } .figures td:first-of-type { font-weight: 600; }
.figures .quiet { display: block; font-size: 12px; line-height: 16px; }
svg { display: block; margin-top: 4px; }
blockquote { margin: 12px 0; padding-left: 12px; border-left: 2px solid #d55e00; }
.decision { margin: 8px 0; } .note { margin: 4px 0; }
ol { margin: 0 0 12px; padding-left: 20px; } li { margin: 4px 0; }
footer { color: #5d5a54; font-size: 12px; line-height: 17px; border-top: 1px solid #e6e5e1; padding-top: 16px; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm 16mm; }
@media print { main { padding: 0; max-width: none; } }
`;
