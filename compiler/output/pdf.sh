#!/bin/sh
# Prints a published page to a tagged PDF with Chromium. usage: pdf.sh PAGE.html PDF
set -eu
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
    echo "pdf.sh: there is no chromium" >&2
    exit 1
}
page=$(realpath "$1")
profile=$(mktemp -d "${TMPDIR:-/tmp}/plancc-pdf-XXXXXX")
trap 'rm -rf "$profile"' EXIT

# A fresh profile, and no word to the outside. Chromium's sandbox does not work as root or in most
# containers; these pages are our own and can neither load nor reach anything but their stylesheet.
"$chromium" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$profile" \
    --no-first-run --disable-background-networking --host-resolver-rules='MAP * ~NOTFOUND' \
    --no-pdf-header-footer --generate-pdf-document-outline \
    --print-to-pdf="$(realpath "$2")" "file://$page" 2>"$profile/log" || {
    cat "$profile/log" >&2
    exit 1
}
