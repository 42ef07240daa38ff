// Few pages show these: what stands in a sheet, every page loads
export const orderStyle = { margin: 0, paddingInlineStart: 20 } as const;
export const toldStyle = { maxWidth: 280, whiteSpace: 'normal' } as const;
export const plannedStyle = { margin: 0, padding: 0, listStyle: 'none' } as const;
export const lineStyle = { display: 'flex', flexWrap: 'wrap', gap: 8, paddingBlock: 4 } as const;
export const growsStyle = { flex: '1 1 300px' } as const;
