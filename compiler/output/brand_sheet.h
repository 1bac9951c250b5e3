/* brand_sheet: the organisation's colours as custom properties, for the end of the style sheet. */
#ifndef OUTPUT_BRAND_SHEET_H
#define OUTPUT_BRAND_SHEET_H

#include "plan/brand.h"

/* Adds `:root{--bar:...}` and its like for dark mode; nothing when the brand has no colours. */
void brand_sheet(Buf *out, const Brand *brand);

#endif
