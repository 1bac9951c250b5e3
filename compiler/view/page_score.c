#include "view/page_score.h"

static const ViewField band_fields[] = {
    {"status", VALUE_RECORD_INLINE, offsetof(BandView, status), &view_status,
     "What scores of this band are called."},
    VIEW_TEXT(BandView, "scores", scores, "From which score to which."),
};
const ViewType view_band = VIEW_TYPE("a band of scores", BandView, band_fields);
