/** How the parts of a picture look; their colours are properties that the page or the picture sets. */

export const typefaces = `system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif`;

/** The height of a letter, on which all measures of lettering rest. */
export const letterSize = 13;

export const pictureStyle = `.picture { font-family: ${typefaces}; font-size: ${letterSize}px; font-variant-numeric: tabular-nums; }
.picture text { fill: var(--ink); }
.picture .quiet { fill: var(--quiet); }
.picture .strong { font-weight: 600; }
.picture .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.picture .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
.picture .nought { stroke: var(--quiet); stroke-width: 1; fill: none; }
.picture .lead { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 2 2; fill: none; }
.picture .clear { stroke: var(--paper); stroke-width: 5; }
.picture .pointer { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.picture .gain { fill: var(--gain); stroke: var(--gain); }
.picture .loss { stroke: var(--loss); }
.picture .total { fill: var(--total); stroke: var(--total); }
.picture .plain { fill: var(--paper); stroke: var(--gain); }
.picture .bare { fill: var(--paper); stroke: var(--loss); }
.picture .silent { stroke: var(--gain); }
.picture .hatch-loss { stroke: var(--loss); stroke-width: 2; }
.picture .hatch-gain { stroke: var(--gain); stroke-width: 2; }
.picture .ground { fill: var(--paper); }
.picture .outer { fill: var(--band); stroke: var(--edge); stroke-width: 1; stroke-dasharray: 3 3; }
.picture .inner { fill: var(--band); stroke: var(--edge); stroke-width: 1.5; }
.picture .line { fill: none; stroke: var(--gain); stroke-width: 2.5; stroke-linejoin: round; }
.picture .before { fill: none; stroke: var(--total); stroke-width: 2; stroke-dasharray: 6 4; }
.picture .claimed { fill: var(--band); stroke: var(--edge); stroke-width: 1.5; }
.picture .here { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5; }
.picture .water { stroke: var(--edge); stroke-width: 2; }`;
