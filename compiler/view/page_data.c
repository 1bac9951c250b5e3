#include "view/page_data.h"

static const ViewField data_fields[] = {
    VIEW_TEXT(DataView, "title", title, "What the file is of."),
    VIEW_URL(DataView, "csv", csv, "The CSV file, of all plans."),
};
const ViewType view_data = VIEW_TYPE("a table as data", DataView, data_fields);
