/** The colour of a line when a style names none. */
export const DEFAULT_BORDER_COLOR = 'BFC5CD';
